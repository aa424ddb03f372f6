package vn.thidua.etl.dossier;

import java.io.Serializable;

/**
 * A file of the dossier.
 *
 * @param path inside the dossier with {@code /}
 * @param location full path or URI on its file system
 */
record DossierFile(String path, String location, long bytes) implements Serializable {

  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
