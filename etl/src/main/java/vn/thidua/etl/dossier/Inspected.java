package vn.thidua.etl.dossier;

import java.io.Serializable;

/** A file and what its first reading found. */
record Inspected(DossierFile file, Inspection inspection) implements Serializable {}
