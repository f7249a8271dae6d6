package dialer.compliance.gate;

import java.time.Instant;
import java.util.List;

/** The gate's answer: permitted, not before an instant, or refused; always with its reasons. */
public sealed interface Verdict {

  /** Every rule asked, in order, also after the first refusal. */
  List<RuleFinding> trail();

  /** The call may be dialed now. */
  record Permitted(List<RuleFinding> trail) implements Verdict {
    public Permitted {
      trail = List.copyOf(trail);
    }
  }

  /** The call may not be dialed before {@code until}; asking earlier gives the same answer. */
  record NotBefore(Instant until, List<RuleFinding> trail) implements Verdict {
    public NotBefore {
      trail = List.copyOf(trail);
    }
  }

  /** The call may not be dialed as long as the recorded facts stand. */
  record Refused(List<RuleFinding> trail) implements Verdict {
    public Refused {
      trail = List.copyOf(trail);
    }
  }
}
