package vn.thidua.etl.publish;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code mart.edition}.
 *
 * @param contentDigest of the year's own numbers: equal digests, equal numbers
 * @param publishedDigest of all its rows, with what they repeat from earlier years and where each
 *     number came from
 * @param pastEditionId of the year before, whose figures it shows beside its own; empty where that
 *     year has none that says what this run computed
 */
public record Edition(
    long editionId,
    int year,
    Kind kind,
    LocalDate asOf,
    String contentDigest,
    String publishedDigest,
    @Nullable Long pastEditionId) {}
