package vn.thidua.etl.dossier;

/** Text that is not what its column holds. Has no stack trace: there may be millions of them. */
final class BadCell extends Exception {
  private final Rule rule;

  BadCell(Rule rule) {
    super(rule.code(), null, false, false);
    this.rule = rule;
  }

  Rule rule() {
    return rule;
  }
}
