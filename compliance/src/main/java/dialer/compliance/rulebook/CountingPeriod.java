package dialer.compliance.rulebook;

/** Over which time a rate is counted. */
public sealed interface CountingPeriod {

  /** The time that ends now, e.g. the last 24 hours. */
  record Rolling(Span length) implements CountingPeriod {}

  /** Fixed blocks one after the other, e.g. 30 days from the start of the campaign. */
  record Successive(Span length, String from) implements CountingPeriod {}

  /** Calendar months. */
  record Monthly() implements CountingPeriod {}
}
