package dialer.app.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dialer.app.postgres.PostgresFileTurns;
import dialer.app.postgres.PostgresHeaderMappings;
import dialer.app.postgres.PostgresLeadImports;
import dialer.app.postgres.Stage;
import dialer.app.postgres.screens.PostgresDeadLetters;
import dialer.app.testing.WithDatabase;
import dialer.campaigns.importing.HeaderMapping;
import dialer.campaigns.importing.ImportId;
import dialer.campaigns.importing.ImportOrder;
import dialer.campaigns.importing.ImportPreview;
import dialer.campaigns.importing.ImportPreviews;
import dialer.campaigns.importing.ImportProgress;
import dialer.campaigns.importing.LeadField;
import dialer.campaigns.lead.DuplicatePolicy;
import dialer.campaigns.lead.LeadListId;
import dialer.ui.admin.DeadLetters.DeadLetter;
import dialer.ui.wire.PageRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Lead files that are dropped or confirmed, on the real database and a real folder. */
class LeadFilesInTest {

  @RegisterExtension static final WithDatabase data = new WithDatabase();

  private static final Duration QUIET = Duration.ofMillis(300);
  private static final String TWO = "name,phone\r\nAda,(312) 555-0142\r\nBob,312-555-0143\r\n";

  @TempDir private Path folder;
  private Stage stage;

  @BeforeEach
  void setTheStage() {
    data.witness().sql("delete from dead_letter").update();
    stage = new Stage(data);
  }

  @Test
  void aDroppedFileBecomesLeadsOnceAndGoesToDone() throws Exception {
    drop("first.csv", TWO);
    try (var _ = routes()) {
      soon().until(() -> names("done").size() == 1);
      assertThat(leads()).isEqualTo(2);
      drop("the same again.csv", TWO);
      soon().until(() -> names("done").size() == 2);
    }
    assertThat(leads()).isEqualTo(2);
    assertThat(lists()).containsExactly("first.csv");
    assertThat(names("done")).allMatch(name -> name.startsWith("20261120T010000-"));
    assertThat(inbox()).isEmpty();
  }

  @Test
  void rejectedRowsLieBesideTheFileAndTheSavedMappingIsUsed() throws Exception {
    new PostgresHeaderMappings(data.database(), stage.json)
        .save(
            stage.client,
            Set.of("wer", "wohin"),
            new HeaderMapping(Map.of("wer", LeadField.NAME, "wohin", LeadField.PHONE)));
    drop("list.CSV", "wer;wohin\nAda;3125550142\nPolice;911\nAda again;3125550142\n");
    try (var _ = routes()) {
      soon().until(() -> names("done").size() == 2);
    }
    assertThat(leads()).isEqualTo(1);
    String rejected = Files.readString(only("done", "rejected.csv"));
    assertThat(rejected).contains("number_forbidden").contains("duplicate_in_file");
  }

  @Test
  void whatCannotBeReadGoesToFailedWithTheReasonAndComesBackByRetry() throws Exception {
    drop("nobody.csv", "name,colour\nAda,blue\n");
    try (InRoutes routes = routes()) {
      PostgresDeadLetters letters = letters(routes);
      soon().until(() -> !list(letters).isEmpty());
      assertThat(Files.readString(only("failed", ".why.txt")))
          .contains("電話番号の列が見つかりません")
          .contains("No column holds telephone numbers");
      DeadLetter letter = list(letters).getFirst();
      assertThat(letter.route()).isEqualTo("lead-file");
      assertThat(letter.what()).isEqualTo(stage.campaign.id() + "/nobody.csv");

      new PostgresHeaderMappings(data.database(), stage.json)
          .save(
              stage.client,
              Set.of("name", "colour"),
              new HeaderMapping(Map.of("name", LeadField.NAME, "colour", LeadField.PHONE)));
      assertThat(letters.retry(letter.id(), "ada")).isTrue();
      soon().until(() -> names("done").size() == 2);
      assertThat(list(letters)).isEmpty();
      assertThat(names("failed")).isEmpty();
    }
  }

  @Test
  void aLetterWhoseFileIsGoneSaysSo() throws Exception {
    drop("empty.csv", "");
    try (InRoutes routes = routes()) {
      PostgresDeadLetters letters = letters(routes);
      soon().until(() -> !list(letters).isEmpty());
      Files.delete(only("failed", "empty.csv"));
      assertThat(letters.retry(list(letters).getFirst().id(), "ada")).isTrue();
      assertThat(list(letters).getFirst().error()).contains("drop the file again");
    }
  }

  @Test
  void foldersThatMeanNoOneCampaignAreExplained() throws Exception {
    new Stage(data);
    write(folder.resolve("drop/Nowhere/a.csv"), TWO);
    write(folder.resolve("drop/Autumn/b.csv"), TWO);
    write(folder.resolve("drop/c.csv"), TWO);
    try (InRoutes routes = routes()) {
      soon().until(() -> list(letters(routes)).size() == 3);
      assertThat(list(letters(routes)).stream().map(DeadLetter::error))
          .anyMatch(error -> error.contains("There is no campaign \"Nowhere\""))
          .anyMatch(error -> error.contains("Several campaigns are named \"Autumn\""))
          .anyMatch(error -> error.contains("Put the file into a folder"));
    }
    assertThat(leads()).isZero();
  }

