package vn.thidua.etl.publish;

/**
 * That an official edition took the place of another; what it changed stands in {@code
 * mart.correction}, the rows behind it in {@code mart.correction_row}.
 *
 * @param previousEditionId the official edition before it
 * @param units of which anything changed
 */
public record Correction(long editionId, long previousEditionId, long units) {}
