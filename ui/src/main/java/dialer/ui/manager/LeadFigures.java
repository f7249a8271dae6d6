package dialer.ui.manager;

/**
 * A campaign's leads.
 *
 * @param total sum of the five others
 * @param finished with a result, or nothing more to try
 * @param dialable due now
 * @param notBefore due later
 * @param refused by the law or a do-not-call entry, or withdrawn
 * @param live with a call in the air
 */
public record LeadFigures(
    int total, int finished, int dialable, int notBefore, int refused, int live) {

  /** The figures without their total. */
  public record Parts(int finished, int dialable, int notBefore, int refused, int live) {}

  /** With the total that they add up to. */
  public static LeadFigures of(Parts parts) {
    int total =
        parts.finished() + parts.dialable() + parts.notBefore() + parts.refused() + parts.live();
    return new LeadFigures(
        total,
        parts.finished(),
        parts.dialable(),
        parts.notBefore(),
        parts.refused(),
        parts.live());
  }

  /** Of a campaign without leads. */
  public static LeadFigures none() {
    return of(new Parts(0, 0, 0, 0, 0));
  }
}
