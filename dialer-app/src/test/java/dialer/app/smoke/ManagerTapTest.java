package dialer.app.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.app.asterisk.fake.AmiTap;
import dialer.asterisk.network.NetworkLeg;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A tap between the application and Asterisk's manager interface, compared with the journal and the
 * network's records.
 */
@Tag("asterisk")
class ManagerTapTest {

  private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final Pattern FIELD = Pattern.compile("[A-Za-z0-9]+: [A-Za-z0-9/_@;=.,:#-]*");
  private static final Pattern DIALS = Pattern.compile("(?m)^Channel: Local/s@dial-guard/n$");
  private static final Pattern ID = Pattern.compile("(?m)^ChannelId: (" + UUID + ")$");

  @TempDir private Path folder;

  @Test
  void managerCarriesIdsOnlyAndEachDialHasItsRow() throws Exception {
    try (FaultStage stage = FaultStage.tapped(folder)) {
      AmiTap tap = stage.tap();
      stage.dial(FaultStage.hostile(60));
      stage.awaitCalls(12, Duration.ofSeconds(90));
      Judgement judgement = stage.judge();
      assertThat(judgement).as(judgement.complaints().toString()).returns(true, Judgement::clean);

      List<String> actions = tap.actions();
      assertThat(actions).isNotEmpty().allSatisfy(ManagerTapTest::isPlain);
      List<String> dialed =
          actions.stream()
              .map(action -> action.replace("\r\n", "\n"))
              .filter(action -> DIALS.matcher(action).find())
              .map(action -> ID.matcher(action).results().findFirst().orElseThrow().group(1))
              .toList();
      Set<String> rows =
          stage.rows(row -> true).stream().map(AttemptRow::attempt).collect(Collectors.toSet());
      assertThat(dialed).doesNotHaveDuplicates().isSubsetOf(rows);
      assertThat(stage.legs().stream().map(NetworkLeg::attempt)).isSubsetOf(dialed);
    }
  }

  /** Lines of a known grammar only: no name, no text of a lead, no second action. */
  private static void isPlain(String action) {
    String[] lines = action.split("\r\n");
    assertThat(lines).filteredOn(line -> !line.startsWith("Key: ")).allMatch(isField());
    assertThat(lines).filteredOn(line -> line.startsWith("Action: ")).hasSize(1);
    assertThat(action.replaceAll("ActionID: [^#]*#", ""))
        .doesNotContainPattern("(?<![0-9a-f-])[+]?[0-9]{9,15}(?![0-9a-f.-])");
  }

  private static java.util.function.Predicate<String> isField() {
    return line -> FIELD.matcher(line).matches();
  }
}
