package dialer.app.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.asterisk.network.NetworkLeg;
import dialer.asterisk.network.NetworkLeg.Direction;
import dialer.asterisk.network.NetworkPerson;
import dialer.core.call.CallOutcome;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class JudgementTest {

  @Test
  void oneCallWrittenDownAsTheNetworkSawItIsClean() {
    assertThat(
            judge(List.of(leg("a", 0, 9, NetworkPerson.BUSY_LINE)), said("a", CallOutcome.BUSY))
                .clean())
        .isTrue();
  }

  @Test
  void anOutcomeThatContradictsTheNetworkIsWrong() {
    assertThat(
            judge(
                    List.of(leg("a", 0, 9, NetworkPerson.BUSY_LINE)),
                    said("a", CallOutcome.NO_ANSWER))
                .wrongOutcomes())
        .isEqualTo(1);
  }

  @Test
  void aDialNobodySawIsAWrongOutcome() {
    assertThat(judge(List.of(), said("a", CallOutcome.BUSY)).wrongOutcomes()).isEqualTo(1);
  }

  @Test
  void aLegWithoutAnAttemptRowIsFound() {
    assertThat(
            judge(List.of(leg("x", 0, 9, NetworkPerson.BUSY_LINE)), List.of())
                .callsWithoutAttemptRow())
        .isEqualTo(1);
  }

  @Test
  void twoLegsOfOneAttemptAreADoubleDial() {
    assertThat(
            judge(
                    List.of(
                        leg("a", 0, 9, NetworkPerson.BUSY_LINE),
                        leg("a", 20, 29, NetworkPerson.BUSY_LINE)),
                    said("a", CallOutcome.BUSY))
                .doubleDials())
        .isEqualTo(1);
  }

  @Test
  void overlappingLegsToOneNumberAreADoubleDial() {
    assertThat(
            judge(
                    List.of(
                        leg("a", 0, 9, NetworkPerson.BUSY_LINE),
                        leg("b", 8, 12, NetworkPerson.BUSY_LINE)),
                    List.of(row("a", CallOutcome.BUSY), row("b", CallOutcome.BUSY)))
                .doubleDials())
        .isEqualTo(1);
  }

  @Test
  void legsToOneNumberOneAfterTheOtherAreNot() {
    assertThat(
            judge(
                    List.of(
                        leg("a", 0, 9, NetworkPerson.BUSY_LINE),
                        leg("b", 9, 12, NetworkPerson.BUSY_LINE)),
                    List.of(row("a", CallOutcome.BUSY), row("b", CallOutcome.BUSY)))
                .clean())
        .isTrue();
  }

  @Test
  void anAttemptWithoutOutcomeIsUnfinished() {
    var rows = List.of(new AttemptRow("a", true, Optional.empty()));
    assertThat(judge(List.of(leg("a", 0, 9, NetworkPerson.BUSY_LINE)), rows).unfinished())
        .isEqualTo(1);
  }

  @Test
  void aMachineIsTrulyAnAnsweredCallOnlyToADialerThatDoesNotListen() {
    var legs = List.of(leg("a", 0, 9, NetworkPerson.ANSWERING_MACHINE));
    var rows = said("a", CallOutcome.CONNECTED);
    assertThat(Judgement.of(legs, rows, false).wrongOutcomes()).isZero();
    assertThat(Judgement.of(legs, rows, true).wrongOutcomes()).isEqualTo(1);
  }

  private static Judgement judge(List<NetworkLeg> calls, List<AttemptRow> rows) {
    return Judgement.of(calls, rows, true);
  }

  private static List<AttemptRow> said(String attempt, CallOutcome outcome) {
    return List.of(row(attempt, outcome));
  }

  private static AttemptRow row(String attempt, CallOutcome outcome) {
    return new AttemptRow(attempt, true, Optional.of(outcome));
  }

  private static NetworkLeg leg(String attempt, long from, long to, NetworkPerson person) {
    OptionalLong answered =
        person == NetworkPerson.ANSWERING_MACHINE
            ? OptionalLong.of(from + 1)
            : OptionalLong.empty();
    return new NetworkLeg(
        "leg-" + attempt + from,
        Direction.CALLED,
        attempt,
        "+155555501" + person.code(),
        "+15555550199",
        person.code(),
        from,
        answered,
        OptionalLong.of(to),
        Optional.empty(),
        0,
        "");
  }
}
