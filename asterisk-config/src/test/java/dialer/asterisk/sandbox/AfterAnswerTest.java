package dialer.asterisk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.asterisk.names.Dialplan;
import dialer.asterisk.names.Dialplan.AgiPath;
import dialer.asterisk.names.Dialplan.Context;
import dialer.asterisk.names.Dialplan.Event;
import dialer.asterisk.names.Dialplan.Value;
import dialer.asterisk.names.Dialplan.Variable;
import dialer.asterisk.network.NetworkLeg;
import dialer.asterisk.network.NetworkPerson;
import dialer.asterisk.phone.PhoneAccount;
import dialer.asterisk.phone.RobotPhone;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What happens after an answer, by docs/asterisk.md, on two real Asterisks. */
@Tag("asterisk")
@ExtendWith(Lab.Provider.class)
class AfterAnswerTest {

  private final Lab lab;

  AfterAnswerTest(Lab lab) {
    this.lab = lab;
  }

  @Test
  void bridgesACalleeToAParkedAgentWhoIsParkedAgainAfterwards() throws Exception {
    int sip = lab.sandbox.server().ports().sip();
    PhoneAccount account = new PhoneAccount(Lab.PHONE, Lab.SECRET, "127.0.0.1", sip, "127.0.0.1");
    try (ScheduledExecutorService clock = Executors.newScheduledThreadPool(1);
        RobotPhone phone = RobotPhone.on(account, clock, new Random(1))) {
      Lab.until(phone::registered);
      String leg = Dialplan.AGENT_LEG_PREFIX + "1";
      park(leg);
      parked(leg, "1");
      String attempt = lab.dial(NetworkPerson.HELLO_AND_GONE, Map.of(Variable.RECORD, Value.ON));
      Map<String, String> carrier =
          lab.events.await(e ->
              "BridgeEnter".equals(e.get("Event"))
                  && e.getOrDefault("ChanVariable", "").contains(attempt));
      Map<String, String> bridged =
          lab.actions.act(
              "Bridge", Map.of("Channel1", carrier.get("Uniqueid"), "Channel2", leg, "Tone", "no"));
      assertThat(bridged).containsEntry("Response", "Success");
      Lab.until(() -> phone.heard().audible() > 5);
      parked(leg, "2");
      assertThat(phone.inCall()).isTrue();
      assertThat(lab.endedLeg(attempt).endedBy()).contains(NetworkLeg.EndedBy.PERSON);
      Path recording = lab.sandbox.server().folders().recordings().resolve(attempt + ".wav");
      assertThat(Files.size(recording)).isGreaterThan(16_000);
      phone.hangUp();
      lab.events.await(e -> "Hangup".equals(e.get("Event")) && leg.equals(e.get("Uniqueid")));
    }
  }

  @Test
  void recordsNothingOfWhatANetworkSaysBeforeTheAnswer() throws Exception {
    String attempt = lab.dial(NetworkPerson.DISCONNECTED_TONE, Map.of(Variable.RECORD, Value.ON));
    assertThat(lab.ended(attempt)).containsEntry("TechCause", "SIP 404 Not Found");
    Path recording = lab.sandbox.server().folders().recordings().resolve(attempt + ".wav");
    assertThat(Files.size(recording)).as("only the head of a WAV file").isEqualTo(44);
  }

  @Test
  void tellsAReturningCallerWhoCalledAndKeepsTheirRefusal() throws Exception {
    lab.agi.answer(
        AgiPath.RETURNED_CALL,
        asked -> Map.of(Variable.ACTION, Value.MESSAGE, Variable.WHO, "safe-harbor"));
    lab.agi.answer(AgiPath.REFUSAL_KEY, asked -> Map.of(Variable.REFUSAL, Value.KEPT));
    lab.sandbox.callBack("+819055550177", "+81355550100", "9");
    lab.events.awaitUserEvent(
        Event.RETURNED_CALL,
        e -> "refused".equals(e.get("Phase")) && "+819055550177".equals(e.get("Caller")));
    lab.events.awaitUserEvent(
        Event.RETURNED_CALL,
        e -> "ended".equals(e.get("Phase")) && "+819055550177".equals(e.get("Caller")));
    assertThat(lab.agi.asked(AgiPath.REFUSAL_KEY))
        .anyMatch(asked -> asked.arguments().get(1).equals("+819055550177|+81355550100"));
  }

