package dialer.app.asterisk.real;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.asterisk.network.NetworkPerson;
import dialer.compliance.call.AttemptId;
import dialer.core.call.CallEvent;
import dialer.core.call.HangupReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Measures what a call to each person of the network looks like through the guard, and holds {@code
 * docs/call-outcomes.md} to it.
 */
@Tag("asterisk")
class OutcomeTableTest {

  private static final String HEAD =
      """
      # What the guard tells of each end

      Measured through `Local/s@dial-guard/n` on a real Asterisk against every person of the
      telephone network in a box, ring time 15 s, no agent, detection off; `OutcomeTableTest`
      measures it again and holds this page to it. `rang` means that ringing or early media was
      seen. The columns are the fields of `HangupReport`; outcomes are derived from them and from
      nothing else.

      | digits | the person | events | DialStatus | cause | TechCause | rang | ended by |
      |---|---|---|---|---|---|---|---|
      """;

  @Test
  void theDocumentedTableIsWhatAsteriskTells() throws Exception {
    String measured;
    try (RealRoom room = new RealRoom()) {
      measured = HEAD + table(room);
    }
    Path draft = Path.of("target/call-outcomes.md");
    Files.writeString(draft, measured);
    assertThat(OutcomeDocument.network())
        .as("see %s for what was measured", draft)
        .isEqualTo(measured);
  }

  private static String table(RealRoom room) {
    Map<NetworkPerson, AttemptId> calls = new LinkedHashMap<>();
    for (NetworkPerson person : NetworkPerson.values()) {
      calls.put(person, room.call(person.code()));
    }
    return calls.entrySet().stream()
        .map(call -> row(room, call.getKey(), call.getValue()))
        .collect(Collectors.joining());
  }

  private static String row(RealRoom room, NetworkPerson person, AttemptId attempt) {
    HangupReport report = room.heard.await(attempt, CallEvent.HungUp.class).report();
    String events =
        room.heard.of(attempt).stream()
            .map(event -> event.getClass().getSimpleName())
            .collect(Collectors.joining(" "));
    boolean answered = report.dialStatus().equals("ANSWER");
    return "| %s | %s | %s | %s | %d | %s | %s | %s |\n"
        .formatted(
            person.code(),
            person.does(),
            events,
            report.dialStatus(),
            report.cause(),
            answered ? "any" : report.techCause(),
            report.rang() ? "yes" : "no",
            answered ? "who hung up" : report.by());
  }
}
