package vn.thidua.reports.mart;

import org.jspecify.annotations.Nullable;

/**
 * Commitments of one status and their lines in the ledger.
 *
 * @param status empty where the cluster has no sound rulebook
 * @param lines as signed and as amended
 * @param harder amendments that ask for more; easier those that ask for less
 */
public record LedgerTotal(
    @Nullable Status status,
    long commitments,
    long lines,
    long amendments,
    long harder,
    long easier) {}
