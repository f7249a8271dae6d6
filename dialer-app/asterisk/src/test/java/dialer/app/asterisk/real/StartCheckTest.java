package dialer.app.asterisk.real;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.app.asterisk.StartCheck;
import dialer.app.asterisk.TelephonyServer;
import dialer.app.asterisk.ami.AmiMeters;
import dialer.app.asterisk.ami.AmiServer;
import dialer.compliance.call.AttemptId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A real server, fit and then spoiled in one way after the other. */
@Tag("asterisk")
class StartCheckTest {

  private static RealRoom room;
  private static Path manager;
  private static String right;

  @BeforeAll
  static void start() throws Exception {
    room = new RealRoom();
    manager = room.sandbox.server().folders().etc().resolve("manager.conf");
    right = Files.readString(manager);
  }

  @AfterAll
  static void stop() throws Exception {
    if (room != null) {
      room.close();
    }
  }

  @AfterEach
  void repair() throws Exception {
    spoil("", "");
  }

  private static void spoil(String what, String by) throws Exception {
    Files.writeString(manager, right.replace(what, by));
    room.sandbox.pbx().command("manager reload");
  }

  private static List<String> problems(InstantSource clock) throws Exception {
    AmiServer ami = room.ami(room.sandbox.server().ports().ami());
    return new StartCheck(new TelephonyServer(ami, 1, AmiMeters.NONE), clock)
        .problems(new AttemptId(Machine.uuid()));
  }

  @Test
  void ourOwnConfigurationIsFit() throws Exception {
    assertThat(problems(Machine.clock())).isEmpty();
  }

  @Test
  void aUserWhoMayRunCommandsIsNamed() throws Exception {
    spoil("write = call,originate,reporting", "write = call,originate,reporting,command");
    assertThat(problems(Machine.clock()))
        .singleElement()
        .asString()
        .contains("'actions' may run command");
  }

  @Test
  void aUserWhoIsToldOfNoCallIsNamed() throws Exception {
    spoil("read = call,user,system", "read = user,system");
    assertThat(problems(Machine.clock())).anyMatch(p -> p.contains("read needs call"));
  }

  @Test
  void aWrongSecretIsToldWithoutShowingIt() throws Exception {
    String secret = room.sandbox.server().secrets().events();
    spoil(secret, "changed-" + secret);
    assertThat(problems(Machine.clock()))
        .singleElement()
        .asString()
        .contains("refused the AMI user 'events'")
        .doesNotContain(secret);
  }

  @Test
  void anApplicationThatCannotBeAskedIsFoundOut() throws Exception {
    room.stopAgi();
    try {
      assertThat(problems(Machine.clock())).anyMatch(p -> p.contains("FastAGI"));
    } finally {
      room.startAgi();
    }
  }

  @Test
  void aClockThatIsTwoSecondsOffIsTold() throws Exception {
    InstantSource late = () -> Machine.clock().instant().plus(Duration.ofSeconds(2));
    assertThat(problems(late)).anyMatch(p -> p.contains("ms apart"));
  }
}
