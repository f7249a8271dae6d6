package dialer.app.asterisk.real;

import dialer.app.asterisk.agi.DialGuard.Treatment;
import dialer.app.asterisk.real.RealRoom.Desk;
import dialer.compliance.call.AttemptId;
import dialer.core.call.CallEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Records what a real Asterisk tells the events user, for the tests that replay it. Run by hand
 * when the dialplan changes: {@code -Dtest=RecordTranscripts
 * -Drecord=src/test/resources/transcripts}.
 */
@EnabledIfSystemProperty(named = "record", matches = ".+")
class RecordTranscripts {

  @Test
  void record() throws Exception {
    try (RealRoom room = new RealRoom()) {
      Desk desk = room.desk(0);
      write(room, "busy", () -> room.call("10"));
      write(room, "invalid-number", () -> room.call("41"));
      write(room, "congestion", () -> room.call("30"));
      write(room, "no-answer", () -> room.call("20"));
      write(room, "dead-trunk", () -> room.call("22"));
      write(room, "message-by-switch", () -> room.call("00"));
      write(room, "machine", () -> room.call("50", new Treatment(false, true, false, "")));
      write(room, "refused", () -> refused(room));
      write(room, "agent-joined", () -> joined(room, desk, "00"));
      write(room, "agent-left-first", () -> agentLeft(room, desk));
    }
  }

  private static AttemptId refused(RealRoom room) {
    AttemptId attempt = new AttemptId(Machine.uuid());
    room.telephony.originate(attempt, RealRoom.TRUNK);
    return attempt;
  }

  private static AttemptId joined(RealRoom room, Desk desk, String person) {
    AttemptId attempt = room.call(person);
    room.heard.await(attempt, CallEvent.Answered.class);
    room.telephony.bridge(attempt, desk.session());
    room.heard.await(attempt, CallEvent.AgentJoined.class);
    return attempt;
  }

  private static AttemptId agentLeft(RealRoom room, Desk desk) {
    AttemptId attempt = joined(room, desk, "06");
    desk.phone().hangUp();
    return attempt;
  }

  private static void write(RealRoom room, String name, Callable<AttemptId> scenario)
      throws Exception {
    int before = room.tap.received("events").length();
    AttemptId attempt = scenario.call();
    room.heard.awaitEnd(attempt);
    AttemptId after = room.call("10");
    room.heard.awaitEnd(after);
    String all = room.tap.received("events").substring(before);
    StringBuilder kept = new StringBuilder();
    for (String packet : all.split("\r\n\r\n")) {
      if (packet.startsWith("Event:") && !packet.contains(after.toString())) {
        kept.append(packet.replace("\r\n", "\n")).append("\n\n");
      }
    }
    Files.writeString(Path.of(System.getProperty("record"), name + ".txt"), kept);
  }
}
