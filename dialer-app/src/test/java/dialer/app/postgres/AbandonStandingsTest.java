package dialer.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.app.plan.AbandonStandings;
import dialer.app.plan.AbandonStandings.Scope;
import dialer.app.plan.AbandonStandings.Standing;
import dialer.app.postgres.screens.LeadHolds;
import dialer.app.postgres.screens.PostgresCampaignFigures;
import dialer.app.testing.WithDatabase;
import dialer.campaigns.lead.Lead;
import dialer.compliance.rulebook.Rulebook;
import dialer.compliance.rulebook.Rulebooks;
import dialer.core.engine.PoolLease;
import dialer.core.engine.ProposedDial;
import dialer.ui.events.CampaignLive.BlockerRow;
import dialer.ui.manager.CampaignFigures;
import dialer.ui.manager.LeadRow;
import dialer.ui.wire.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The account of abandoned calls and what holds leads, from the rows themselves. */
class AbandonStandingsTest {

  @RegisterExtension static final WithDatabase data = new WithDatabase();

  private Stage stage;
  private PoolLease lease;
  private Instant now;
  private int number = 4000;

  @BeforeEach
  void freshClient() {
    stage = new Stage(data);
    lease = stage.lease();
    now = data.witness().sql("select clock_timestamp()").query(Instant.class).single();
  }

  @Test
  void limitAndPeriodsAreThePacksAndTheAllowanceIsCounted() {
    began(Duration.ofDays(5));
    for (int i = 0; i < 68; i++) {
      answered("CONNECTED", Duration.ofHours(30));
    }
    answered("CONNECTED", Duration.ofHours(2));
    answered("ABANDONED", Duration.ofHours(1));
    answered("MACHINE", Duration.ofHours(1));
    answered("ABANDONED", Duration.ofDays(40));
    List<Standing> us = of("us-federal-sales");
    assertThat(us).extracting(Standing::scope).containsExactly(Scope.CAMPAIGN, Scope.CLIENT);
    assertThat(us.getFirst())
        .as("30 days from the campaign's start: floor(0.03 x 70) - 1")
        .isEqualTo(new Standing(Scope.CAMPAIGN, Duration.ofDays(30), 1, 70, 0.03, 1));
    assertThat(us.getFirst().rate()).contains(1 / 70.0);
    Standing day = new Standing(Scope.CAMPAIGN, Duration.ofHours(24), 1, 2, 0.03, 0);
    assertThat(of("jp-sales").getFirst()).as("2 answered, nothing left").isEqualTo(day);
    assertThat(standings().of(stage.campaign, new Rulebook(List.of()), now).getFirst())
        .as("no pack says anything: the house's 3 % in 24 hours")
        .isEqualTo(day);
  }

  @Test
  void clientIsCountedAcrossItsCampaignsAndNoOtherClient() {
    answered("ABANDONED", Duration.ofHours(1));
    Stage mine = stage;
    stage = new Stage(data);
    lease = stage.lease();
    answered("ABANDONED", Duration.ofHours(1));
    stage = mine;
    assertThat(of("jp-sales")).extracting(Standing::abandoned).containsExactly(1L, 1L);
  }

  @Test
  void leadsAreFoundByWhatHoldsThem() {
    held("WAITING", "outside_window", true, 60);
    held("WAITING", "outside_window", true, 60);
    held("WAITING", "cap", true, 600);
    held("REFUSED", "suppressed", true, 0);
    held("REFUSED", "registry_listed", true, 0);
    held("WAITING", "busy", false, 30);
    held("EXHAUSTED", "attempts_used_up", false, 0);
    held("FRESH", "imported", false, -1);
    assertThat(found("window")).hasSize(2);
    assertThat(found("attempt_cap")).hasSize(2);
    assertThat(found("suppression")).hasSize(1);
    assertThat(found("registry")).hasSize(1);
    assertThat(found("retry_wait")).hasSize(1);
    assertThat(found("spacing")).isEmpty();
    assertThat(found(null)).hasSize(8);
    List<BlockerRow> rows = new LeadHolds(data.database()).of(stage.campaign, now);
    assertThat(rows)
        .extracting(BlockerRow::code)
        .containsExactlyInAnyOrder(
            "window", "attempt_cap", "suppression", "registry", "retry_wait");
    BlockerRow window = row(rows, "window");
    assertThat(window.leads()).isEqualTo(2);
    assertThat(window.nextLeads()).isEqualTo(2);
    assertThat(window.next()).isAfter(now);
    assertThat(row(rows, "suppression").next()).isNull();
  }

  private static BlockerRow row(List<BlockerRow> rows, String code) {
    Optional<BlockerRow> found = rows.stream().filter(r -> r.code().equals(code)).findFirst();
    return found.orElseThrow();
  }

  private AbandonStandings standings() {
    return new AbandonStandings(new PostgresTallies(data.database()));
  }

  private List<Standing> of(String pack) {
    return standings().of(stage.campaign, Rulebooks.of(List.of(pack)), now);
  }

  private List<LeadRow> found(String blocker) {
    var query = new CampaignFigures.LeadQuery(null, blocker, new PageRequest(50, null));
    return new PostgresCampaignFigures(data.database(), data.seal(), stage.campaigns())
        .leads(stage.campaign.id(), query, now)
        .items();
  }

  private void began(Duration ago) {
    data.witness().sql("alter table campaign_change disable trigger append_only").update();
    data.witness()
        .sql("update campaign_change set changed_at = :at where campaign_id = :id")
        .param("at", Columns.param(now.minus(ago)))
        .param("id", stage.campaign.id().value())
        .update();
    data.witness().sql("alter table campaign_change enable trigger append_only").update();
  }

  private void held(String state, String reason, boolean byRule, int dueInMinutes) {
    Lead lead = stage.stored(Stage.number(number++));
    data.witness()
        .sql(
            "update lead set state = :state, reason = :reason, refused_by = :rule,"
                + " due = date_trunc('minute', cast(:now as timestamptz))"
                + " + make_interval(mins => :mins) where id = :id")
        .param("state", state)
        .param("reason", reason)
        .param("rule", byRule ? "a.rule" : null)
        .param("now", Columns.param(now))
        .param("mins", dueInMinutes)
        .param("id", lead.id().value())
        .update();
  }

  private void answered(String outcome, Duration ago) {
    ProposedDial dial = stage.dial(stage.stored(Stage.number(number++)));
    stage.authorizations().authorize(lease, List.of(dial), _ -> Stage.PERMITS);
    UUID id = dial.attempt().value();
    data.witness()
        .sql("update call_attempt set state = 'DIALING' where id = :id")
        .param("id", id)
        .update();
    data.witness()
        .sql(
            "update call_attempt set state = 'ENDED', outcome = :outcome, answered_at = :at,"
                + " ended_at = :at where id = :id")
        .param("outcome", outcome)
        .param("at", Columns.param(now.minus(ago)))
        .param("id", id)
        .update();
  }
}
