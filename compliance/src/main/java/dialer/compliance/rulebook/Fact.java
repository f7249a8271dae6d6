package dialer.compliance.rulebook;

import java.util.Optional;
import java.util.Set;

/** One fact a rule may test in {@code if} or {@code unless}. The list is closed. */
public sealed interface Fact {

  /** The subject has one of these words (unknown: nobody can say). */
  record OneOf(Subject subject, Set<String> words) implements Fact {
    public OneOf {
      words = Set.copyOf(words);
    }
  }

  /**
   * A consent of at least this kind stands.
   *
   * @param kind implied, express or written; a stronger kind serves too
   * @param names whom it must name, e.g. {@code seller}
   * @param covers what it must cover, e.g. {@code time_of_day}
   * @param age how old it may be
   */
  record Consent(String kind, Optional<String> names, Optional<String> covers, Optional<Span> age)
      implements Fact {}

  /**
   * A business relation exists.
   *
   * @param kind purchase, inquiry or contract
   * @param times how often at least
   * @param within counted how far back; empty: ever
   */
  record Relation(String kind, int times, Optional<Span> within) implements Fact {}

  /** A plain yes or no. */
  record Flag(FlagName name, boolean value) implements Fact {}

  /** What a {@link OneOf} speaks of. */
  enum Subject {
    PURPOSE,
    MEDIUM,
    DIALING,
    CALLEE_KIND,
    LINE,
    CALLEE_REGION,
    PRODUCT
  }

  /** What a {@link Flag} speaks of. */
  enum FlagName {
    APPOINTMENT_BY_CALLEE,
    LIVE_AGENT_RESERVED,
    INTERNAL_DNC
  }
}
