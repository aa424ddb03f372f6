package vn.thidua.reports.scope;

/** The viewer asked for something its role does not show; to be answered as forbidden. */
public final class OutOfScope extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Role role;
  private final String subject;

  public OutOfScope(Role role, String subject) {
    super("The role %s does not see %s; ask the board for access".formatted(role, subject));
    this.role = role;
    this.subject = subject;
  }

  public Role role() {
    return role;
  }

  /** What was asked for, such as {@code cluster C07}; for the log, not for a screen. */
  public String subject() {
    return subject;
  }
}
