package dialer.ui.agent;

import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import dialer.core.engine.PoolId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an agent asks of their desk. */
public sealed interface DeskOrder {

  /** Begin a session; the leg is called. No pool: the only or last one. */
  record Join(Optional<PoolId> pool) implements DeskOrder {}

  /** End the session. */
  record Leave() implements DeskOrder {}

  /** Take calls; also ends wrap-up. */
  record Ready() implements DeskOrder {}

  /** Take none, now. */
  record Pause(String reason) implements DeskOrder {}

  /** Take none after this call; empty takes the wish back. */
  record PauseAfterCall(Optional<String> reason) implements DeskOrder {}

  /** End the call. */
  record HangUp() implements DeskOrder {}

  /** 30 s more for the notes. */
  record ExtendWrapUp() implements DeskOrder {}

  /** Dial the lead that is shown. */
  record AcceptPreview(LeadId lead) implements DeskOrder {}

  /** Not this lead now: NOT_NOW, WRONG_PERSON or OTHER. */
  record SkipPreview(LeadId lead, String reason) implements DeskOrder {}

  /**
   * Dial by hand, through the same gate: a lead, or a number as typed.
   *
   * @param number digits as typed; with a lead, the {@code ref} of one of its numbers
   */
  record DialByHand(Optional<LeadId> lead, Optional<String> number, CampaignId campaign)
      implements DeskOrder {}

  /** An opening word was said. */
  record TickOpeningWord(AttemptId attempt, String id) implements DeskOrder {}

  /**
   * An answer to a question.
   *
   * @param value one text or number, or the chosen codes
   */
  record SaveAnswer(AttemptId attempt, String question, List<String> value) implements DeskOrder {
    public SaveAnswer {
      value = List.copyOf(value);
    }
  }

  /** The conversation's conclusion. */
  record Dispose(AttemptId attempt, DispositionForm form) implements DeskOrder {}

  /** Take the conclusion back, within 10 s. */
  record UndoDisposition(AttemptId attempt) implements DeskOrder {}

  /** The person's right name. */
  record CorrectName(
      LeadId lead, String familyName, String givenName, String familyKana, String givenKana)
      implements DeskOrder {}

  /**
   * What the agent entered with a disposition.
   *
   * @param contentment 1 to 5, or 0: asked, and no answer; empty: not asked
   * @param then READY or PAUSE; empty: as it was
   */
  record DispositionForm(
      String code,
      String note,
      List<String> tags,
      Optional<CallbackWish> callback,
      Optional<RefusalWords> refusal,
      Optional<OrderForm> order,
      Optional<AppointmentForm> appointment,
      Optional<String> material,
      Optional<CaseForm> followUp,
      Optional<Integer> contentment,
      Optional<String> then) {
    public DispositionForm {
      tags = List.copyOf(tags);
    }
  }

  /** Call again then. */
  record CallbackWish(Instant at, boolean mine) {}

  /**
   * Do not call again.
   *
   * @param kind SPOKEN or IMPLIED
   * @param scope CLIENT, CAMPAIGN or PRODUCT
   */
  record RefusalWords(String kind, String words, String scope) {}

  /** What was ordered. */
  record OrderForm(String product, BigDecimal amount, int quantity) {}

  /**
   * When, for how long and where.
   *
   * @param minutes 5 to 480; null: an hour
   */
  record AppointmentForm(Instant at, @Nullable Integer minutes, String place) {}

  /**
   * What remains to be done.
   *
   * @param owner the account that takes the case over; null: it stays its owner's
   */
  record CaseForm(String subject, Instant dueAt, @Nullable UUID owner) {}
}
