package dialer.app.asterisk.ami;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PacketFilterTest {

  private final PacketFilter filter = new PacketFilter();

  private List<String> clean(String... lines) {
    return filter.clean(List.of(lines));
  }

  @Test
  void ofARepeatedHeaderTheFirstIsKept() {
    assertThat(clean("Response: Success", "ActionID: 1#a", "ActionID: 1#b", "Response: Error"))
        .containsExactly("Response: Success", "ActionID: 1#a", "");
    assertThat(clean("Event: Hangup", "Uniqueid: 1.1", "Cause: 16", "Uniqueid: 2.2", "Cause: 17"))
        .containsExactly("Event: Hangup", "Uniqueid: 1.1", "Cause: 16", "SequenceNumber: 1", "");
  }

  @Test
  void noTelephoneNumberPasses() {
    assertThat(
            clean(
                "Event: Newstate",
                "Channel: PJSIP/net-1",
                "CallerIDNum: 13125550100",
                "ConnectedLineNum: 13125550100",
                "Exten: 13125550100",
                "DialString: 13125550100@net"))
        .noneMatch(line -> line.contains("13125550100"));
  }

  @Test
  void anEventInsideAResponseIsDropped() {
    assertThat(clean("Response: Success", "Event: Hangup", "ActionID: 1#a"))
        .containsExactly("Response: Success", "ActionID: 1#a", "");
  }

  @Test
  void aNumberOutOfRangeIsLeftOut() {
    assertThat(clean("Event: Hangup", "Cause: 99999999999999999999", "Timestamp: now"))
        .containsExactly("Event: Hangup", "SequenceNumber: 1", "");
  }

  @Test
  void eventsThatTheDialerDoesNotReadAreDroppedWhole() {
    assertThat(clean("Event: PeerEntry", "ListItems: 7", "ListItems: x")).isEmpty();
    assertThat(clean("Event: Cdr", "Destination: 13125550100")).isEmpty();
    assertThat(clean("nonsense")).isEmpty();
    assertThat(clean("\0\0: \0")).isEmpty();
    assertThat(filter.passed()).isZero();
  }

  @Test
  void aRegistrationPassesWithoutTheAddressOfTheTelephone() {
    assertThat(
            clean(
                "Event: ContactStatus",
                "URI: sip:a-1@10.0.0.7:5060",
                "ContactStatus: NonQualified",
                "AOR: a-1",
                "EndpointName: a-1"))
        .containsExactly(
            "Event: ContactStatus",
            "ContactStatus: NonQualified",
            "AOR: a-1",
            "SequenceNumber: 1",
            "");
  }

  @Test
  void everyEventGetsItsRunningNumber() {
    clean("Event: Hangup", "Uniqueid: 1.1");
    assertThat(clean("Event: Hangup", "Uniqueid: 2.2")).contains("SequenceNumber: 2");
  }
}
