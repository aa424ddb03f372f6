package vn.thidua.reports.mart;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Everything about one emulation year, computed from one state of the dossier; never changes.
 *
 * @param asOf the day to which commitments are measured
 * @param contentDigest SHA-256 of the year's own figures: equal digests, equal numbers
 * @param publishedDigest the same with history, so the tag of what a screen shows
 * @param isCurrent whether it is the one shown for its year by default
 */
public record Edition(
    long editionId,
    int year,
    EditionKind kind,
    LocalDate asOf,
    Instant publishedAt,
    long runId,
    String dossierDigest,
    String rulebookDigest,
    String contentDigest,
    String publishedDigest,
    boolean isCurrent) {}
