package dialer.campaigns.campaign;

import static dialer.campaigns.Cast.CHIYO;
import static dialer.campaigns.Cast.POOL;
import static dialer.campaigns.Cast.TOKYO;
import static dialer.campaigns.Cast.aCampaign;
import static org.assertj.core.api.Assertions.assertThat;

import dialer.campaigns.lead.LeadCounts;
import dialer.campaigns.lead.LeadState;
import dialer.compliance.call.CampaignId;
import dialer.core.engine.TrunkId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class LaunchChecksTest {

  private static final TrunkId TRUNK = new TrunkId("pbx1", "carrier");

  private static Campaign ready() {
    return aCampaign().with(line(false), List.of("jp-sales")).make();
  }

  private static Line line(boolean amd) {
    return new Line(
        amd,
        Duration.ofSeconds(30),
        List.of(CHIYO),
        List.of(TRUNK),
        Optional.of("sorry-ja"),
        Optional.empty());
  }

  private static LaunchFacts facts() {
    return new LaunchFacts(
        Set.of("sorry-ja"),
        Map.of(
            "jp-sales", new LaunchFacts.PackFacts(false, false, false, false),
            "uk-sales", new LaunchFacts.PackFacts(true, false, false, false)),
        Set.of(TRUNK),
        List.of(Set.of("ja")),
        10,
        0,
        List.of(),
        true,
        true,
        true,
        LocalDate.of(2026, 11, 21));
  }

  private static List<LaunchCheck> missing(Campaign campaign, LaunchFacts facts) {
    return LaunchChecks.of(campaign, facts).stream()
        .filter(f -> f.result() == LaunchFinding.Result.MISSING)
        .map(LaunchFinding::check)
        .toList();
  }

  @Test
  void aCampaignWithEverythingMayDial() {
    assertThat(missing(ready(), facts())).isEmpty();
  }

  @Test
  void aDraftNamesAllThatIsMissingAtOnce() {
    LaunchFacts nothing =
        new LaunchFacts(
            Set.of(),
            Map.of(),
            Set.of(),
            List.of(),
            0,
            0,
            List.of(),
            false,
            true,
            true,
            LocalDate.of(2026, 11, 21));
    assertThat(missing(aCampaign().make(), nothing))
        .containsExactly(
            LaunchCheck.SAFE_HARBOR_MESSAGE,
            LaunchCheck.CALL_BACK_NUMBER,
            LaunchCheck.RULE_PACK,
            LaunchCheck.TRUNK,
            LaunchCheck.CALLER_ID,
            LaunchCheck.AGENTS,
            LaunchCheck.LEADS);
  }

  @Test
  void aPackThatCountsFromTheAnswerRefusesMachineDetection() {
    Campaign uk = aCampaign().with(line(true), List.of("jp-sales", "uk-sales")).make();
    assertThat(missing(uk, facts())).containsExactly(LaunchCheck.AMD_PERMITTED);
    assertThat(LaunchChecks.of(uk, facts()))
        .filteredOn(f -> f.check() == LaunchCheck.AMD_PERMITTED)
        .extracting(LaunchFinding::facts)
        .containsExactly(Map.of("packs", "uk-sales"));
    Campaign without = aCampaign().with(line(false), List.of("jp-sales", "uk-sales")).make();
    assertThat(missing(without, facts())).isEmpty();
  }

  @Test
  void aPackThatIsNotLoadedKeepsTheCampaignFromStarting() {
    Campaign campaign = aCampaign().with(line(false), List.of("jp-sales", "us-fl")).make();
    assertThat(missing(campaign, facts())).containsExactly(LaunchCheck.RULE_PACK);
  }

  @Test
  void agentsWithoutTheNeededSkillDoNotCount() {
    Campaign usual = ready();
    Staffing licensed = new Staffing(POOL, Set.of("ja", "licence"), Duration.ofSeconds(60));
    Campaign campaign =
        aCampaign().with(usual.line(), usual.rulePacks()).with(usual.offer(), licensed).make();
    assertThat(missing(campaign, facts())).containsExactly(LaunchCheck.AGENTS);
  }

  @Test
  void eachKindHasNeedsOfItsOwn() {
    assertThat(notNeeded(CampaignKind.SALES))
        .contains(LaunchCheck.QUESTIONNAIRE)
        .doesNotContain(LaunchCheck.OPENING_WORDS, LaunchCheck.LEADS);
    assertThat(notNeeded(CampaignKind.SATISFACTION_SURVEY))
        .contains(LaunchCheck.OPENING_WORDS)
        .doesNotContain(LaunchCheck.QUESTIONNAIRE, LaunchCheck.LEADS);
    assertThat(notNeeded(CampaignKind.FOLLOW_UP))
        .contains(LaunchCheck.OPENING_WORDS, LaunchCheck.QUESTIONNAIRE, LaunchCheck.LEADS);
  }

  private static List<LaunchCheck> notNeeded(CampaignKind kind) {
    return LaunchChecks.of(aCampaign().of(kind).make(), facts()).stream()
        .filter(f -> f.result() == LaunchFinding.Result.NOT_NEEDED)
        .map(LaunchFinding::check)
        .toList();
  }

  @Test
  void anOrderThatDialsChecksAnewAndOneThatStopsNeverDoes() {
    Supplier<LaunchFacts> never =
        () -> {
          throw new IllegalStateException("asked for facts");
        };
    Campaign running = aCampaign().in(CampaignState.RUNNING).make();
    assertThat(CampaignChange.of(running, CampaignOrder.PAUSE, never))
        .isEqualTo(new CampaignChange.Changed(running.in(CampaignState.PAUSED)));
    assertThat(CampaignChange.of(running, CampaignOrder.RELEASE_PILOT, never))
        .isEqualTo(new CampaignChange.NotNow(CampaignState.RUNNING, CampaignOrder.RELEASE_PILOT));
    Campaign paused = ready().in(CampaignState.PAUSED);
    LaunchFacts noTrunk =
        new LaunchFacts(
            Set.of("sorry-ja"),
            facts().packs(),
            Set.of(),
            facts().skillsOfAgents(),
            10,
            0,
            List.of(),
            true,
            true,
            true,
            LocalDate.of(2026, 11, 21));
    assertThat(CampaignChange.of(paused, CampaignOrder.START, () -> noTrunk))
        .isInstanceOfSatisfying(
            CampaignChange.NotReady.class,
            not ->
                assertThat(not.missing())
                    .extracting(LaunchFinding::check)
                    .containsExactly(LaunchCheck.TRUNK));
    assertThat(CampaignChange.of(paused, CampaignOrder.START, LaunchChecksTest::facts))
        .isEqualTo(new CampaignChange.Changed(paused.in(CampaignState.RUNNING)));
  }

  @Test
  void aPilotHoldsAfterItsLeadsAndItsReleaseDialsTheRest() {
    LeadRules rules = ready().leadRules();
    LeadRules pilot = rules.with(OptionalInt.of(10));
    Campaign running =
        aCampaign()
            .with(line(false), List.of("jp-sales"))
            .with(pilot)
            .make()
            .in(CampaignState.RUNNING);
    assertThat(Pilot.freshLeft(running, counts(100, 0, 0))).isEqualTo(10);
    assertThat(Pilot.freshLeft(running, counts(93, 3, 4))).isEqualTo(3);
    assertThat(Pilot.holds(running, counts(90, 1, 9))).isFalse();
    assertThat(Pilot.holds(running, counts(90, 0, 10))).isTrue();
    Campaign held = running.in(CampaignState.PILOT_HOLD);
    assertThat(CampaignChange.of(held, CampaignOrder.RELEASE_PILOT, LaunchChecksTest::facts))
        .isInstanceOfSatisfying(
            CampaignChange.Changed.class,
            changed -> {
              assertThat(changed.campaign().state()).isEqualTo(CampaignState.RUNNING);
              assertThat(Pilot.freshLeft(changed.campaign(), counts(90, 0, 10)))
                  .isEqualTo(Integer.MAX_VALUE);
            });
  }

  private static LeadCounts counts(int fresh, int live, int finished) {
    return new LeadCounts(
        Map.of(LeadState.FRESH, fresh, LeadState.LIVE, live, LeadState.FINISHED, finished),
        0,
        Optional.empty());
  }

  @Test
  void aPackThatDemandsRecordingsWantsThemMadeAndRoomForThem() {
    LaunchFacts demands =
        new LaunchFacts(
            facts().messages(),
            Map.of("jp-sales", new LaunchFacts.PackFacts(false, false, true, false)),
            facts().liveTrunks(),
            facts().skillsOfAgents(),
            10,
            0,
            List.of(),
            true,
            true,
            false,
            LocalDate.of(2026, 11, 21));
    assertThat(missing(ready(), demands))
        .containsExactly(LaunchCheck.RECORDING, LaunchCheck.RECORDING_SPACE);
    assertThat(missing(ready(), facts())).isEmpty();
  }

  @Test
  void aCopyHasTheSettingsAndNeitherStateNorDates() {
    Schedule dated =
        new Schedule(
            TOKYO,
            OpeningHours.always(),
            Optional.of("JP"),
            Schedule.OnHolidays.CLOSED,
            Optional.of(LocalDate.of(2026, 1, 1)),
            Optional.of(LocalDate.of(2026, 1, 31)),
            Set.of(LocalDate.of(2026, 1, 15)));
    Campaign of =
        aCampaign()
            .with(line(true), List.of("jp-sales"))
            .with(dated, new RecordingPolicy(RecordingPolicy.Consent.WITH_NOTICE, true))
            .in(CampaignState.FINISHED)
            .make();
    CampaignId id = new CampaignId(new UUID(2, 2));
    Campaign copy = CampaignDrafts.copy(of, id, "Spring");
    assertThat(copy)
        .usingRecursiveComparison()
        .ignoringFields("id", "name", "state", "schedule", "version")
        .isEqualTo(of);
    assertThat(copy.state()).isEqualTo(CampaignState.DRAFT);
    assertThat(copy.schedule())
        .isEqualTo(
            new Schedule(
                TOKYO,
                OpeningHours.always(),
                Optional.of("JP"),
                Schedule.OnHolidays.CLOSED,
                Optional.empty(),
                Optional.empty(),
                Set.of()));
  }
}
