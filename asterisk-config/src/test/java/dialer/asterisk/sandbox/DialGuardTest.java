package dialer.asterisk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.asterisk.names.Dialplan.Event;
import dialer.asterisk.names.Dialplan.Value;
import dialer.asterisk.names.Dialplan.Variable;
import dialer.asterisk.network.ExpectedOutcome;
import dialer.asterisk.network.NetworkLeg;
import dialer.asterisk.network.NetworkPerson;
import dialer.asterisk.process.AsteriskProcess;
import dialer.asterisk.server.Folders;
import java.nio.file.Files;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The dial guard's part of docs/asterisk.md, kept by two real Asterisks. */
@Tag("asterisk")
@ExtendWith(Lab.Provider.class)
class DialGuardTest {

  private final Lab lab;

  DialGuardTest(Lab lab) {
    this.lab = lab;
  }

  @Test
  void bothServersLoadAllModulesWithoutAnError() throws Exception {
    assertLoaded(lab.sandbox.server().folders(), lab.sandbox.pbx());
    assertLoaded(lab.sandbox.box().folders(), lab.sandbox.network());
  }

  private static void assertLoaded(Folders folders, AsteriskProcess asterisk) throws Exception {
    List<String> asked =
        Files.readAllLines(folders.etc().resolve("modules.conf")).stream()
            .filter(line -> line.matches("(pre)?load = .*"))
            .map(line -> line.substring(line.indexOf("= ") + 2))
            .toList();
    String running = asterisk.command("module show");
    assertThat(asked).hasSizeGreaterThan(40).allMatch(running::contains);
    assertThat(Files.readAllLines(folders.log().resolve("messages")))
        .noneMatch(line -> line.contains("ERROR["))
        .noneMatch(line -> line.contains("declined to load"));
  }

  @Test
  void everyoneOfTheNetworkIsToldApartByWhatTheGuardReports() throws Exception {
    Map<NetworkPerson, String> attempts = new EnumMap<>(NetworkPerson.class);
    List<NetworkPerson> people =
        Arrays.stream(NetworkPerson.values()).filter(p -> p != NetworkPerson.PATIENT).toList();
    for (NetworkPerson person : people) {
      attempts.put(person, lab.dial(person, Map.of()));
    }
    Map<NetworkPerson, ExpectedOutcome> seen = new EnumMap<>(NetworkPerson.class);
    Map<NetworkPerson, ExpectedOutcome> expected = new EnumMap<>(NetworkPerson.class);
    for (NetworkPerson person : people) {
      seen.put(person, concluded(lab.ended(attempts.get(person))));
      expected.put(person, person.expected(false));
    }
    assertThat(seen).isEqualTo(expected);
    assertThat(attempts.values())
        .allSatisfy(attempt -> assertThat(lab.legs(attempt)).hasSize(1))
        .allSatisfy(attempt ->
            assertThat(
                    lab.events.all(e ->
                        Event.DIAL_ENDED.equals(e.get("UserEvent"))
                            && attempt.equals(e.get("Attempt"))))
                .as("told once")
                .hasSize(1));
  }

  @Test
  void theNetworkWitnessesNumberCallerAndEnd() throws Exception {
    String attempt = lab.dial(NetworkPerson.SHORT, Map.of());
    lab.ended(attempt);
    NetworkLeg leg = lab.endedLeg(attempt);
    assertThat(leg.number()).isEqualTo("+819055550103");
    assertThat(leg.other()).isEqualTo("+81355550100");
    assertThat(leg.answered()).isTrue();
    assertThat(leg.endMillis()).isPresent();
    assertThat(leg.endedBy()).contains(NetworkLeg.EndedBy.PERSON);
  }

  @Test
  void nothingIsDialedThatTheApplicationDoesNotAllow() throws Exception {
    String refused = lab.dial(NetworkPerson.ANYONE, Map.of(Variable.GUARD, Value.REFUSE));
    assertThat(lab.ended(refused)).containsEntry("Guard", "REFUSED");
    String stranger = lab.originate(Map.of());
    assertThat(lab.ended(stranger)).containsEntry("Guard", "REFUSED");
    assertThat(lab.legs(refused)).isEmpty();
    assertThat(lab.legs(stranger)).isEmpty();
  }

  @Test
  void wallsHoldWhateverTheApplicationSays() throws Exception {
    Map<Map<String, String>, String> walls =
        Map.of(
            Map.of(Variable.NUMBER, "110"), "number",
            Map.of(Variable.NUMBER, "+819055550100&PJSIP/+81110@box"), "number",
            Map.of(Variable.NUMBER, "${SHELL(id)}"), "number",
            Map.of(Variable.NUMBER, "+19005551234"), "forbidden",
            Map.of(Variable.TRUNK, "other"), "trunk",
            Map.of(Variable.CALLER_ID, "Bob"), "caller-id",
            Map.of(Variable.RING_SECONDS, "15,g"), "ring");
    for (Map.Entry<Map<String, String>, String> wall : walls.entrySet()) {
      String attempt = lab.dial(NetworkPerson.ANYONE, wall.getKey());
      assertThat(lab.ended(attempt))
          .containsEntry("Guard", "WALL")
          .containsEntry("Wall", wall.getValue());
      assertThat(lab.legs(attempt)).isEmpty();
    }
  }

  @Test
  void aSilentApplicationDialsNobody() throws Exception {
    CountDownLatch late = new CountDownLatch(1);
    String attempt = lab.originate(new SlowAnswer(late));
    assertThat(lab.ended(attempt)).containsEntry("Guard", "SILENT");
    late.countDown();
    assertThat(lab.legs(attempt)).isEmpty();
  }

  /** What an application says that has stopped in the middle. */
  private static final class SlowAnswer extends AbstractMap<String, String> {
    private final CountDownLatch when;

    SlowAnswer(CountDownLatch when) {
      this.when = when;
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
      try {
        assertThat(when.await(20, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return Map.of(Variable.GUARD, Value.DIAL).entrySet();
    }
  }

  /** What a dialer can conclude from DialEnded; the table of docs/asterisk.md, section 1. */
  private static ExpectedOutcome concluded(Map<String, String> told) {
    boolean rang = !told.get("RingMs").isEmpty() || !told.get("ProgressMs").isEmpty();
    String tech = told.get("TechCause");
    return switch (told.get("DialStatus")) {
      case "ANSWER" -> ExpectedOutcome.ANSWERED_HUMAN;
      case "BUSY" -> ExpectedOutcome.BUSY;
      case "CONGESTION" -> ExpectedOutcome.CONGESTION;
      case "NOANSWER" ->
          rang || tech.startsWith("SIP 480") ? ExpectedOutcome.NO_ANSWER : ExpectedOutcome.FAILED;
      default ->
          tech.matches("SIP (404|410|484|604).*")
              ? ExpectedOutcome.INVALID_NUMBER
              : ExpectedOutcome.FAILED;
    };
  }
}