  @Test
  void asksOneQuestionAfterTheOther() throws Exception {
    lab.agi.answer(
        AgiPath.QUESTION,
        asked ->
            asked.arguments().get(1).equals("3")
                ? Map.of(Variable.ACTION, Value.END, Variable.PROMPT, "refusal-kept")
                : Map.of(Variable.ACTION, Value.ASK, Variable.KEYS, "123", Variable.SECONDS, "9"));
    String attempt =
        lab.dial(NetworkPerson.PRESSES_KEYS, Map.of(Variable.ON_ANSWER, Value.QUESTIONS));
    lab.events.awaitUserEvent(
        Event.QUESTIONS,
        e -> attempt.equals(e.get("Attempt")) && "finished".equals(e.get("Phase")));
    assertThat(lab.agi.asked(AgiPath.QUESTION).stream().map(asked -> asked.arguments().get(1)))
        .containsExactly("", "1", "2", "3");
  }

  @Test
  void neitherUserMayRunCommands() throws Exception {
    for (AmiStandIn user : List.of(lab.events, lab.actions)) {
      assertThat(user.act("Command", Map.of("Command", "core show version")))
          .containsEntry("Response", "Error");
      assertThat(user.act("GetConfig", Map.of("Filename", "manager.conf")))
          .containsEntry("Response", "Error");
    }
    assertThat(
            lab.events.act("Originate", Map.of("Channel", "Local/s@dial-guard/n", "Async", "true")))
        .containsEntry("Response", "Error");
    assertThat(lab.events.act("Ping", Map.of())).containsEntry("Response", "Success");
    assertThat(lab.actions.all(m -> m.containsKey("UserEvent"))).isEmpty();
  }

  @Test
  void nobodyMeetsSilenceWhenNobodyDecides() throws Exception {
    String attempt = lab.dial(NetworkPerson.PRESSES_NINE, Map.of());
    lab.agi.answer(AgiPath.REFUSAL_KEY, asked -> Map.of(Variable.REFUSAL, Value.KEPT));
    double answer = Lab.timestamp(lab.answered(attempt));
    Map<String, String> started = lab.harbor(attempt, "started");
    assertThat(started).containsEntry("By", "switch");
    assertThat(Lab.timestamp(started) - answer).isBetween(1.5, 3.0);
    lab.harbor(attempt, "refused");
    lab.ended(attempt);
    assertThat(lab.agi.asked(AgiPath.REFUSAL_KEY))
        .anyMatch(asked -> asked.arguments().getFirst().equals(attempt));
    assertThat(lab.endedLeg(attempt).pressed()).isEqualTo("9");
  }

  @Test
  void theApplicationSendsACalleeToTheMessage() throws Exception {
    String attempt = lab.dial(NetworkPerson.SILENT, Map.of(Variable.MESSAGE, "absent"));
    lab.answered(attempt);
    lab.actions.act(
        "Redirect",
        Map.of(
            "Channel",
            attempt,
            "Context",
            Context.SAFE_HARBOR,
            "Exten",
            Dialplan.EXTENSION,
            "Priority",
            "1"));
    assertThat(lab.harbor(attempt, "started")).containsEntry("By", "application");
    lab.harbor(attempt, "finished");
  }

  private void park(String leg) throws Exception {
    lab.actions.act(
        "Originate",
        Map.of(
            "Channel",
            "PJSIP/" + Lab.PHONE,
            "ChannelId",
            leg,
            "Context",
            Context.AGENT_PARK,
            "Exten",
            Dialplan.EXTENSION,
            "Priority",
            "1",
            "Async",
            "true",
            "Timeout",
            "9000",
            "Variable",
            Variable.AGENT_LEG + "=" + leg));
  }

  private void parked(String leg, String round) throws Exception {
    lab.events.awaitUserEvent(
        Event.AGENT_PARKED, e -> leg.equals(e.get("AgentLeg")) && round.equals(e.get("Round")));
  }
}
