package dialer.core.agent;

import dialer.compliance.call.AttemptId;
import java.time.Instant;
import java.util.Optional;

/** What binds an agent at the moment. */
public sealed interface Duty {

  /** The call it is about, if there is one. */
  Optional<AttemptId> attempt();

  /** Nothing. */
  record Idle() implements Duty {
    @Override
    public Optional<AttemptId> attempt() {
      return Optional.empty();
    }
  }

  /** Looks at a preview card, or waits for a call to be dialed or bridged. */
  record Reserved(Optional<AttemptId> attempt) implements Duty {}

  /**
   * Talks.
   *
   * @param dispositionSaved the disposition was given during the call, so no wrap-up follows
   */
  record OnCall(AttemptId call, boolean dispositionSaved) implements Duty {
    @Override
    public Optional<AttemptId> attempt() {
      return Optional.of(call);
    }
  }

  /**
   * Owes the disposition of a call.
   *
   * @param until when it ends by itself; empty: never
   */
  record WrapUp(AttemptId call, Optional<Instant> until) implements Duty {
    @Override
    public Optional<AttemptId> attempt() {
      return Optional.of(call);
    }
  }

  /** Has left. */
  record Gone() implements Duty {
    @Override
    public Optional<AttemptId> attempt() {
      return Optional.empty();
    }
  }
}
