package dialer.app.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.app.smoke.NetworkCall.Expected;
import dialer.core.call.CallOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JudgementTest {

  private static final Instant T0 = Instant.parse("2026-11-21T00:00:00Z");

  @Test
  void oneCallWrittenDownAsTheNetworkSawItIsClean() {
    assertThat(judge(List.of(leg("a", 0, 9, Expected.BUSY)), said("a", CallOutcome.BUSY)).clean())
        .isTrue();
  }

  @Test
  void anOutcomeThatContradictsTheNetworkIsWrong() {
    assertThat(
            judge(List.of(leg("a", 0, 9, Expected.BUSY)), said("a", CallOutcome.NO_ANSWER))
                .wrongOutcomes())
        .isEqualTo(1);
  }

  @Test
  void aDialNobodySawIsAWrongOutcome() {
    assertThat(judge(List.of(), said("a", CallOutcome.BUSY)).wrongOutcomes()).isEqualTo(1);
  }

  @Test
  void aLegWithoutAnAttemptRowIsFound() {
    assertThat(judge(List.of(leg("x", 0, 9, Expected.BUSY)), List.of()).callsWithoutAttemptRow())
        .isEqualTo(1);
  }

  @Test
  void twoLegsOfOneAttemptAreADoubleDial() {
    assertThat(
            judge(
                    List.of(leg("a", 0, 9, Expected.BUSY), leg("a", 20, 29, Expected.BUSY)),
                    said("a", CallOutcome.BUSY))
                .doubleDials())
        .isEqualTo(1);
  }

  @Test
  void overlappingLegsToOneNumberAreADoubleDial() {
    assertThat(
            judge(
                    List.of(leg("a", 0, 9, Expected.BUSY), leg("b", 8, 12, Expected.BUSY)),
                    List.of(row("a", CallOutcome.BUSY), row("b", CallOutcome.BUSY)))
                .doubleDials())
        .isEqualTo(1);
  }

  @Test
  void legsToOneNumberOneAfterTheOtherAreNot() {
    assertThat(
            judge(
                    List.of(leg("a", 0, 9, Expected.BUSY), leg("b", 9, 12, Expected.BUSY)),
                    List.of(row("a", CallOutcome.BUSY), row("b", CallOutcome.BUSY)))
                .clean())
        .isTrue();
  }

  @Test
  void anAttemptWithoutOutcomeIsUnfinished() {
    var rows = List.of(new AttemptRow("a", true, Optional.empty()));
    assertThat(judge(List.of(leg("a", 0, 9, Expected.BUSY)), rows).unfinished()).isEqualTo(1);
  }

  @Test
  void aMachineIsTrulyAnAnsweredCallOnlyToADialerThatDoesNotListen() {
    var legs = List.of(leg("a", 0, 9, Expected.MACHINE));
    var rows = said("a", CallOutcome.CONNECTED);
    assertThat(Judgement.of(legs, rows, false).wrongOutcomes()).isZero();
    assertThat(Judgement.of(legs, rows, true).wrongOutcomes()).isEqualTo(1);
  }

  private static Judgement judge(List<NetworkCall> calls, List<AttemptRow> rows) {
    return Judgement.of(calls, rows, true);
  }

  private static List<AttemptRow> said(String attempt, CallOutcome outcome) {
    return List.of(row(attempt, outcome));
  }

  private static AttemptRow row(String attempt, CallOutcome outcome) {
    return new AttemptRow(attempt, true, Optional.of(outcome));
  }

  private static NetworkCall leg(String attempt, int from, int to, Expected expected) {
    Optional<Instant> answered =
        expected == Expected.MACHINE ? Optional.of(T0.plusSeconds(from + 1)) : Optional.empty();
    return new NetworkCall(
        attempt,
        "+15555550100",
        T0.plusSeconds(from),
        answered,
        Optional.of(T0.plusSeconds(to)),
        expected);
  }
}
