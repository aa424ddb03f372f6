package vn.thidua.etl.publish;

import java.time.LocalDate;

/**
 * One row of {@code mart.edition}.
 *
 * @param contentDigest of the year's own numbers: equal digests, equal numbers
 * @param publishedDigest of all its rows, with what they repeat from earlier years and where each
 *     number came from
 */
public record Edition(
    long editionId,
    int year,
    Kind kind,
    LocalDate asOf,
    String contentDigest,
    String publishedDigest) {}
