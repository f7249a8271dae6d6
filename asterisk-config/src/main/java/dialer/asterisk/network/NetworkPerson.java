package dialer.asterisk.network;

import static dialer.asterisk.network.ExpectedOutcome.ANSWERED_HUMAN;
import static dialer.asterisk.network.ExpectedOutcome.BUSY;
import static dialer.asterisk.network.ExpectedOutcome.CONGESTION;
import static dialer.asterisk.network.ExpectedOutcome.FAILED;
import static dialer.asterisk.network.ExpectedOutcome.INVALID_NUMBER;
import static dialer.asterisk.network.ExpectedOutcome.MACHINE;
import static dialer.asterisk.network.ExpectedOutcome.NO_ANSWER;

import java.util.Arrays;
import java.util.List;

/**
 * Who answers at a number, by its last two digits; any other digits are {@link #ANYONE}.
 *
 * <p>Steps are dialplan applications; {@code TALK} stands for a conversation of the usual length.
 */
public enum NetworkPerson {
  ANYONE(
      "00",
      always(ANSWERED_HUMAN),
      "rings 1 to 3 s, answers, says hello, talks, hangs up",
      "Ringing()",
      "Wait(${RAND(1,3)})",
      Step.ANSWER,
      Step.HELLO,
      Step.LISTEN,
      Step.TALK),
  AT_ONCE(
      "01",
      always(ANSWERED_HUMAN),
      "answers at the first ring, says hello, talks, hangs up",
      "Ringing()",
      Step.ANSWER,
      Step.HELLO,
      Step.LISTEN,
      Step.TALK),
  WITHOUT_RINGING(
      "02",
      always(ANSWERED_HUMAN),
      "answers without any ringing before, talks, hangs up",
      Step.ANSWER,
      Step.HELLO,
      Step.LISTEN,
      Step.TALK),
  SHORT(
      "03",
      always(ANSWERED_HUMAN),
      "answers and hangs up 1 s later",
      "Ringing()",
      "Wait(1)",
      Step.ANSWER,
      "Wait(1)",
      Step.GOODBYE),
  LATE(
      "04",
      always(ANSWERED_HUMAN),
      "picks up after 12 s, talks, hangs up",
      "Ringing()",
      "Wait(12)",
      Step.ANSWER,
      Step.HELLO,
      Step.LISTEN,
      Step.TALK),
  HELLO_AND_GONE(
      "05",
      always(ANSWERED_HUMAN),
      "says hello and hangs up 4 s after answering",
      "Ringing()",
      "Wait(1)",
      Step.ANSWER,
      Step.HELLO,
      "Wait(3)",
      Step.GOODBYE),
  PATIENT(
      "06",
      always(ANSWERED_HUMAN),
      "talks for 2 minutes and waits for the other to hang up",
      "Ringing()",
      "Wait(1)",
      Step.ANSWER,
      Step.HELLO,
      Step.LISTEN,
      "Set(TALK=120)",
      Step.TALK_SET),
  PRESSES_NINE(
      "07",
      always(ANSWERED_HUMAN),
      "presses 9 four seconds after answering, listens, hangs up",
      "Ringing()",
      "Wait(1)",
      Step.ANSWER,
      Step.HELLO,
      "Wait(3)",
      "Set(PRESSED=9)",
      "SendDTMF(9)",
      "Wait(8)",
      Step.GOODBYE),
  PRESSES_KEYS(
      "08",
      always(ANSWERED_HUMAN),
      "presses 1, 2, 3 four seconds apart, listens, hangs up",
      "Ringing()",
      "Wait(1)",
      Step.ANSWER,
      Step.HELLO,
      "Wait(3)",
      "Set(PRESSED=1)",
      "SendDTMF(1)",
      "Wait(4)",
      "Set(PRESSED=12)",
      "SendDTMF(2)",
      "Wait(4)",
      "Set(PRESSED=123)",
      "SendDTMF(3)",
      "Wait(6)",
      Step.GOODBYE),
  SILENT(
      "09",
      detected(MACHINE),
      "answers and says nothing for 10 s",
      "Ringing()",
      "Wait(1)",
      Step.ANSWER,
      "Wait(10)",
      Step.GOODBYE),
  BUSY_LINE("10", always(BUSY), "busy", "Set(ENDED_BY=person)", "Hangup(17)"),
  BUSY_AFTER_RING(
      "11",
      always(BUSY),
      "rings 2 s, then busy",
      "Ringing()",
      "Wait(2)",
      "Set(ENDED_BY=person)",
      "Hangup(17)"),
  REFUSES(
      "12",
      always(FAILED),
      "rings 2 s, then the call is refused (403)",
      "Ringing()",
      "Wait(2)",
      "Set(ENDED_BY=person)",
      "Hangup(21)"),
  NEVER("20", always(NO_ANSWER), "rings and never answers", "Ringing()", "Wait(180)"),
  SWITCHED_OFF(
      "21",
      always(NO_ANSWER),
      "switched off or out of reach (480)",
      "Set(ENDED_BY=person)",
      "Hangup(20)"),
  DEAD_TRUNK("22", always(FAILED), "no ringing, no answer, nothing at all", "Wait(180)"),
  DIES_RINGING(
      "23",
      always(FAILED),
      "rings 3 s, then the line is out of order (500)",
      "Ringing()",
      "Wait(3)",
      "Set(ENDED_BY=person)",
      "Hangup(38)"),
  CONGESTED(
      "30",
      always(CONGESTION),
      "the network is congested (503)",
      "Set(ENDED_BY=person)",
      "Hangup(34)"),
  DISCONNECTED(
      "40", always(INVALID_NUMBER), "no such number (404)", "Set(ENDED_BY=person)", "Hangup(1)"),
  DISCONNECTED_TONE(
      "41",
      always(INVALID_NUMBER),
      "information tone for 2 s, then no such number (404)",
      "Progress()",
      "Playtones(info)",
      "Wait(2)",
      "Set(ENDED_BY=person)",
      "Hangup(1)"),
  MOVED_AWAY(
      "42",
      always(INVALID_NUMBER),
      "the number has changed (410)",
      "Set(ENDED_BY=person)",
      "Hangup(22)"),
  ANSWERING_MACHINE(
      "50",
      detected(MACHINE),
      "a machine: 8 s of greeting, tone, silence",
      "Ringing()",
      "Wait(2)",
      Step.ANSWER,
      "Playback(${SOUNDS}/machine)",
      "Wait(15)",
      Step.GOODBYE),
  FAX(
      "51",
      detected(MACHINE),
      "a fax: answer tone of 2100 Hz",
      "Ringing()",
      "Wait(1)",
      Step.ANSWER,
      "Playtones(2100)",
      "Wait(12)",
      Step.GOODBYE);

