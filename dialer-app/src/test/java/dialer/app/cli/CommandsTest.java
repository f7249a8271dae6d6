package dialer.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong use ends at once, with another exit code than 0 and a sentence that says what to do. */
@Isolated("it reads what the process says on standard error")
class CommandsTest {

  @TempDir private Path folder;

  /** What was said, and how it ended. */
  private record Ended(int code, List<String> said) {}

  private static Ended run(String... arguments) {
    PrintStream before = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try {
      System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
      int code = Commands.run(arguments);
      return new Ended(code, said.toString(StandardCharsets.UTF_8).lines().toList());
    } finally {
      System.setErr(before);
    }
  }

  private Ended smoke(String content, String... more) throws Exception {
    Path leads = Files.writeString(folder.resolve("leads.csv"), content);
    Stream<String> usual = Stream.of("smoke", "--leads", leads.toString(), "--seconds", "5");
    return run(Stream.concat(usual, Stream.of(more)).toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--agents 0 | --agents takes 1 to 200, not 0",
        "--agents x | '--agents'",
        "--agents 2 --lines-per-agent 11 | --lines-per-agent takes 1 to 10",
        "--agents 2 --amd maybe | --amd takes on or off, not maybe",
        "--agents 2 --at today | 2026-11-24T14:00+09:00",
        "--agents 2 --packs nowhere | --packs: `nowhere` is neither a shipped rule pack"
      })
  void aWrongOptionOfASmokeRunIsNamed(String options, String sentence) throws Exception {
    Ended ended = smoke("氏名,電話番号\n佐藤,090-1200-0000\n", options.split(" "));
    assertThat(ended.code()).isEqualTo(Commands.WRONG_USE);
    assertThat(ended.said().getFirst()).startsWith("dialer: ").contains(sentence);
    assertThat(ended.said()).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void aFileThatCannotBeImportedIsToldBeforeAnythingIsStarted() throws Exception {
    assertThat(smoke("", "--agents", "2"))
        .isEqualTo(
            new Ended(
                Commands.WRONG_USE,
                List.of("dialer: --leads: leads.csv: The file is empty; choose one with leads")));
    assertThat(smoke("x,y\n1,2\n", "--agents", "2").said())
        .containsExactly("dialer: --leads: leads.csv: No column holds telephone numbers; map one");
    assertThat(run("smoke", "--leads", "/nowhere", "--agents", "2", "--seconds", "5").said())
        .containsExactly("dialer: --leads: /nowhere cannot be read; check its path");
  }

  @Test
  void otherCommandsSayWhatIsWrongAsWell() {
    assertThat(run("serve").said().getFirst()).contains("--config");
    assertThat(run("serve", "--config", "/nowhere").said().getFirst())
        .isEqualTo("dialer: --config: /nowhere cannot be read; check its path");
    assertThat(run("asterisk").code()).isEqualTo(Commands.WRONG_USE);
    assertThat(run("asterisk", "render", "/nowhere", folder.toString()))
        .isEqualTo(
            new Ended(
                Commands.FAILED,
                List.of("dialer: /nowhere cannot be read or written; check its path and rights")));
    assertThat(run("nonsense").code()).isEqualTo(Commands.WRONG_USE);
    assertThat(run("network", "extra").code()).isEqualTo(Commands.WRONG_USE);
  }

  @Test
  void aTakenPortIsToldBeforeTheLastDemoIsRemoved() throws Exception {
    Path kept = Files.createDirectory(folder.resolve("kept"));
    try (ServerSocket other = new ServerSocket(0)) {
      String port = String.valueOf(other.getLocalPort());
      assertThat(run("demo", "--fresh", "--data", kept.toString(), "--port", port))
          .isEqualTo(
              new Ended(
                  Commands.WRONG_USE,
                  List.of(
                      "dialer: port "
                          + port
                          + " is taken; end what uses it, or give another one with --port")));
    }
    assertThat(kept).exists();
    assertThat(run("demo", "--port", "70000").said().getFirst())
        .isEqualTo("dialer: --port takes 1 to 65535, not 70000");
  }
}
