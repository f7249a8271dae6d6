package dialer.campaigns.campaign;

/** When a campaign is done by itself. */
public enum EndCondition {
  /** No lead is open any more. */
  LEADS_USED_UP,
  /** Every quota is full, or no lead is open any more. */
  QUOTAS_FULL,
  /** Never by itself: cases come until the last day has passed and none is open. */
  CASES_CLOSED;

  /**
   * Whether a campaign with these facts is done. A campaign that never had a lead is not,
   * nor one that waits for leads from other systems.
   */
  public boolean met(EndFacts facts) {
    boolean usedUp =
        !facts.staysOpen() && facts.leads().total() > 0 && facts.leads().open() == 0;
    return switch (this) {
      case LEADS_USED_UP -> usedUp || facts.lastDayPassed();
      case QUOTAS_FULL -> facts.quotasFull() || usedUp || facts.lastDayPassed();
      case CASES_CLOSED -> facts.lastDayPassed() && facts.openCases() == 0;
    };
  }
}
