package dialer.app.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dialer.app.postgres.Stage;
import dialer.app.testing.WithDatabase;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * A million rows through the drop folder, by a node whose heap could not hold them. Prints the
 * figures for {@code docs/performance.md}.
 */
@Tag("long")
class MillionRowsTest {

  @RegisterExtension static final WithDatabase data = new WithDatabase();

  private static final int ROWS = Integer.getInteger("dialer.large.rows", 1_000_000);
  private static final String HEAP = System.getProperty("dialer.large.heap", "192m");

  @TempDir private Path folder;

  @Test
  void aMillionRowsComeInThroughASmallHeapAndShowHowFarTheyAre() throws Exception {
    Stage stage = new Stage(data);
    Path file = folder.resolve("drop/" + stage.campaign.id() + "/million.csv");
    Files.createDirectories(file.getParent());
    write(file);
    long bytes = Files.size(file);
    TreeSet<Long> seen = new TreeSet<>();
    long begun = System.nanoTime();
    Process node = RoutesNode.start(data, folder, "-Xmx" + HEAP);
    try {
      await()
          .atMost(Duration.ofMinutes(30))
          .pollInterval(Duration.ofSeconds(1))
          .until(() -> {
            assertThat(node.isAlive()).as("the node lives").isTrue();
            seen.add(staged());
            return !Files.exists(file);
          });
    } finally {
      node.destroyForcibly().waitFor();
    }
    System.out.printf(
        "drop folder: %d rows (%d MB, CP932) in %.0f s by a Java heap of %s; progress seen at %d"
            + " points%n",
        ROWS, bytes >> 20, (System.nanoTime() - begun) / 1e9, HEAP, seen.size());
    assertThat(leads(stage)).isEqualTo(ROWS);
    assertThat(seen).as("progress").hasSizeGreaterThan(5);
    assertThat(file.resolveSibling("done")).isDirectoryContaining("glob:**million.csv");
  }

  private static void write(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, Charset.forName("windows-31j"))) {
      out.write("会員番号,氏名,フリガナ,電話番号,住所,備考\r\n");
      for (int row = 0; row < ROWS; row++) {
        out.write(
            "M%07d,髙橋 花子,タカハシ ハナコ,+8190%08d,東京都千代田区%d丁目,秋の案内を希望\r\n"
                .formatted(row, 10_000_000 + row, row % 9 + 1));
      }
    }
  }

  private static long staged() {
    return data.witness()
        .sql("select coalesce(max(staged), 0) from import_job")
        .query(Long.class)
        .single();
  }

  private static int leads(Stage stage) {
    return data.witness()
        .sql("select count(*) from lead where campaign_id = :campaign")
        .param("campaign", stage.campaign.id().value())
        .query(Integer.class)
        .single();
  }
}
