package dialer.app.desk;

import dialer.app.desk.DeskCard.Phase;
import dialer.compliance.call.AttemptId;
import dialer.compliance.gate.RuleFinding;
import dialer.compliance.gate.Verdict;
import dialer.core.agent.AgentState;
import dialer.core.engine.ScreenEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What the loop's news does to a desk. Pure. */
final class DeskMoves {

  private DeskMoves() {}

  static DeskState shown(DeskState desk, ScreenEvent event) {
    return switch (event) {
      case ScreenEvent.PreviewOffered e ->
          silent(desk)
              .with(Optional.of(DeskCard.of(Phase.PREVIEW, e.campaign(), e.lead(), e.at())));
      case ScreenEvent.DialRefused e -> refused(desk, e);
      case ScreenEvent.DialWaiting e -> waiting(desk, e);
      case ScreenEvent.Dialing e ->
          desk.with(desk.card().map(card -> card.of(e.attempt()).in(Phase.DIALING, e.at())));
      case ScreenEvent.CallOffered e -> offered(desk, e);
      case ScreenEvent.ReturnOffered e -> silent(desk).with(Optional.of(returning(e)));
      case ScreenEvent.CallJoined e -> desk.with(moved(desk, e.attempt(), Phase.TALKING, e.at()));
      case ScreenEvent.CallEnded e -> ended(desk, e);
      case ScreenEvent.StateChanged e -> stateChanged(desk, e);
    };
  }

  private static DeskState silent(DeskState desk) {
    return desk.with(desk.extras().telling(Optional.empty()));
  }

  /** A call that this desk has dialed itself keeps its card, and what was entered on it. */
  private static DeskState offered(DeskState desk, ScreenEvent.CallOffered e) {
    DeskCard card =
        desk.card()
            .filter(laid -> laid.attempt().equals(Optional.of(e.attempt())))
            .map(laid -> laid.in(Phase.OFFERED, e.at()))
            .orElseGet(
                () -> DeskCard.of(Phase.OFFERED, e.campaign(), e.lead(), e.at()).of(e.attempt()));
    return silent(desk).with(Optional.of(card));
  }

  private static DeskCard returning(ScreenEvent.ReturnOffered e) {
    return DeskCard.of(Phase.OFFERED, e.caller().campaign(), e.caller().lead(), e.at())
        .returning(e.caller().attempt());
  }

  /** Where only the moment was wrong, a previewed card stays and may be accepted again. */
  private static DeskState refused(DeskState desk, ScreenEvent.DialRefused e) {
    boolean stays =
        e.verdict().isEmpty()
            && !e.reason().equals("withdrawn")
            && desk.card().filter(card -> card.phase() == Phase.PREVIEW).isPresent();
    DeskState told = desk.with(desk.extras().telling(Optional.of(notice(e))));
    return stays ? told : told.with(Optional.<DeskCard>empty());
  }

  /** It is as good as dialed: the card can no longer be skipped, only hung up. */
  private static DeskState waiting(DeskState desk, ScreenEvent.DialWaiting e) {
    return desk.with(desk.extras().telling(Optional.of(DeskNotice.of("dial_waits_" + e.reason()))))
        .with(desk.card().map(card -> card.in(Phase.DIALING, e.at())));
  }

  private static DeskNotice notice(ScreenEvent.DialRefused e) {
    Optional<Verdict> verdict = e.verdict();
    Optional<RuleFinding> finding =
        verdict.flatMap(v ->
            v.trail().stream()
                .filter(f ->
                    f.result() == RuleFinding.Result.REFUSED
                        || f.result() == RuleFinding.Result.NOT_BEFORE)
                .findFirst());
    String rule = finding.map(RuleFinding::rule).orElse("");
    String reason = finding.map(RuleFinding::reason).orElse(e.reason());
    if (verdict.orElse(null) instanceof Verdict.NotBefore later) {
      return new DeskNotice(
          "verdict_not_before", Map.of("until", later.until(), "rule", rule, "reason", reason));
    }
    return verdict.isPresent()
        ? new DeskNotice("verdict_refused", Map.of("rule", rule, "reason", reason))
        : new DeskNotice("dial_" + e.reason(), Map.of());
  }

  /** Who is free again without having talked has reached nobody: the card goes. */
  private static DeskState stateChanged(DeskState desk, ScreenEvent.StateChanged e) {
    DeskState next = desk.in(e.state(), e.at(), e.reason(), e.until());
    boolean bound = e.state() == AgentState.RESERVED || e.state() == AgentState.ON_CALL;
    Optional<DeskCard> idle = desk.card().filter(DeskCard::isBeforeTalk).filter(_ -> !bound);
    boolean onItsWay = idle.filter(DeskMoves::isOnItsWay).isPresent();
    if (idle.isEmpty() || onItsWay) {
      return next;
    }
    DeskState cleared = next.with(Optional.<DeskCard>empty());
    return idle.get().phase() == Phase.DIALING
        ? cleared.with(cleared.extras().telling(Optional.of(DeskNotice.of("not_reached"))))
        : cleared;
  }

  /** Dialed by hand, and the loop has not answered yet. */
  private static boolean isOnItsWay(DeskCard card) {
    return card.phase() == Phase.DIALING && card.attempt().isEmpty();
  }

  private static DeskState ended(DeskState desk, ScreenEvent.CallEnded e) {
    Optional<DeskCard> card =
        desk.card().filter(laid -> laid.attempt().equals(Optional.of(e.attempt())));
    Optional<Instant> from =
        card.filter(laid -> laid.phase() == Phase.TALKING)
            .flatMap(laid -> laid.times().connected());
    if (card.isEmpty() || from.isEmpty()) {
      return card.isEmpty() ? desk : desk.with(Optional.<DeskCard>empty());
    }
    DeskState over =
        desk.with(desk.extras().talked(Duration.between(from.get(), e.at())))
            .with(moved(desk, e.attempt(), Phase.ENDED, e.at()));
    boolean concluded = card.get().entries().concluded().isPresent();
    return concluded ? over.with(Optional.<DeskCard>empty()) : over;
  }

  private static Optional<DeskCard> moved(
      DeskState desk, AttemptId attempt, Phase phase, Instant at) {
    return desk.card()
        .map(card -> card.attempt().equals(Optional.of(attempt)) ? card.in(phase, at) : card);
  }
}
