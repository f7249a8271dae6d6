package dialer.campaigns.campaign;

import java.util.OptionalInt;

/**
 * Whether conversations are recorded.
 *
 * @param consent on which basis
 * @param mandatory with a full disk the campaign stops dialing
 * @param keepDays how long a recording is kept, 1 to 3650 days; empty: as the house does. A rule
 *     pack may ask for longer
 */
public record RecordingPolicy(Consent consent, boolean mandatory, OptionalInt keepDays) {

  /** The longest a campaign may ask for: ten years. */
  public static final int MOST_DAYS = 3650;

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
    if (keepDays.isPresent() && (keepDays.getAsInt() < 1 || keepDays.getAsInt() > MOST_DAYS)) {
      throw new IllegalArgumentException("a recording is kept for 1 to " + MOST_DAYS + " days");
    }
  }

  /** Kept as long as the house keeps recordings. */
  public RecordingPolicy(Consent consent, boolean mandatory) {
    this(consent, mandatory, OptionalInt.empty());
  }

  /** Nothing is recorded. */
  public static RecordingPolicy none() {
    return new RecordingPolicy(Consent.NONE, false);
  }

  /** Whether anything is recorded. */
  public boolean records() {
    return consent != Consent.NONE;
  }
}
