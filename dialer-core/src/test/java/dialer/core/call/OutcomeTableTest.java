package dialer.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.core.call.HangupReport.EndedBy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OutcomeTableTest {

  @ParameterizedTest(name = "{0} {1} {2} rang={3} is {4}")
  @CsvSource({
    "BUSY,        17, SIP 486 Busy Here,            true,  BUSY",
    "BUSY,        17, SIP 600 Busy Everywhere,      false, BUSY",
    "BUSY,        17, '',                           false, BUSY",
    "BUSY,         0, '',                           false, BUSY",
    "CHANUNAVAIL, 21, SIP 603 Decline,              true,  BUSY",
    "NOANSWER,    21, '',                           false, BUSY",
    "NOANSWER,    21, SIP 403 Forbidden,            false, FAILED",
    "CHANUNAVAIL, 20, SIP 401 Unauthorized,         false, FAILED",
    "NOANSWER,     1, SIP 404 Not Found,            false, INVALID_NUMBER",
    "NOANSWER,     1, SIP 404 Not Found,            true,  INVALID_NUMBER",
    "NOANSWER,     1, '',                           false, INVALID_NUMBER",
    "NOANSWER,    28, SIP 484 Address Incomplete,   false, INVALID_NUMBER",
    "NOANSWER,    22, SIP 410 Gone,                 false, INVALID_NUMBER",
    "CONGESTION,  34, SIP 503 Service Unavailable,  false, CONGESTION",
    "CONGESTION,  34, '',                           false, CONGESTION",
    "CONGESTION,  42, '',                           true,  CONGESTION",
    "CONGESTION,   0, '',                           false, CONGESTION",
    "CHANUNAVAIL, 38, SIP 500 Server Internal Error, true, FAILED",
    "CHANUNAVAIL, 38, '',                           false, FAILED",
    "NOANSWER,    19, SIP 480 Temporarily Unavailable, true,  NO_ANSWER",
    "NOANSWER,    19, SIP 480 Temporarily Unavailable, false, NO_ANSWER",
    "NOANSWER,    19, SIP 180 Ringing,              true,  NO_ANSWER",
    "NOANSWER,     0, SIP 183 Session Progress,     true,  NO_ANSWER",
    "NOANSWER,    19, '',                           true,  NO_ANSWER",
    "NOANSWER,    20, '',                           false, NO_ANSWER",
    "NOANSWER,    19, SIP 100 Trying,               false, FAILED",
    "NOANSWER,    19, SIP 408 Request Timeout,      false, FAILED",
    "NOANSWER,     0, '',                           false, FAILED",
    "CHANUNAVAIL,  0, '',                           false, FAILED",
    "CHANUNAVAIL, 27, '',                           false, FAILED",
    "'',           0, '',                           false, FAILED",
    "ANSWER,      16, SIP 200 OK,                   true,  ABANDONED"
  })
  void theNetworksWordsGiveTheOutcome(ArgumentsAccessor row) {
    HangupReport report =
        new HangupReport(
            row.getString(0),
            row.getInteger(1),
            row.getString(2),
            row.getBoolean(3),
            EndedBy.NETWORK);
    assertThat(OutcomeTable.unanswered(report)).isEqualTo(row.get(4, CallOutcome.class));
  }

  @Test
  void aTimeoutThatNeverRangSpeaksAgainstTheTrunkNotThePerson() {
    HangupReport silent = new HangupReport("NOANSWER", 19, "SIP 100", false, EndedBy.DIALER);
    assertThat(isTrunkFault(silent)).isTrue();
    assertThat(isTrunkFault(silent.havingRung())).isFalse();
  }

  @Test
  void aLineThatBreaksAfterRingingDoesNotSpeakAgainstTheTrunk() {
    HangupReport broken =
        new HangupReport("CHANUNAVAIL", 38, "SIP 500 Server Internal Error", true, EndedBy.NETWORK);
    assertThat(isTrunkFault(broken)).isFalse();
  }

  private static boolean isTrunkFault(HangupReport report) {
    return OutcomeTable.isTrunkFault(OutcomeTable.unanswered(report), report);
  }

  @ParameterizedTest
  @EnumSource(CallOutcome.class)
  void everyAttemptIsCountedInExactlyOneLineOfTheTally(CallOutcome outcome) {
    AttemptTally tally = new AttemptTally();
    tally.began();
    assertThat(tally.unfinished()).isOne();
    tally.ended(outcome);
    long expected = outcome == CallOutcome.NOT_DIALED ? 0 : 1;
    assertThat(tally.attempts()).isEqualTo(expected);
    assertThat(tally.answeredHuman())
        .isEqualTo(tally.of(CallOutcome.CONNECTED) + tally.of(CallOutcome.ABANDONED));
  }
}
