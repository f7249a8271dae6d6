package dialer.compliance.gate;

import dialer.compliance.gate.RuleFinding.Result;
import dialer.compliance.rulebook.Judgement.UntilDecided;
import dialer.compliance.rulebook.Level;
import dialer.compliance.rulebook.Rule;
import dialer.compliance.rulebook.RuleHead;
import dialer.compliance.rulebook.RulePack;
import dialer.compliance.window.Place.Zone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A compiled rule as the gate asks it: on which days it holds, when it applies, what lifts it, what
 * it requires, and what its level makes of the answer.
 */
record AskedRule(Identity identity, RuleHead head, Check check) {

  /** How findings name the rule. */
  record Identity(String pack, String version, String rule, String kind) {}

  static AskedRule of(RulePack pack, Rule rule, Check check) {
    Identity identity =
        new Identity(pack.id(), pack.version(), rule.head().id(), rule.kind().word());
    return new AskedRule(identity, rule.head(), check);
  }

  /** Whether it can keep a call from being dialed. */
  boolean blocks() {
    return head.level() == Level.BLOCK;
  }

  /** What the trail says of the call at the instant of asking. */
  RuleFinding ask(Question q) {
    Answer answer = answer(q, q.asked());
    if (answer.passed()) {
      return finding(Result.PASSED, Optional.empty(), answer);
    }
    return switch (head.level()) {
      case BLOCK -> blocked(q, answer);
      case ATTEST -> finding(Result.ATTEST, Optional.empty(), answer);
      case WARN, PACE -> finding(Result.WARNED, Optional.empty(), answer);
      case INFORM -> finding(Result.PASSED, Optional.empty(), answer);
    };
  }

  /** The first instant, not before {@code from}, at which it does not stand in the way. */
  Optional<Instant> firstPass(Question q, Instant from) {
    if (answer(q, from).passed()) {
      return Optional.of(from);
    }
    Optional<Instant> next = check.next(q, from);
    return changes(q, from).stream()
        .filter(change -> next.isEmpty() || change.isBefore(next.get()))
        .filter(change -> answer(q, change).passed())
        .findFirst()
        .or(() -> next);
  }

  private RuleFinding blocked(Question q, Answer answer) {
    Optional<Instant> until = firstPass(q, q.asked());
    return finding(until.isPresent() ? Result.NOT_BEFORE : Result.REFUSED, until, answer);
  }

  private Answer answer(Question q, Instant at) {
    if (!inForce(q, at)) {
      return Answer.pass("not_in_force");
    }
    var onlyIf = head.conditions().onlyIf();
    if (!onlyIf.isEmpty() && !FactTruth.mayHold(onlyIf, q, at)) {
      return Answer.pass("not_applicable");
    }
    var unless = head.conditions().unless();
    boolean exempt = !unless.isEmpty() && FactTruth.surelyHolds(unless, q, at);
    if (exempt && !head.holds(UntilDecided.IGNORE_EXEMPTION)) {
      return Answer.pass("exempt");
    }
    return check.at(q, at);
  }

  /** In force if it is so on the date of any candidate zone. */
  private boolean inForce(Question q, Instant at) {
    if (head.validity().from().isEmpty() && head.validity().to().isEmpty()) {
      return true;
    }
    return q.place().zones().isEmpty()
        || q.place().zones().stream().anyMatch(zone -> head.validity().covers(date(zone, at)));
  }

  private List<Instant> changes(Question q, Instant from) {
    List<Instant> changes = new ArrayList<>(FactTruth.changes(q, from));
    head.validity()
        .to()
        .map(last -> last.plusDays(1).atStartOfDay())
        .ifPresent(over -> {
          for (Zone zone : q.place().zones()) {
            Instant change = SpanEnd.instantOf(over, zone.rules());
            if (change.isAfter(from)) {
              changes.add(change);
            }
          }
        });
    return changes.stream().sorted().toList();
  }

  private static LocalDate date(Zone zone, Instant at) {
    return LocalDate.ofInstant(at, zone.rules().getOffset(at));
  }

  private RuleFinding finding(Result result, Optional<Instant> until, Answer answer) {
    return new RuleFinding(
        identity.pack(),
        identity.version(),
        identity.rule(),
        identity.kind(),
        result,
        until,
        answer.reason(),
        answer.facts());
  }
}
