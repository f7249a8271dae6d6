package dialer.campaigns.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dialer.campaigns.disposition.UsualCatalogues;
import dialer.campaigns.disposition.UsualRecycleRules;
import dialer.campaigns.lead.LeadState;
import dialer.campaigns.simulation.AnswerRate.Steps;
import dialer.campaigns.simulation.AnswerRate.Steps.Step;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.Medium;
import dialer.compliance.call.PhoneNumber;
import dialer.compliance.call.Purpose;
import dialer.compliance.gate.CallGate;
import dialer.compliance.gate.RulebookGate;
import dialer.compliance.gate.Verdict;
import dialer.compliance.rulebook.Rulebook;
import dialer.compliance.rulebook.Rulebooks;
import dialer.core.call.CallRules;
import dialer.core.engine.CampaignPlan;
import dialer.core.engine.TrunkId;
import dialer.core.engine.TrunkPlan;
import dialer.core.pacing.AbandonLimit;
import dialer.core.pacing.PacingMode;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SimulatedDayTest {

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final Instant MONDAY_TEN = Instant.parse("2026-11-30T01:00:00Z");
  private static final TrunkId TRUNK = new TrunkId("pbx1", "carrier");

  private static final Callees TOWN =
      new Callees(
          new AnswerRate.Constant(0.25),
          new TimeLaw.Lognormal(2, 0.5),
          new TimeLaw.Lognormal(8, 0.5),
          new TimeLaw.Lognormal(120, 1),
          new TimeLaw.Exponential(20),
          new Callees.Otherwise(0, 0.13, 0.05, 0.02),
          Callees.Machines.none());

  private record Span(Instant start, Duration length) {}

  /** Two known days and a new one, which is printed so that it can be had again. */
  static List<Long> seeds() {
    long fresh = System.nanoTime();
    System.out.println("fresh seed " + fresh);
    return List.of(1L, 2L, fresh);
  }

  private static CampaignPlan plan(PacingMode mode, double lines) {
    return new CampaignPlan(
        new CampaignId(new UUID(3, 1)),
        CampaignPlan.RunState.RUNNING,
        mode,
        lines,
        new AbandonLimit(0.03, Duration.ofDays(30), 0),
        CallRules.usual(),
        List.of(TRUNK),
        List.of(new PhoneNumber("+81312345678")),
        Set.of(),
        new CampaignPlan.DeskLimits(Optional.of(Duration.ofMinutes(5)), Duration.ofMinutes(1)),
        Medium.LIVE_AGENT,
        "sorry",
        1,
        1_000);
  }

  private static CallGate sandbox() {
    Rulebook book = Rulebooks.sandbox(List.of(InetAddress.getLoopbackAddress()));
    return new RulebookGate(book);
  }

  private static Scenario day(PacingMode mode, double lines) {
    return with(plan(mode, lines), TOWN, sandbox(), new Span(MONDAY_TEN, Duration.ofHours(8)));
  }

  private static Scenario with(CampaignPlan plan, Callees callees, CallGate gate, Span span) {
    return new Scenario(
        span.start(),
        span.length(),
        plan,
        new TrunkPlan(TRUNK, 60, 10, true),
        new Law(gate, Purpose.SALES, Medium.LIVE_AGENT, List.of()),
        SimulatedList.inTokyo(12_000),
        callees,
        Roster.of(10),
        Conclusions.of(
            UsualCatalogues.sales(),
            Map.of("order", 0.1, "declined", 0.6, "callback", 0.1, "person_out", 0.2),
            UsualRecycleRules.sales()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void powerTalksMoreThanProgressiveAndBothKeepTheirPromises(long seed) {
    DayReport progressive = SimulatedDay.run(day(PacingMode.PROGRESSIVE, 1), seed);
    DayReport power = SimulatedDay.run(day(PacingMode.POWER, 3), seed);
    System.out.println(progressive + "\n" + power);
    assertThat(progressive.occupancy()).isBetween(0.5, 0.8);
    assertThat(progressive.abandonRate()).isLessThan(0.01);
    assertThat(power.talkMinutesPerHour()).isGreaterThan(progressive.talkMinutesPerHour() * 1.1);
    assertThat(power.abandonRate()).isLessThanOrEqualTo(0.03);
    assertThat(power.dialed()).isGreaterThan(power.connected());
  }

  @Test
  void theSameSeedIsTheSameDayAndAnotherIsAnother() {
    Scenario day = day(PacingMode.POWER, 2);
    assertThat(SimulatedDay.run(day, 7)).isEqualTo(SimulatedDay.run(day, 7));
    assertThat(SimulatedDay.run(day, 8)).isNotEqualTo(SimulatedDay.run(day, 7));
  }

  @Test
  void previewedCallsAreNotAbandoned() {
    DayReport report = SimulatedDay.run(day(PacingMode.PREVIEW, 1), 1);
    assertThat(report.connected()).isGreaterThan(300);
    assertThat(report.abandonRate()).isLessThan(0.01);
  }

  @Test
  void everyLeadStandsSomewhereAndTheRecycleRulesBringThemBack() {
    DayReport report = SimulatedDay.run(day(PacingMode.POWER, 3), 1);
    assertThat(report.leads().values().stream().mapToInt(n -> n).sum()).isEqualTo(12_000);
    assertThat(report.leads())
        .containsKeys(LeadState.FINISHED, LeadState.WAITING, LeadState.CALLBACK)
        .doesNotContainKey(LeadState.LIVE);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aPilotNeverDialsMoreThanItsLeadsHoweverFastItIsPaced(long seed) {
    Scenario day = day(PacingMode.POWER, 5);
    Scenario pilot =
        new Scenario(
            day.start(),
            day.length(),
            day.plan(),
            day.trunk(),
            day.law(),
            day.list().piloting(40),
            day.callees(),
            day.roster(),
            day.conclusions());
    DayReport report = SimulatedDay.run(pilot, seed);
    assertThat(report.leads().get(LeadState.FRESH)).isEqualTo(12_000 - 40);
    assertThat(report.dialed()).as("its leads are tried again").isGreaterThanOrEqualTo(40);
  }

  @Test
  void theRealGateEndsTheDayAtTheHourOfTheLawWhateverTheCampaignWants() {
    List<Instant> permitted = new ArrayList<>();
    CallGate law = new RulebookGate(Rulebooks.of(List.of("jp-sales")));
    CallGate watched =
        (call, record, now) -> {
          Verdict verdict = law.verdict(call, record, now);
          if (verdict instanceof Verdict.Permitted) {
            permitted.add(now);
          }
          return verdict;
        };
    Instant six = Instant.parse("2026-11-30T09:00:00Z");
    DayReport report =
        SimulatedDay.run(
            with(plan(PacingMode.POWER, 2), TOWN, watched, new Span(six, Duration.ofHours(4))), 1);
    assertThat(report.dialed()).isGreaterThan(100).isEqualTo(permitted.size());
    assertThat(permitted.getLast().atZone(TOKYO).toLocalTime()).isBefore(LocalTime.of(20, 0));
  }

  @Test
  void aLineShortageIsKeptAndAStepInTheAnswerRateIsSurvived() {
    Callees waking =
        new Callees(
            new Steps(List.of(new Step(Duration.ZERO, 0.1), new Step(Duration.ofHours(2), 0.45))),
            TOWN.setup(),
            TOWN.ring(),
            TOWN.talk(),
            TOWN.patience(),
            TOWN.otherwise(),
            TOWN.machines());
    Scenario broad =
        with(
            plan(PacingMode.POWER, 5),
            waking,
            sandbox(),
            new Span(MONDAY_TEN, Duration.ofHours(4)));
    Scenario narrow =
        new Scenario(
            broad.start(),
            broad.length(),
            broad.plan(),
            new TrunkPlan(TRUNK, 8, 2, true),
            broad.law(),
            broad.list(),
            broad.callees(),
            broad.roster(),
            broad.conclusions());
    DayReport wide = SimulatedDay.run(broad, 3);
    DayReport tight = SimulatedDay.run(narrow, 3);
    assertThat(wide.abandonRate()).isLessThanOrEqualTo(0.03);
    assertThat(tight.occupancy()).isLessThan(wide.occupancy());
  }

  @Test
  void nonsenseIsRefusedByName() {
    assertThatThrownBy(() -> new AnswerRate.Constant(1.2)).hasMessageContaining("answer rate");
    assertThatThrownBy(() -> new Callees.Otherwise(0.5, 0.6, 0, 0)).hasMessageContaining("busy");
    assertThatThrownBy(() -> new TimeLaw.Lognormal(10, 0)).hasMessageContaining("cv");
    assertThatThrownBy(() -> Roster.of(0)).hasMessageContaining("agents");
    assertThatThrownBy(() -> SimulatedList.inTokyo(0)).hasMessageContaining("lead");
  }
}
