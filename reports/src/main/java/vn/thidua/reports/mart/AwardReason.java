package vn.thidua.reports.mart;

/** Why a unit is or is not proposed: the first that applies, in this order. */
public enum AwardReason {
  NOT_RANKED,
  BARRED,
  NOT_IN_POOL,
  MAX_RANK,
  MIN_RATIO,
  CLASS,
  MET_SHARE,
  EXCEEDED_SHARE,
  REQUIRES_AWARD,
  QUOTA,
  TIE_AT_QUOTA,
  PROPOSED
}
