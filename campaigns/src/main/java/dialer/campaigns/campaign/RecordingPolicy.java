package dialer.campaigns.campaign;

import dialer.campaigns.Labels;
import dialer.campaigns.sales.OpeningWord;
import java.util.Optional;
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

  /** The key of the agent's tick that the person agreed to the recording. */
  public static final String AGREED = "recording_consent";

  /** On which basis a conversation is recorded, and what the agent says of it. */
  public enum Consent {
    /** Nothing is recorded. */
    NONE,
    /** The person is told; nothing depends on their answer. */
    WITH_NOTICE,
    /** The person is asked; without the agent's tick that they agreed the recording is deleted. */
    ALL_PARTY;

    /** What the agent does first, to be ticked; empty: nothing. */
    public Optional<OpeningWord> toDo() {
      return switch (this) {
        case NONE -> Optional.empty();
        case WITH_NOTICE ->
            Optional.of(
                new OpeningWord(
                    "recording_notice",
                    new Labels("録音していることを伝える", "Say that the call is recorded")));
        case ALL_PARTY ->
            Optional.of(
                new OpeningWord(
                    AGREED, new Labels("録音の同意を得る", "Have their consent to the recording")));
      };
    }

    /** How that is usually said. */
    public Labels words() {
      return switch (this) {
        case NONE -> new Labels("", "");
        case WITH_NOTICE -> new Labels("「この通話は録音しております」", "“This call is being recorded.”");
        case ALL_PARTY -> new Labels("「この通話を録音してもよろしいでしょうか」", "“May I record this call?”");
      };
    }
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
