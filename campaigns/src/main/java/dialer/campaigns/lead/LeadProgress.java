package dialer.campaigns.lead;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a lead stands and when it is due.
 *
 * @param state where it stands
 * @param due not dialed before; meaningless once the state is final
 * @param nextNumber the order of the number to dial next
 * @param attempts how many attempts counted against the campaign's cap
 * @param callback the promise that makes it due, where the state is CALLBACK
 * @param reason why it stands so, a key such as {@code busy}, {@code order}, {@code quota_full}
 */
public record LeadProgress(
    LeadState state,
    Instant due,
    int nextNumber,
    int attempts,
    Optional<CallbackPromise> callback,
    String reason) {

  /** A lead nobody has dialed, due from {@code from}. */
  public static LeadProgress fresh(Instant from) {
    return new LeadProgress(LeadState.FRESH, from, 0, 0, Optional.empty(), "imported");
  }

  /** The same lead, promised a call; due at the promised time. */
  public LeadProgress promised(CallbackPromise promise, String why) {
    return new LeadProgress(
        LeadState.CALLBACK, promise.at(), nextNumber, attempts, Optional.of(promise), why);
  }

  /** The same lead, never due again. */
  public LeadProgress ended(LeadState state, String why) {
    return new LeadProgress(state, due, nextNumber, attempts, Optional.empty(), why);
  }

  /** The same promise, kept by anyone: the agent who gave it is not there. */
  public LeadProgress forAnyone() {
    return callback
        .map(p -> new CallbackPromise(p.at(), p.number(), Optional.empty(), p.note()))
        .map(promise -> promised(promise, reason))
        .orElse(this);
  }
}
