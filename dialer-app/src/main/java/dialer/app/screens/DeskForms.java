package dialer.app.screens;

import dialer.app.desk.AgentDesks;
import dialer.app.desk.DeskCard;
import dialer.app.desk.DeskCard.Phase;
import dialer.app.desk.DeskLeads;
import dialer.app.desk.DeskState;
import dialer.app.desk.DeskState.Undo;
import dialer.app.desk.GivenAnswers;
import dialer.app.desk.KeptConclusions;
import dialer.app.desk.OpeningWordsBook;
import dialer.campaigns.desk.Conclusion;
import dialer.campaigns.desk.Conclusions;
import dialer.campaigns.disposition.DispositionRecord;
import dialer.campaigns.lead.Lead;
import dialer.compliance.call.AttemptId;
import dialer.core.agent.AgentEvent;
import dialer.core.agent.AgentSessionId;
import dialer.core.agent.AgentState;
import dialer.ui.agent.DeskAnswer;
import dialer.ui.agent.DeskOrder;
import dialer.ui.security.AuditTrail;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * What an agent writes down: opening words, answers, conclusions and the taking back of these, and
 * names put right.
 *
 * <p>A conclusion given while they talk is kept until the call has ended; one given after it can be
 * taken back for {@link #GRACE}. Kept conclusions survive a kill. A refusal is entered into the
 * do-not-call list at once; taken back in time, its own entries are withdrawn.
 */
public final class DeskForms {

  /** How long a conclusion can be taken back. */
  public static final Duration GRACE = Duration.ofSeconds(10);

  /** The row is carried out a little later than the screen says, never earlier. */
  private static final Duration ROW_GRACE = GRACE.plusMillis(500);

  /** Time to conclude anew what was taken back. */
  private static final Duration AGAIN = Duration.ofSeconds(60);

  /** What it works with. */
  public record Parts(
      AgentDesks desks,
      CardSources sources,
      DeskConclusions conclusions,
      Conclusions books,
      KeptConclusions kept,
      OpeningWordsBook words,
      GivenAnswers answers,
      DeskLeads leads,
      AuditTrail audit) {}

  private final Parts parts;
  private final InstantSource clock;

  /** Works with those. */
  public DeskForms(Parts parts, InstantSource clock) {
    this.parts = parts;
    this.clock = clock;
  }

  DeskAnswer tick(DeskState desk, DeskOrder.TickOpeningWord tick) {
    Optional<DeskCard> card = card(desk, tick.attempt());
    if (card.isEmpty()) {
      return refused("desk_lead_gone");
    }
    boolean known =
        parts.sources().campaigns().find(card.get().campaign()).stream()
            .flatMap(campaign -> campaign.openingWords().stream())
            .anyMatch(word -> word.key().equals(tick.id()));
    if (!known) {
      return refused("invalid");
    }
    Optional<Instant> said = parts.words().said(tick.attempt(), tick.id());
    said.ifPresent(at -> parts.desks().board().ticks(desk.session().id(), tick.id(), at));
    return said.isPresent() ? new DeskAnswer.Taken() : refused("consent_too_late");
  }

  DeskAnswer answer(DeskState desk, DeskOrder.SaveAnswer answer) {
    if (card(desk, answer.attempt()).isEmpty()) {
      return refused("desk_lead_gone");
    }
    parts.answers().given(answer.attempt(), answer.question(), answer.value());
    parts.desks().board().answers(desk.session().id(), answer.question(), answer.value());
    return new DeskAnswer.Taken();
  }

  DeskAnswer dispose(DeskState desk, DeskOrder.Dispose order) {
    Optional<DeskCard> card = card(desk, order.attempt());
    if (card.isEmpty()) {
      return refused("desk_lead_gone");
    }
    if (card.get().isBeforeTalk()) {
      return refused("desk_state");
    }
    return switch (parts.conclusions().read(desk, card.get(), order.form(), now())) {
      case DeskConclusions.Read.Wrong wrong -> wrong.answer();
      case DeskConclusions.Read.Ready ready -> {
        keep(desk, card.get(), ready.conclusion());
        order.form().then().ifPresent(then -> next(desk, then));
        yield new DeskAnswer.Taken();
      }
    };
  }

  /**
   * A refusal stands at once: nobody else may call the person while it could be taken back. One
   * that corrects an earlier one, in how far it reaches for example, replaces its entries.
   */
  private void keep(DeskState desk, DeskCard card, Conclusion conclusion) {
    AgentSessionId me = desk.session().id();
    String disposition = conclusion.record().disposition();
    boolean talking = card.phase() == Phase.TALKING;
    parts.books().refuseAtOnce(conclusion);
    parts
        .kept()
        .keep(conclusion, talking ? Optional.empty() : Optional.of(ROW_GRACE))
        .filter(earlier -> !parts.books().refusesAlike(conclusion, earlier))
        .ifPresent(earlier -> withdrawRefusal(desk, earlier));
    if (talking) {
      parts.desks().board().concluded(me, disposition);
    } else {
      parts.desks().board().cleared(me, new Undo(card, now().plus(GRACE), disposition));
    }
    parts.desks().tell(new AgentEvent.WrapUpDone(me, now()));
  }

  private void next(DeskState desk, String then) {
    AgentSessionId me = desk.session().id();
    String reason = desk.extras().pauseAfterCall().orElse("break");
    parts
        .desks()
        .tell(
            then.equals("PAUSE")
                ? new AgentEvent.WentPaused(me, now(), reason)
                : new AgentEvent.WentReady(me, now()));
    if (!then.equals("PAUSE")) {
      parts.desks().board().wishes(me, Optional.empty());
    }
  }

  DeskAnswer undo(DeskState desk, DeskOrder.UndoDisposition order) {
    Optional<Undo> offer =
        desk.extras()
            .undo()
            .filter(undo -> undo.card().attempt().equals(Optional.of(order.attempt())))
            .filter(undo -> now().isBefore(undo.until()));
    if (offer.isEmpty()) {
      return refused("undo_too_late");
    }
    if (desk.card().isPresent() || isBound(desk.state())) {
      return refused("desk_state");
    }
    Optional<Conclusion> taken =
        parts.kept().withdraw(order.attempt(), undone -> withdrawRefusal(desk, undone));
    if (taken.isEmpty()) {
      return refused("undo_too_late");
    }
    AgentSessionId me = desk.session().id();
    parts.desks().board().reopened(me, offer.get().card());
    parts
        .desks()
        .tell(new AgentEvent.WrapUpReopened(me, now(), order.attempt(), now().plus(AGAIN)));
    return new DeskAnswer.Taken();
  }

  /**
   * A refusal that was entered by mistake: only what this agent has just entered for this call is
   * withdrawn, and it is audited first. Entries of anybody else stand.
   */
  private void withdrawRefusal(DeskState desk, Conclusion conclusion) {
    if (!parts.books().refuses(conclusion)) {
      return;
    }
    DispositionRecord record = conclusion.record();
    String agent = desk.session().agent().login();
    parts
        .audit()
        .write(
            new AuditTrail.Note(
                Optional.of(record.client()),
                agent,
                "",
                "suppression.withdraw",
                record.lead().toString(),
                Map.of(
                    "attempt", record.attempt().toString(),
                    "disposition", record.disposition(),
                    "entered", record.at().toString())));
    parts.books().withdrawRefusal(conclusion, agent, "entered by mistake");
  }

  private static boolean isBound(AgentState state) {
    return state == AgentState.RESERVED || state == AgentState.ON_CALL;
  }

  /** Puts a name right: family name first, as lists write it. */
  DeskAnswer correct(DeskState desk, DeskOrder.CorrectName order) {
    if (desk.card().filter(card -> card.lead().equals(order.lead())).isEmpty()) {
      return refused("desk_lead_gone");
    }
    Lead lead = parts.sources().leads().find(order.lead()).orElseThrow();
    String name = (order.familyName() + " " + order.givenName()).strip();
    String reading = (order.familyKana() + " " + order.givenKana()).strip();
    String before = parts.leads().rename(order.lead(), name, reading);
    parts
        .audit()
        .write(
            new AuditTrail.Note(
                Optional.of(lead.client()),
                desk.session().agent().login(),
                "",
                "lead.correct",
                order.lead().toString(),
                Map.of("before", before, "after", name)));
    parts.desks().board().touch(desk.session().id());
    return new DeskAnswer.Taken();
  }

  private static Optional<DeskCard> card(DeskState desk, AttemptId attempt) {
    return desk.card().filter(at -> at.attempt().equals(Optional.of(attempt)));
  }

  private static DeskAnswer refused(String key) {
    return new DeskAnswer.Refused(key, Map.of());
  }

  private Instant now() {
    return clock.instant();
  }
}
