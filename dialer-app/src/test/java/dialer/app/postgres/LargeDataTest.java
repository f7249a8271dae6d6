package dialer.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.app.testing.WithDatabase;
import dialer.campaigns.importing.CsvFormat;
import dialer.campaigns.importing.HeaderMapping;
import dialer.campaigns.importing.ImportId;
import dialer.campaigns.importing.ImportOrder;
import dialer.campaigns.importing.ImportResult;
import dialer.campaigns.importing.LeadDraft;
import dialer.campaigns.importing.LeadField;
import dialer.campaigns.lead.DuplicatePolicy;
import dialer.campaigns.lead.Lead;
import dialer.campaigns.lead.LeadListId;
import dialer.campaigns.lead.LeadNumber;
import dialer.campaigns.lead.LeadPerson;
import dialer.campaigns.lead.NumberType;
import dialer.compliance.call.PhoneNumber;
import dialer.core.engine.PoolLease;
import dialer.core.engine.ProposedDial;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A million leads: how long an import takes and in how much memory, and what a due list and an
 * authorization cost then. Prints the figures for {@code docs/performance.md}.
 */
@Tag("long")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LargeDataTest {

  private static final int ROWS = Integer.getInteger("dialer.large.rows", 1_000_000);
  private static final int BATCH = 1_000;

  @RegisterExtension static WithDatabase data = new WithDatabase();

  private static Stage stage;

  @Test
  @Order(1)
  void aMillionRowsComeInInBoundedMemory() {
    stage = new Stage(data);
    var imports = new PostgresLeadImports(data.database(), stage.json, data.seal());
    ImportOrder order = order();
    long begun = System.nanoTime();
    imports.begin(order, Stage.NOW);
    long peak = 0;
    for (int first = 0; first < ROWS; first += BATCH) {
      imports.stage(order.id(), drafts(first, Math.min(BATCH, ROWS - first)));
      peak = Math.max(peak, used());
    }
    double staged = seconds(begun);
    ImportResult result = imports.finish(order.id(), Stage.NOW);
    System.out.printf(
        "import: %d rows, staged in %.1f s, all in %.1f s, heap at most %d MB%n",
        ROWS, staged, seconds(begun), peak >> 20);
    assertThat(result.added()).isEqualTo(ROWS);
    assertThat(peak).isLessThan(512L << 20);
  }

  @Test
  @Order(2)
  void theFillerReadsAnIndexHoweverManyLeadsWait() {
    data.witness()
        .sql(
            """
            update lead set state = 'WAITING', due = :later
            where campaign_id = :campaign and id in (select id from lead order by id limit :some)
            """)
        .param("later", Columns.param(Stage.NOW.plusSeconds(86_400)))
        .param("campaign", stage.campaign.id().value())
        .param("some", ROWS / 2)
        .update();
    data.witness().sql("vacuum analyze lead").update();
    long[] nanos = new long[50];
    for (int i = 0; i < nanos.length; i++) {
      long begun = System.nanoTime();
      assertThat(stage.leads().due(stage.campaign.id(), Stage.NOW, 500)).hasSize(500);
      nanos[i] = System.nanoTime() - begun;
    }
    Arrays.sort(nanos);
    System.out.printf(
        "due 500 of %d, half of them later: median %.1f ms, highest %.1f ms%n",
        ROWS, nanos[25] / 1e6, nanos[49] / 1e6);
    assertThat(nanos[25] / 1e6).as("median in ms").isLessThan(250);
  }

  @Test
  @Order(3)
  void authorizingAndPassingTheGuardStaysCheap() {
    PoolLease lease = stage.lease();
    var due = stage.leads().due(stage.campaign.id(), Stage.NOW, 1_000);
    var authorizations = stage.authorizations();
    List<Long> batches = new ArrayList<>();
    List<Long> guards = new ArrayList<>();
    for (int i = 0; i + 10 <= due.size(); i += 10) {
      List<ProposedDial> batch =
          due.subList(i, i + 10).stream()
              .map(lead -> stage.leads().find(lead.lead()).orElseThrow())
              .map((Lead lead) -> stage.dial(lead))
              .toList();
      long begun = System.nanoTime();
      authorizations.authorize(lease, batch, _ -> Stage.PERMITS);
      batches.add(System.nanoTime() - begun);
      for (ProposedDial dial : batch) {
        long asked = System.nanoTime();
        stage.guard().pass(dial.attempt());
        guards.add(System.nanoTime() - asked);
      }
    }
    print("authorize 10", batches);
    print("dial guard", guards);
    assertThat(guards).hasSize(1_000);
  }

  private static void print(String what, List<Long> nanos) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    System.out.printf(
        "%s: median %.1f ms, p99 %.1f ms, highest %.1f ms%n",
        what,
        sorted[sorted.length / 2] / 1e6,
        sorted[sorted.length * 99 / 100] / 1e6,
        sorted[sorted.length - 1] / 1e6);
  }

  private static double seconds(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static List<LeadDraft> drafts(int first, int rows) {
    List<LeadDraft> drafts = new ArrayList<>(rows);
    for (int i = first; i < first + rows; i++) {
      PhoneNumber number = new PhoneNumber("+8190" + (10_000_000 + i));
      drafts.add(
          new LeadDraft(
              i + 2,
              LeadPerson.named("山田 " + i),
              List.of(LeadNumber.imported(0, number, NumberType.MOBILE)),
              Set.of(),
              100,
              "",
              Optional.empty(),
              Map.of("備考", "row " + i)));
    }
    return drafts;
  }

  private static ImportOrder order() {
    return new ImportOrder(
        new ImportId(Stage.uuid()),
        stage.client,
        stage.campaign.id(),
        new LeadListId(Stage.uuid()),
        "million.csv",
        "million.csv",
        "f".repeat(64),
        new CsvFormat(StandardCharsets.UTF_8, ','),
        new HeaderMapping(Map.of("tel", LeadField.PHONE)),
        DuplicatePolicy.SKIP,
        "JP",
        "ada");
  }
}