  @Test
  void aFileIsNotReadWhileItIsWritten() throws Exception {
    Path slow = folder.resolve("drop/" + stage.campaign.id() + "/slow.csv");
    write(slow, "name,phone\n");
    try (var _ = routes(Duration.ofSeconds(2))) {
      for (int row = 0; row < 40; row++) {
        Files.writeString(slow, "Ada,31255501%02d\n".formatted(row), StandardOpenOption.APPEND);
        int written = row;
        await()
            .pollDelay(Duration.ofMillis(80))
            .until(() -> written < 40 && names("done").isEmpty());
      }
      soon().until(() -> names("done").size() == 1);
    }
    assertThat(leads()).isEqualTo(40);
  }

  @Test
  void twoNodesOnOneFolderTakeAFileInOnce() throws Exception {
    StringBuilder many = new StringBuilder("name,phone\n");
    for (int row = 0; row < 9_000; row++) {
      many.append("Ada,312555%04d\n".formatted(row));
    }
    drop("many.csv", many.toString());
    try (var _ = routes();
        var _ = routes()) {
      soon().until(() -> names("done").size() == 1);
    }
    assertThat(leads()).isEqualTo(9_000);
    assertThat(names("failed")).isEmpty();
    assertThat(lists()).hasSize(1);
  }

  @Test
  void aFileThatAnotherNodeIsReadingStaysWhereItIs() throws Exception {
    String key = stage.campaign.id() + "/" + sha256(TWO);
    try (var _ = routes()) {
      try (var _ = new PostgresFileTurns(data.database()).take(key).orElseThrow()) {
        drop("busy.csv", TWO);
        drop("other.csv", "name,phone\nAda,3125550177\n");
        soon().until(() -> names("done").size() == 1);
        assertThat(inbox()).hasSize(1);
        assertThat(leads()).isEqualTo(1);
      }
      soon().until(() -> names("done").size() == 2);
    }
    assertThat(leads()).isEqualTo(3);
  }

  @Test
  void aConfirmedUploadIsImportedUnderTheNameItWasGiven() throws Exception {
    PostgresLeadImports imports = new PostgresLeadImports(data.database(), stage.json, data.seal());
    try (InRoutes routes = routes()) {
      ImportOrder order = confirm(routes, "氏名,電話番号\n千代,03-3580-3311\n");
      assertThat(imports.progress(order.id())).as("known at once").isPresent();
      soon().until(() -> stageOf(imports, order) == ImportProgress.Stage.DONE);
      assertThat(imports.progress(order.id()).orElseThrow().listName()).isEqualTo("秋の名簿");
      assertThat(lists()).containsExactly("秋の名簿");

      ImportOrder again = confirm(routes, "氏名,電話番号\n千代,03-3580-3311\n");
      soon().until(() -> stageOf(imports, again) == ImportProgress.Stage.FAILED);
      assertThat(imports.progress(again.id()).orElseThrow().failure()).isEqualTo("imported_before");
      soon().until(() -> files(folder.resolve("imports")).isEmpty());
    }
    assertThat(leads()).isEqualTo(1);
  }

  private ImportOrder confirm(InRoutes routes, String csv) throws IOException {
    ImportId id = new ImportId(OutboxRows.id());
    Path upload = folder.resolve(id + ".csv");
    Files.write(upload, csv.getBytes(Charset.forName("windows-31j")));
    ImportPreview preview =
        ImportPreviews.of(
            () -> Files.newInputStream(upload), Optional.empty(), _ -> Optional.empty());
    ImportOrder order =
        new ImportOrder(
            id,
            stage.client,
            stage.campaign.id(),
            new LeadListId(OutboxRows.id()),
            "upload.csv",
            "秋の名簿",
            preview.sha256(),
            preview.format(),
            preview.mapping(),
            DuplicatePolicy.SKIP,
            "JP",
            "mika");
    routes.confirmed().start(order, upload);
    return order;
  }

  private static ImportProgress.Stage stageOf(PostgresLeadImports imports, ImportOrder order) {
    return imports.progress(order.id()).orElseThrow().stage();
  }

  private PostgresDeadLetters letters(InRoutes routes) {
    return new PostgresDeadLetters(
        data.database(),
        (_, _, payload) -> {
          try {
            routes.dropped().again(JsonMapper.shared().readValue(payload, Map.class));
          } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
          }
        });
  }

  private static List<DeadLetter> list(PostgresDeadLetters letters) {
    return letters.list(new PageRequest(50, null)).items();
  }

  private InRoutes routes() throws Exception {
    return routes(QUIET);
  }

  private InRoutes routes(Duration quiet) throws Exception {
    return new InRoutes(data.database(), data.seal(), folder, quiet);
  }

  private void drop(String name, String text) throws IOException {
    write(folder.resolve("drop/" + stage.campaign.id() + "/" + name), text);
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> names(String where) {
    return files(folder.resolve("drop/" + stage.campaign.id() + "/" + where)).stream()
        .map(path -> path.getFileName().toString())
        .toList();
  }

  private List<Path> inbox() {
    return files(folder.resolve("drop/" + stage.campaign.id())).stream()
        .filter(Files::isRegularFile)
        .toList();
  }

  private Path only(String where, String ending) {
    return files(folder.resolve("drop/" + stage.campaign.id() + "/" + where)).stream()
        .filter(path -> path.toString().endsWith(ending))
        .findFirst()
        .orElseThrow();
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.of()) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(String text) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private int leads() {
    return data.witness()
        .sql("select count(*) from lead where campaign_id = :campaign")
        .param("campaign", stage.campaign.id().value())
        .query(Integer.class)
        .single();
  }

  private List<String> lists() {
    return data.witness()
        .sql("select name from lead_list where campaign_id = :campaign")
        .param("campaign", stage.campaign.id().value())
        .query(String.class)
        .list();
  }

  private static ConditionFactory soon() {
    return await().atMost(Duration.ofSeconds(60));
  }
}
