package dialer.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dialer.app.testing.WithDatabase;
import dialer.campaigns.importing.CsvFormat;
import dialer.campaigns.importing.HeaderMapping;
import dialer.campaigns.importing.ImportFault;
import dialer.campaigns.importing.ImportId;
import dialer.campaigns.importing.ImportOrder;
import dialer.campaigns.importing.ImportProgress;
import dialer.campaigns.importing.ImportRejection;
import dialer.campaigns.importing.ImportResult;
import dialer.campaigns.importing.LeadDraft;
import dialer.campaigns.importing.LeadField;
import dialer.campaigns.importing.LeadImports.Begun;
import dialer.campaigns.lead.DuplicatePolicy;
import dialer.campaigns.lead.Lead;
import dialer.campaigns.lead.LeadListId;
import dialer.campaigns.lead.LeadNumber;
import dialer.campaigns.lead.LeadPerson;
import dialer.campaigns.lead.LeadState;
import dialer.campaigns.lead.NumberType;
import dialer.campaigns.lead.RetryRule;
import dialer.compliance.call.PhoneNumber;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresLeadImportsTest {

  @RegisterExtension static WithDatabase data = new WithDatabase();

  private Stage stage;
  private PostgresLeadImports imports;

  @BeforeEach
  void setTheStage() {
    stage = new Stage(data);
    imports = new PostgresLeadImports(data.database(), stage.json, data.seal());
  }

  @Test
  void rowsBecomeLeadsAllAtOnce() {
    ImportOrder order = order("a", DuplicatePolicy.SKIP);
    assertThat(imports.begin(order, Stage.NOW)).isEqualTo(new Begun.Open());
    imports.stage(order.id(), drafts(2, 1000));
    imports.reject(order.id(), List.of(rejection(1002), rejection(1003)));
    assertThat(total()).isZero();
    assertThat(imports.progress(order.id()).orElseThrow().rowsRead()).isEqualTo(1002);

    ImportResult result = imports.finish(order.id(), Stage.NOW);

    assertThat(result).isEqualTo(new ImportResult(1002, 1000, 0, 0, 2));
    assertThat(total()).isEqualTo(1000);
    assertThat(stage.leads().due(stage.campaign.id(), Stage.NOW, 5000)).hasSize(1000);
    assertThat(imports.finish(order.id(), Stage.NOW)).isEqualTo(result);
    assertThat(stagingTables(order)).isZero();
  }

  @Test
  void aLeadComesOutAsItsRowWentIn() {
    LeadDraft draft = hostile(2);
    ImportOrder order = order("b", DuplicatePolicy.SKIP);
    bring(order, List.of(draft));
    Lead lead =
        stage
            .leads()
            .find(stage.leads().due(stage.campaign.id(), Stage.NOW, 1).getFirst().lead())
            .orElseThrow();
    assertThat(lead.person()).isEqualTo(draft.person());
    assertThat(lead.numbers()).isEqualTo(draft.numbers());
    assertThat(lead.fields()).isEqualTo(draft.fields());
    assertThat(lead.requiredSkills()).isEqualTo(draft.requiredSkills());
    assertThat(lead.segment()).isEqualTo(draft.segment());
    assertThat(lead.priority()).isEqualTo(draft.priority());
  }

  @Test
  void theSameFileIsNeverTakenTwice() {
    ImportOrder first = order("c", DuplicatePolicy.KEEP);
    ImportResult result = bring(first, drafts(2, 10));
    ImportOrder again = order("c", DuplicatePolicy.KEEP);
    assertThat(imports.begin(again, Stage.NOW))
        .isEqualTo(new Begun.ImportedBefore(first.id(), Optional.of(result)));
    assertThat(total()).isEqualTo(10);
  }

  @Test
  void aKilledImportIsBegunAnewAndItsRunnerCanDoNoMoreHarm() {
    ImportOrder killed = order("d", DuplicatePolicy.SKIP);
    imports.begin(killed, Stage.NOW);
    imports.stage(killed.id(), drafts(2, 500));

    ImportOrder anew = order("d", DuplicatePolicy.SKIP);
    assertThat(imports.begin(anew, Stage.NOW)).isEqualTo(new Begun.Open());
    assertThatThrownBy(() -> imports.stage(killed.id(), drafts(502, 10)))
        .hasMessageContaining("begun anew");
    assertThatThrownBy(() -> imports.finish(killed.id(), Stage.NOW))
        .hasMessageContaining("begun anew");
    imports.stage(anew.id(), drafts(2, 700));
    assertThat(imports.finish(anew.id(), Stage.NOW).added()).isEqualTo(700);
    assertThat(total()).isEqualTo(700);
    assertThat(stagingTables(killed) + stagingTables(anew)).isZero();
  }

  @Test
  void neverMovesHalfAFileAfterTheStagingTableWasEmptiedByACrash() {
    ImportOrder order = order("e", DuplicatePolicy.SKIP);
    imports.begin(order, Stage.NOW);
    imports.stage(order.id(), drafts(2, 50));
    data.witness().sql("truncate " + StagingTable.name(order.id())).update();
    imports.stage(order.id(), drafts(52, 50));
    assertThatThrownBy(() -> imports.finish(order.id(), Stage.NOW))
        .hasMessageContaining("import the file again");
    assertThat(total()).isZero();
  }

  @Test
  void skippedDuplicatesAreKeptAsRejectionsWithTheirRow() {
    bring(order("f", DuplicatePolicy.SKIP), drafts(2, 3));
    ImportOrder order = order("g", DuplicatePolicy.SKIP);
    List<LeadDraft> rows = new ArrayList<>(List.of(draft(2, 1, "known")));
    rows.add(draft(3, 900, "new"));
    rows.add(draft(4, 900, "new again"));
    ImportResult result = bring(order, rows);

    assertThat(result).isEqualTo(new ImportResult(3, 1, 0, 2, 0));
    assertThat(imports.rejections(order.id(), 0, 10))
        .containsExactly(
            new ImportRejection(2, "", ImportFault.DUPLICATE_IN_CAMPAIGN, "", ""),
            new ImportRejection(4, "", ImportFault.DUPLICATE_IN_FILE, "3", ""));
    assertThat(imports.rejections(order.id(), 2, 10)).hasSize(1);
  }

  @Test
  void anUpdateTakesTheLastRowsTextsAndLeavesTheLeadWhereItStands() {
    bring(order("h", DuplicatePolicy.SKIP), List.of(draft(2, 1, "old")));
    var known = stage.leads().due(stage.campaign.id(), Stage.NOW, 1).getFirst().lead();
    data.witness().sql("update lead set state = 'WAITING', attempts = 2").update();

    ImportOrder order = order("i", DuplicatePolicy.UPDATE);
    ImportResult result =
        bring(order, List.of(draft(2, 1, "newer"), draft(3, 1, "newest"), draft(4, 901, "other")));

    assertThat(result).isEqualTo(new ImportResult(3, 1, 2, 0, 0));
    Lead lead = stage.leads().find(known).orElseThrow();
    assertThat(lead.person().name()).isEqualTo("newest");
    assertThat(lead.progress().state()).isEqualTo(LeadState.WAITING);
    assertThat(lead.progress().attempts()).isEqualTo(2);
    assertThat(total()).isEqualTo(2);
  }

  @Test
  void keptDuplicatesAreTwoLeads() {
    ImportResult result =
        bring(order("j", DuplicatePolicy.KEEP), List.of(draft(2, 1, "one"), draft(3, 1, "two")));
    assertThat(result).isEqualTo(new ImportResult(2, 2, 0, 0, 0));
  }

  @Test
  void whatWasRefusedStandsNowhereInClear() {
    ImportOrder order = order("k", DuplicatePolicy.SKIP);
    imports.begin(order, Stage.NOW);
    ImportRejection rejection =
        new ImportRejection(2, "tel", ImportFault.NUMBER_INVALID, "03-1234-999x", "a,03-1234-999x");
    imports.reject(order.id(), List.of(rejection));
    assertThat(imports.rejections(order.id(), 0, 9)).containsExactly(rejection);
    String stored =
        data.witness()
            .sql("select string_agg(r::text, ' ') from import_rejection r")
            .query(String.class)
            .single();
    assertThat(stored).doesNotContain("1234");
  }

  @Test
  void importsNobodyTouchesAnyMoreAreSwept() {
    ImportOrder order = order("l", DuplicatePolicy.SKIP);
    imports.begin(order, Stage.NOW);
    assertThat(imports.sweep(Duration.ofHours(1))).isZero();
    data.witness()
        .sql("update import_job set touched_at = touched_at - interval '2 hours'")
        .update();
    assertThat(imports.sweep(Duration.ofHours(1))).isGreaterThanOrEqualTo(1);
    ImportProgress progress = imports.progress(order.id()).orElseThrow();
    assertThat(progress.stage()).isEqualTo(ImportProgress.Stage.FAILED);
    assertThat(progress.failure()).isEqualTo("interrupted");
  }

  @Test
  void mappingsAreFoundByExactlyTheirHeaders() {
    var mappings = new PostgresHeaderMappings(data.database(), stage.json);
    HeaderMapping mapping =
        new HeaderMapping(Map.of("電話番号", LeadField.PHONE, "名前", LeadField.NAME));
    mappings.save(stage.client, Set.of("名前", "電話番号"), mapping);
    assertThat(mappings.find(stage.client, Set.of("電話番号", "名前"))).contains(mapping);
    assertThat(mappings.find(stage.client, Set.of("電話番号"))).isEmpty();
    assertThat(mappings.find(new Stage(data).client, Set.of("電話番号", "名前"))).isEmpty();
  }

  private ImportResult bring(ImportOrder order, List<LeadDraft> drafts) {
    imports.begin(order, Stage.NOW);
    imports.stage(order.id(), drafts);
    return imports.finish(order.id(), Stage.NOW);
  }

  private ImportOrder order(String file, DuplicatePolicy duplicates) {
    return new ImportOrder(
        new ImportId(Stage.uuid()),
        stage.client,
        stage.campaign.id(),
        new LeadListId(Stage.uuid()),
        file + ".csv",
        "list " + file,
        String.format("%064x", (int) file.charAt(0)),
        new CsvFormat(StandardCharsets.UTF_8, ','),
        new HeaderMapping(Map.of("tel", LeadField.PHONE)),
        duplicates,
        "JP",
        "ada");
  }

  private static List<LeadDraft> drafts(int firstRow, int rows) {
    List<LeadDraft> drafts = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      drafts.add(draft(firstRow + i, firstRow + i - 1, "Lead " + i));
    }
    return drafts;
  }

  private static LeadDraft draft(int row, int number, String name) {
    return new LeadDraft(
        row,
        LeadPerson.named(name),
        List.of(LeadNumber.imported(0, Stage.number(number), NumberType.HOME)),
        Set.of(),
        100,
        "",
        Optional.empty(),
        Map.of());
  }

  private static LeadDraft hostile(int row) {
    return new LeadDraft(
        row,
        LeadPerson.named("Bob\\N \"quoted\" 髙橋 \\. ${x}"),
        List.of(
            LeadNumber.imported(0, new PhoneNumber("+819012345678"), NumberType.MOBILE),
            new LeadNumber(
                1,
                new PhoneNumber("+81312345678"),
                NumberType.WORK,
                false,
                Optional.of(new RetryRule(3, Duration.ofMinutes(90))))),
        Set.of("日本語", "a,b\"c"),
        7,
        "東京\t\\x",
        Optional.empty(),
        Map.of("備考", "a\tb\nc\rd\\"));
  }

  private static ImportRejection rejection(long row) {
    return new ImportRejection(row, "", ImportFault.NO_NUMBER, "", "");
  }

  private int total() {
    return stage.leads().counts(stage.campaign.id(), Stage.NOW).total();
  }

  private static int stagingTables(ImportOrder order) {
    return data.witness()
        .sql(
            "select count(*) from pg_tables where schemaname || '.' || tablename like :name || '%'")
        .param("name", StagingTable.name(order.id()))
        .query(Integer.class)
        .single();
  }
}