  private final String code;
  private final Expectation expectation;
  private final String does;
  private final List<String> steps;

  NetworkPerson(String code, Expectation expectation, String does, String... steps) {
    this.code = code;
    this.expectation = expectation;
    this.does = does;
    this.steps = List.of(steps);
  }

  private record Expectation(ExpectedOutcome plain, ExpectedOutcome detected) {}

  private static Expectation always(ExpectedOutcome outcome) {
    return new Expectation(outcome, outcome);
  }

  private static Expectation detected(ExpectedOutcome outcome) {
    return new Expectation(ANSWERED_HUMAN, outcome);
  }

  /** The last two digits. */
  public String code() {
    return code;
  }

  /** What this person does. */
  public String does() {
    return does;
  }

  /** What a dialer must report. Without detection a machine that answers counts as a person. */
  public ExpectedOutcome expected(boolean detection) {
    return detection ? expectation.detected() : expectation.plain();
  }

  /** What this person does, as dialplan applications. */
  List<String> steps() {
    return steps;
  }

  /** Who answers at a number, with or without plus sign. */
  public static NetworkPerson at(String number) {
    return Arrays.stream(values())
        .filter(person -> number.endsWith(person.code))
        .findFirst()
        .orElse(ANYONE);
  }

  /** Steps that several persons take. */
  private static final class Step {
    static final String ANSWER = "Gosub(record,answer,1)";
    static final String HELLO = "Playback(${SOUNDS}/hello)";
    static final String LISTEN = "Wait(1.5)";
    static final String TALK = "Goto(talk,s,1)";
    static final String TALK_SET = "Goto(talk,s,set)";
    static final String GOODBYE = "Goto(talk,s,goodbye)";
  }
}
