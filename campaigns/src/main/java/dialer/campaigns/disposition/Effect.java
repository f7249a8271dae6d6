package dialer.campaigns.disposition;

/** What a disposition does to the lead. */
public enum Effect {
  /** The campaign got what it wanted; the lead is finished and the result is stored. */
  SUCCESS,
  /** The lead is finished without a result. */
  FINAL,
  /** Called again by the recycle rules. */
  RETRY,
  /** Called again at the time the person asked for. */
  CALLBACK,
  /** Never again: the number goes onto the do-not-call list and the lead is finished. */
  DNC,
  /** This number is wrong: the next one of the lead is tried. */
  NEXT_NUMBER
}
