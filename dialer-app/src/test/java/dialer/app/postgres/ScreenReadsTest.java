package dialer.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.app.postgres.screens.PostgresAttemptTrails;
import dialer.app.postgres.screens.PostgresCampaignDay;
import dialer.app.postgres.screens.PostgresCampaignFigures;
import dialer.app.postgres.screens.PostgresCampaignTexts;
import dialer.app.postgres.screens.PostgresNumberBook;
import dialer.app.postgres.screens.PostgresSingleLeadIntake;
import dialer.app.testing.WithDatabase;
import dialer.campaigns.importing.SingleLeads;
import dialer.campaigns.lead.Lead;
import dialer.compliance.call.PhoneNumber;
import dialer.compliance.gate.CallGate;
import dialer.compliance.gate.RuleFinding;
import dialer.compliance.gate.Verdict;
import dialer.compliance.rulebook.Rulebook;
import dialer.core.engine.PoolLease;
import dialer.core.engine.ProposedDial;
import dialer.ui.compliance.AttemptRow;
import dialer.ui.compliance.AttemptTrail;
import dialer.ui.compliance.AttemptTrails.AttemptQuery;
import dialer.ui.manager.CampaignFigures;
import dialer.ui.manager.CampaignTexts.Texts;
import dialer.ui.manager.LeadRow;
import dialer.ui.security.Sight;
import dialer.ui.wire.Page;
import dialer.ui.wire.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What screens read, on the real database. */
class ScreenReadsTest {

  @RegisterExtension static final WithDatabase data = new WithDatabase();

  private static final Instant NOW = Stage.NOW;
  private static final CallGate REFUSES =
      (_, _, _) ->
          new Verdict.Refused(
              List.of(
                  new RuleFinding(
                      "jp-sales",
                      "1",
                      "jp.refused",
                      "quiet",
                      RuleFinding.Result.REFUSED,
                      Optional.empty(),
                      "refused_before",
                      Map.of("days", "12"))));

  private Stage stage;
  private PoolLease lease;

  @BeforeEach
  void freshClient() {
    stage = new Stage(data);
    lease = stage.lease();
  }

  @Test
  void attemptsAndRefusalsAreOneListThatPagesWithoutGapOrDouble() {
    for (int i = 0; i < 5; i++) {
      authorize(stage.stored(Stage.number(2000 + i)), Stage.PERMITS);
    }
    authorize(stage.stored(Stage.number(2100)), REFUSES);
    List<AttemptRow> all = new ArrayList<>();
    String cursor = null;
    do {
      Page<AttemptRow> page = trails().search(query(null, mine(), new PageRequest(2, cursor)));
      assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
      all.addAll(page.items());
      cursor = page.next();
    } while (cursor != null);
    assertThat(all).hasSize(6).extracting(AttemptRow::id).doesNotHaveDuplicates();
    AttemptRow refusal = all.getFirst();
    assertThat(refusal.verdict()).isEqualTo("REFUSED");
    assertThat(refusal.reason()).isEqualTo("refused_before");
    assertThat(refusal.outcome()).isNull();
    assertThat(refusal.number().masked()).isEqualTo("+1 312-•••-2100");
  }

  @Test
  void attemptsAreFoundByNumberAndOnlyByThoseWhoSeeTheClient() {
    Lead lead = stage.stored(Stage.number(2200));
    ProposedDial dial = authorize(lead, Stage.PERMITS);
    PhoneNumber number = Stage.number(2200);
    assertThat(found(number, mine())).hasSize(1);
    assertThat(found(number, Sight.everything())).hasSize(1);
    assertThat(found(number, new Sight(false, Set.of()))).isEmpty();
    assertThat(found(Stage.number(2201), mine())).isEmpty();
    AttemptTrail trail = trails().find(dial.attempt().value(), mine()).orElseThrow();
    assertThat(trail.row().lead()).isEqualTo(lead.id().value());
    assertThat(trail.events()).extracting(AttemptTrail.TrailEvent::kind).contains("AUTHORIZED");
    assertThat(trail.engineVersion()).isEqualTo("test");
    assertThat(trails().find(dial.attempt().value(), new Sight(false, Set.of()))).isEmpty();
  }

  @Test
  void numberIsFoundAgainByItsWordOnlyInSight() {
    stage.stored(Stage.number(2300));
    PostgresNumberBook book = new PostgresNumberBook(data.database(), data.seal());
    String ref = book.ref(Stage.number(2300));
    assertThat(book.find(ref, mine())).contains(Stage.number(2300));
    assertThat(book.find(ref, new Sight(false, Set.of()))).isEmpty();
    assertThat(book.find("not hex", mine())).isEmpty();
  }

