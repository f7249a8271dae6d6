package dialer.campaigns.lead;

/**
 * Where a lead stands. Only FRESH, WAITING and CALLBACK can become due; LIVE belongs to the
 * authorizing transaction and the attempt's end; the others are final until a person reopens them.
 */
public enum LeadState {
  /** Never dialed. */
  FRESH(true),
  /** Dialed before, due again. */
  WAITING(true),
  /** A person asked to be called at a time; due then, before fresh leads. */
  CALLBACK(true),
  /** Has a live attempt or is on an agent's preview card. */
  LIVE(false),
  /** The business is done: order, answers, refusal, case closed. */
  FINISHED(false),
  /** Attempts or usable numbers are used up. */
  EXHAUSTED(false),
  /** The gate refused for as long as the facts stand, or do-not-call. */
  REFUSED(false),
  /** Taken out by staff, by an import, or because the quota of its segment is full. */
  WITHDRAWN(false);

  private final boolean dialable;

  LeadState(boolean dialable) {
    this.dialable = dialable;
  }

  /** Whether a lead in this state is dialed once its due instant has come. */
  public boolean dialable() {
    return dialable;
  }
}
