package dialer.campaigns.campaign;

/** When a campaign is done by itself. */
public enum EndCondition {
  /** No lead is open any more. */
  LEADS_USED_UP,
  /** Every quota is full, or no lead is open any more. */
  QUOTAS_FULL,
  /** Never by itself: cases come until the last day has passed and none is open. */
  CASES_CLOSED
}
