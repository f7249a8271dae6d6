package dialer.campaigns.importing;

import static dialer.campaigns.Cast.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dialer.campaigns.lead.DuplicatePolicy;
import dialer.campaigns.lead.LeadListId;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import dialer.compliance.call.PhoneNumber;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadFileImportTest {

  private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");

  private final ListedImports imports = new ListedImports();

  private LeadFileImport.Outcome run(String text, DuplicatePolicy duplicates) throws IOException {
    LeadFile file = LeadFiles.of(text);
    ImportPreview preview = ImportPreviews.of(file, Optional.empty(), headers -> Optional.empty());
    return new LeadFileImport(imports)
        .run(order(preview, duplicates), file, InstantSource.fixed(NOW));
  }

  static ImportOrder order(ImportPreview preview, DuplicatePolicy duplicates) {
    return new ImportOrder(
        new ImportId(new UUID(0, 1)),
        new ClientId(new UUID(0, 2)),
        new CampaignId(new UUID(0, 3)),
        new LeadListId(new UUID(0, 4)),
        "leads.csv",
        "leads",
        preview.sha256(),
        preview.format(),
        preview.mapping(),
        duplicates,
        "JP",
        "mika");
  }

  @Test
  void takesGoodRowsAndKeepsBadOnesWithTheirRowNumbers() throws IOException {
    var outcome =
        run(
            """
            氏名,電話番号
            千代,03-3580-3311

            花子,110
            "Bob\r

            Action: Originate",+1 312 555 0142
            太郎,"090-1234
            次郎,090-1234-5678
            三郎,0335803311
            """,
            DuplicatePolicy.SKIP);
    assertThat(outcome).isEqualTo(new LeadFileImport.Outcome.Done(new ImportResult(6, 3, 0, 1, 2)));
    assertThat(imports.staged)
        .extracting(draft -> draft.row() + " " + draft.person().name())
        .containsExactly("2 千代", "5 Bob Action: Originate", "7 次郎");
    assertThat(imports.rejected)
        .extracting(r -> r.row() + " " + r.fault().key() + " " + r.detail())
        .containsExactly("4 number_forbidden 110", "6 unclosed_quote ", "8 duplicate_in_file 2");
  }

  @ParameterizedTest
  @CsvSource({"SKIP, 1", "UPDATE, 2", "KEEP, 2"})
  void leavesDuplicatesToTheStoreUnlessTheyAreSkipped(DuplicatePolicy policy, int staged)
      throws IOException {
    run("name,phone\nAda,+13125550142\nAda B,+1 312-555-0142\n", policy);
    assertThat(imports.staged).hasSize(staged);
  }

  @Test
  void refusesAFileWithoutTouchingTheStore() throws IOException {
    assertThat(run("name,phone\n", DuplicatePolicy.SKIP))
        .isEqualTo(new LeadFileImport.Outcome.Refused(FileRefusal.HEADER_ONLY));
    assertThat(imports.finished).isFalse();
  }

  @Test
  void anInterruptedImportIsAbandonedAndTheFaultGoesOn() {
    imports.failsOnStage = true;
    assertThatThrownBy(() -> run("name,phone\nAda,+13125550142\n", DuplicatePolicy.SKIP))
        .hasMessage("the store is away");
    assertThat(imports.abandoned).containsExactly("interrupted: IllegalStateException");
    assertThat(imports.finished).isFalse();
  }

  @Test
  void theSameFileTwiceIsImportedOnce() throws IOException {
    ImportId earlier = new ImportId(new UUID(0, 9));
    imports.begun = new LeadImports.Begun.ImportedBefore(earlier, Optional.empty());
    assertThat(run("name,phone\nAda,+13125550142\n", DuplicatePolicy.SKIP))
        .isEqualTo(new LeadFileImport.Outcome.ImportedBefore(earlier, Optional.empty()));
    assertThat(imports.staged).isEmpty();
  }

  @Test
  void theFileOfRefusedRowsOpensInASpreadsheetAndComputesNothing() throws IOException {
    run("name,phone\n=HYPERLINK(1),110\n山田,\"1\"\"2\"\n", DuplicatePolicy.SKIP);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new RejectFile(imports).write(new ImportId(new UUID(0, 1)), out);
    String text = out.toString(StandardCharsets.UTF_8);
    assertThat(text).startsWith("\ufeff行 / row,列 / column,key,理由,reason,元の行 / original row\r\n");
    assertThat(text).contains("\r\n2,phone,number_forbidden,", ",\"'=HYPERLINK(1),110\"\r\n");
    assertThat(text.lines()).hasSize(3).last().asString().contains("3,phone,number_", "山田");
  }

  @Test
  void writesMoreRefusedRowsThanOnePageHolds() throws IOException {
    run("name,phone\n" + "x,110\n".repeat(2_500), DuplicatePolicy.SKIP);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new RejectFile(imports).write(new ImportId(new UUID(0, 1)), out);
    assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(2_501);
  }

  @Test
  void remembersAHundredThousandNumbersAndConfusesNone() {
    FileDuplicates met = new FileDuplicates();
    for (int i = 0; i < 100_000; i++) {
      assertThat(met.firstRow(new PhoneNumber("+8190" + (10_000_000 + i)), i + 2)).isZero();
    }
    assertThat(met.firstRow(new PhoneNumber("+819010000000"), 7)).isEqualTo(2);
    assertThat(met.firstRow(new PhoneNumber("+819010099999"), 7)).isEqualTo(100_001);
  }
}
