package dialer.app.smoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dialer.asterisk.process.AsteriskTree;
import dialer.core.pacing.PacingMode;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a lead file to agents in conversation, on real servers and a real Asterisk. */
@Tag("asterisk")
class MainJobTest {

  @TempDir private Path folder;

  @Test
  void aJapaneseFileWithBadAndHostileRowsIsDialedAndTheNetworkAgreesWithTheJournal()
      throws Exception {
    Optional<AsteriskTree> tree = AsteriskTree.ofThisMachine();
    assumeTrue(tree.isPresent(), "no Asterisk in " + AsteriskTree.place());
    Path file = Files.write(folder.resolve("leads.csv"), csv().getBytes(shiftJis()));

    SmokeReport report =
        new SmokeRun(setting(file), tree.get(), step -> {}).run(folder.resolve("world"));

    JsonNode figures = JsonMapper.builder().build().readTree(report.json());
    assertThat(report.clean()).as(report.table()).isTrue();
    assertThat(figures.get("imported").asInt()).isEqualTo(61);
    assertThat(figures.get("rejected_rows").asInt()).isEqualTo(2);
    assertThat(figures.get("duplicate_rows").asInt()).as("a row like an earlier one").isOne();
    assertThat(report.table())
        .containsPattern("number_\\w+ +\\d \\(rows? 63")
        .containsPattern("duplicate_in_file +1 \\(row 65\\)");
    assertThat(figures.get("connected").asInt()).as(report.table()).isPositive();
    assertThat(figures.get("attempts").asInt())
        .isEqualTo(
            Stream.of(
                    "answered_human",
                    "machine",
                    "busy",
                    "no_answer",
                    "invalid_number",
                    "congestion",
                    "failed",
                    "unfinished")
                .mapToInt(name -> figures.get(name).asInt())
                .sum());
  }

  @Test
  void outsideTheLawfulHoursNothingIsDialedAndEveryLeadIsToldAsRefused() throws Exception {
    Optional<AsteriskTree> tree = AsteriskTree.ofThisMachine();
    assumeTrue(tree.isPresent(), "no Asterisk in " + AsteriskTree.place());
    Path file = Files.writeString(folder.resolve("late.csv"), "氏名,電話番号\n佐藤,090-1200-0000\n");
    SmokeSetting late =
        new SmokeSetting(
            file,
            1,
            5,
            PacingMode.PROGRESSIVE,
            1,
            false,
            List.of("jp-sales"),
            Optional.of(Instant.parse("2026-11-24T14:30:00Z")),
            Optional.empty());

    SmokeReport report = new SmokeRun(late, tree.get(), step -> {}).run(folder.resolve("night"));

    JsonNode figures = JsonMapper.builder().build().readTree(report.json());
    assertThat(report.clean()).as(report.table()).isTrue();
    assertThat(figures.get("attempts").asInt()).isZero();
    assertThat(figures.get("refused_by_rule").asInt()).isOne();
  }

  private static SmokeSetting setting(Path file) {
    return new SmokeSetting(
        file, 4, 15, PacingMode.POWER, 1.5, false, List.of(), Optional.empty(), Optional.empty());
  }

  private static Charset shiftJis() {
    return Charset.forName("windows-31j");
  }

  /** Sixty people of all kinds who end soon, one hostile name, two rows that cannot be dialed. */
  private static String csv() {
    String[] endings = {"00", "03", "05", "10", "30", "40", "00", "12", "21", "01"};
    String people =
        IntStream.range(0, 60)
            .mapToObj(n -> "髙橋 花子,090-1200-%02d%s".formatted(n, endings[n % endings.length]))
            .collect(Collectors.joining("\r\n"));
    return "氏名,電話番号\r\n"
        + people
        + "\r\n\"Bob\r\n\r\nAction: Originate\r\nChannel: Local/9\",090-1300-0003"
        + "\r\n警察,110\r\n誤り,12345\r\n重複,090-1200-0000\r\n";
  }
}
