package dialer.campaigns.campaign;

/**
 * Whether conversations are recorded.
 *
 * @param consent on which basis
 * @param mandatory with a full disk or a failed recording the campaign stops dialing
 */
public record RecordingPolicy(Consent consent, boolean mandatory) {

  /** On which basis a conversation is recorded. */
  public enum Consent {
    /** Nothing is recorded. */
    NONE,
    /** The person is told. */
    WITH_NOTICE,
    /** The person is asked and agrees before the recording begins. */
    ALL_PARTY
  }

  public RecordingPolicy {
    if (mandatory && consent == Consent.NONE) {
      throw new IllegalArgumentException("a recording cannot be mandatory where none is made");
    }
  }

  /** Nothing is recorded. */
  public static RecordingPolicy none() {
    return new RecordingPolicy(Consent.NONE, false);
  }
}
