package vn.thidua.etl.dossier;

import java.util.Locale;

/**
 * What a row or a file can break. Codes are part of the contract of inputs.md; the sentences that
 * go with them are in the message files under the same code.
 */
enum Rule {
  MISSING_COLUMN,
  MISSING_VALUE,
  NOT_A_NUMBER,
  AMBIGUOUS_NUMBER,
  NUMBER_TOO_LARGE,
  NOT_A_DATE,
  NOT_A_PERIOD,
  BAD_CODE,
  TOO_MANY_CELLS,
  UNKNOWN_CODE,
  UNKNOWN_VALUE,
  DUPLICATE_KEY,
  DUPLICATE_MEMBERSHIP,
  PERIOD_FREQUENCY,
  NEGATIVE_TARGET,
  POINTS_OUT_OF_RANGE,
  NOT_MEMBER,
  NOT_A_LEAF,
  BAD_SHARE,
  UNREADABLE_FILE,
  RULEBOOK_GROUP_SUM,
  RULEBOOK_SCALE_SUM,
  RULEBOOK_UNKNOWN_PARENT,
  RULEBOOK_LOOP,
  RULEBOOK_BANDS,
  RULEBOOK_METHOD,
  RULEBOOK_TIE_BREAK;

  private final String code = name().toLowerCase(Locale.ROOT);

  String code() {
    return code;
  }
}