  @Test
  void leadFiguresAddUpAndLeadsPageInTheOrderTheyAreDue() {
    for (int i = 0; i < 3; i++) {
      stage.stored(Stage.number(2400 + i));
    }
    authorize(stage.stored(Stage.number(2410)), Stage.PERMITS);
    CampaignFigures figures = figures();
    var leads = figures.of(List.of(stage.campaign), NOW).get(stage.campaign.id()).leads();
    assertThat(leads.total()).isEqualTo(4);
    assertThat(leads.dialable()).isEqualTo(3);
    assertThat(leads.live()).isEqualTo(1);
    Page<LeadRow> first = figures.leads(stage.campaign.id(), leads("DUE", null), NOW);
    assertThat(first.items()).hasSize(2);
    assertThat(first.items().getFirst().numbers().getFirst().masked()).startsWith("+1 312-•••-24");
    Page<LeadRow> second = figures.leads(stage.campaign.id(), leads("DUE", first.next()), NOW);
    assertThat(second.items()).hasSize(1);
    assertThat(second.next()).isNull();
    assertThat(figures.lists(stage.campaign.id(), NOW).getFirst().leads()).isEqualTo(4);
  }

  @Test
  void resultsNameEveryAttemptOnce() {
    for (int i = 0; i < 3; i++) {
      authorize(stage.stored(Stage.number(2500 + i)), Stage.PERMITS);
    }
    List<List<String>> rows = new ArrayList<>();
    var span = new CampaignFigures.Span(NOW.minusSeconds(60), NOW.plusSeconds(60));
    figures().results(stage.campaign.id(), span, rows::add);
    assertThat(rows).hasSize(4);
    assertThat(rows.getFirst()).hasSameSizeAs(rows.getLast());
    assertThat(rows.getLast().get(4)).contains("•••");
  }

  @Test
  void dayIsCountedFromMidnightInTheCampaignsZone() {
    ProposedDial dial = authorize(stage.stored(Stage.number(2600)), Stage.PERMITS);
    data.witness()
        .sql(
            "update call_attempt set state = 'ENDED', outcome = 'ABANDONED',"
                + " dialed_at = at, answered_at = at, ended_at = at where id = :id")
        .param("id", dial.attempt().value())
        .update();
    PostgresCampaignDay day = new PostgresCampaignDay(data.database());
    var today = day.of(stage.campaign, NOW);
    assertThat(today.today().abandoned()).isEqualTo(1);
    assertThat(today.today().outcomes()).isEqualTo(Map.of("ABANDONED", 1));
    assertThat(today.funnel().answered()).isEqualTo(1);
    assertThat(today.series().answered().stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
    var tomorrow = day.of(stage.campaign, NOW.plus(Duration.ofDays(1)));
    assertThat(tomorrow.today().abandoned()).isZero();
    assertThat(tomorrow.funnel().answered()).isEqualTo(1);
  }

  @Test
  void singleLeadIsTakenOnceByItsExternalId() {
    PostgresSingleLeadIntake intake =
        new PostgresSingleLeadIntake(data.database(), stage.leads(), Stage::uuid);
    assertThat(intake.add(stage.campaign, draft("A-1", "+13125552701"), NOW)).isPresent();
    assertThat(intake.add(stage.campaign, draft("A-1", "+13125552702"), NOW)).isEmpty();
    assertThat(intake.add(stage.campaign, draft("A-2", "+13125552701"), NOW)).isEmpty();
  }

  @Test
  void textsOfACampaignAreKept() {
    PostgresCampaignTexts texts = new PostgresCampaignTexts(data.database(), stage.json);
    assertThat(texts.textsOf(stage.campaign.id())).isEmpty();
    texts.save(stage.campaign.id(), Texts.none());
    assertThat(texts.textsOf(stage.campaign.id())).contains(Texts.none());
  }

  private ProposedDial authorize(Lead lead, CallGate gate) {
    ProposedDial dial = stage.dial(lead);
    stage.authorizations().authorize(lease, List.of(dial), _ -> gate);
    return dial;
  }

  private PostgresAttemptTrails trails() {
    return new PostgresAttemptTrails(
        new PostgresAttemptTrails.Parts(
            data.database(), data.seal(), stage.campaigns(), () -> new Rulebook(List.of())));
  }

  private PostgresCampaignFigures figures() {
    return new PostgresCampaignFigures(data.database(), data.seal(), stage.campaigns());
  }

  private List<AttemptRow> found(PhoneNumber number, Sight sight) {
    return trails().search(query(number, sight, new PageRequest(10, null))).items();
  }

  private Sight mine() {
    return new Sight(false, Set.of(stage.client));
  }

  private static AttemptQuery query(PhoneNumber number, Sight sight, PageRequest page) {
    return new AttemptQuery(number, null, null, null, null, null, sight, page);
  }

  private static CampaignFigures.LeadQuery leads(String state, String cursor) {
    return new CampaignFigures.LeadQuery(state, null, new PageRequest(2, cursor));
  }

  private static dialer.campaigns.importing.LeadDraft draft(String externalId, String number) {
    var read =
        SingleLeads.read(Map.of("externalId", externalId, "name", "Ada", "phone", number), "US");
    return ((SingleLeads.Read.Valid) read).draft();
  }
}
