package dialer.app.asterisk.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.asteriskjava.manager.action.HangupAction;
import org.asteriskjava.manager.action.OriginateAction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SafeActionTest {

  private static final String UUID = "6c1f0d9e-0000-4000-8000-000000000001";

  /** A good value for every field of every action. */
  private static final Map<ActionKind, Map<String, String>> GOOD =
      Map.of(
          ActionKind.ORIGINATE,
          Map.of(
              "Channel", "Local/s@dial-guard/n",
              "ChannelId", UUID,
              "OtherChannelId", UUID + ";2",
              "Context", "callee",
              "Exten", "s",
              "Priority", "1",
              "Async", "true",
              "Timeout", "30000",
              "Variable", "__ATTEMPT=" + UUID),
          ActionKind.BRIDGE,
          Map.of("Channel1", "1763757000.12", "Channel2", "agent-" + UUID, "Tone", "no"),
          ActionKind.REDIRECT,
          Map.of("Channel", UUID, "Context", "safe-harbor", "Exten", "s", "Priority", "1"),
          ActionKind.HANGUP,
          Map.of("Channel", "pbx-1763757000.12", "Cause", "16"),
          ActionKind.STATUS,
          Map.of("Variables", "ATTEMPT,AGENT_LEG"));

  private record Field(ActionKind kind, String name, String good) {}

  static Stream<Field> fields() {
    return GOOD.entrySet().stream()
        .flatMap(action ->
            action.getValue().entrySet().stream()
                .map(field -> new Field(action.getKey(), field.getKey(), field.getValue())));
  }

  private static Stream<String> hostileForms(String good) {
    return Stream.of(
        good + "\r\nApplication: System",
        good + "\nAction: Originate",
        "Bob\r\n\r\nAction: Originate\r\nChannel: Local/s@dial-guard/n",
        good + "\0",
        good + "\u007f",
        good + "\u0085",
        good + "\u2028Action: Command",
        good + "\u2029",
        "\t" + good,
        good + "x".repeat(1_001),
        good + "é".repeat(600),
        "PJSIP/+13125550100@net",
        "PJSIP/net/sip:13125550100@192.0.2.1",
        "Local/13125550100@from-internal",
        "/^Local.*/",
        "a&b",
        "${SHELL(id)}",
        "",
        " " + good);
  }

  @ParameterizedTest
  @MethodSource("fields")
  void everyHostileFormOfEveryFieldIsRefusedByName(Field field) {
    SafeAction.of(field.kind(), "1").with(field.name(), field.good());
    hostileForms(field.good())
        .forEach(hostile ->
            assertThatThrownBy(() -> SafeAction.of(field.kind(), "1").with(field.name(), hostile))
                .as("%s %s", field, hostile)
                .isInstanceOf(UnsafeAction.class)
                .hasMessageContaining("'" + field.name() + "'")
                .hasMessageNotContaining("13125550100"));
  }

  @ParameterizedTest
  @MethodSource("fields")
  void noCharacterOfTheBasicPlaneBreaksAFieldIntoTwo(Field field) {
    IntStream.rangeClosed(0, 0xFFFF)
        .filter(c -> !Character.isSurrogate((char) c))
        .forEach(c -> assertOneHeader(field, field.good() + (char) c));
  }

  @Test
  void noTextOfChanceBreaksAFieldIntoTwo() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<Field> all = fields().toList();
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      random.ints(random.nextInt(30), 0, 0x3000).forEach(c -> text.append((char) (c % 0x90)));
      assertOneHeader(all.get(i % all.size()), text.toString());
    }
    System.out.println("seed " + seed);
  }

  private static void assertOneHeader(Field field, String value) {
    SafeAction action = SafeAction.of(field.kind(), "1");
    try {
      action.with(field.name(), value);
    } catch (UnsafeAction refused) {
      return;
    }
    String text = SafeWriter.encode(action, "9");
    assertThat(text.split("[\r\n\u0085\u2028\u2029]+")).as("%s", value).hasSize(3);
    assertThat(text).endsWith("\r\n\r\n").containsOnlyOnce("\r\n\r\n");
  }

  @Test
  void aKeyThatIsNotOfTheActionIsRefused() {
    for (String key : List.of("Application", "Data", "CallerID", "Command", "Channel: x\r\nData")) {
      assertThatThrownBy(() -> SafeAction.of(ActionKind.ORIGINATE, "1").with(key, "s"))
          .isInstanceOf(UnsafeAction.class);
    }
  }

  @Test
  void theLibrarysOwnActionsAreNotSent() {
    OriginateAction originate = new OriginateAction();
    originate.setChannel("Local/s@dial-guard/n");
    assertThatThrownBy(() -> SafeWriter.encode(originate, "1")).isInstanceOf(UnsafeAction.class);
    assertThatThrownBy(() -> SafeWriter.encode(new HangupAction("x"), "1"))
        .isInstanceOf(UnsafeAction.class);
  }
}
