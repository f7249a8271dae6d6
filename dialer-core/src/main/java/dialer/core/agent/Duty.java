package dialer.core.agent;

import dialer.compliance.call.AttemptId;
import java.time.Instant;
import java.util.Optional;

/** What binds an agent at the moment. */
public sealed interface Duty {

  /** The call it is about, if there is one. */
  Optional<AttemptId> attempt();

  /** When it ends by itself; empty: not by itself. */
  default Optional<Instant> until() {
    return Optional.empty();
  }

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

  /**
   * Busy with somebody who rings back.
   *
   * @param call the returned call
   * @param saved the conclusion was saved while they talked, so nothing is owed afterwards
   * @param until when writing ends by itself; empty: not yet, or never
   */
  record Receiving(ReturnedCallId call, Stage stage, boolean saved, Optional<Instant> until)
      implements Duty {
    @Override
    public Optional<AttemptId> attempt() {
      return Optional.empty();
    }
  }

  /** How far a returned call is. */
  enum Stage {
    JOINING,
    TALKING,
    WRITING
  }

  /** Has left. */
  record Gone() implements Duty {
    @Override
    public Optional<AttemptId> attempt() {
      return Optional.empty();
    }
  }
}
