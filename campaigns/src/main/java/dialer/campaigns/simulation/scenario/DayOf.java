package dialer.campaigns.simulation.scenario;

import dialer.campaigns.disposition.RecycleRules;
import dialer.campaigns.disposition.UsualCatalogues;
import dialer.campaigns.disposition.UsualRecycleRules;
import dialer.campaigns.simulation.Conclusions;
import dialer.campaigns.simulation.Law;
import dialer.campaigns.simulation.Scenario;
import dialer.campaigns.simulation.SimulatedList;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.Medium;
import dialer.compliance.call.PhoneNumber;
import dialer.compliance.call.Purpose;
import dialer.compliance.gate.RulebookGate;
import dialer.compliance.rulebook.Rulebooks;
import dialer.core.call.CallRules;
import dialer.core.call.CallRules.MachinePolicy;
import dialer.core.engine.CampaignPlan;
import dialer.core.engine.TrunkId;
import dialer.core.engine.TrunkPlan;
import dialer.core.pacing.PacingMode;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Makes a day of a scenario file: the real gate on the sandbox's rules, and leads enough. */
record DayOf(ScenarioFile file) {

  private static final TrunkId TRUNK = new TrunkId("pbx1", "carrier");

  /** A Monday at ten in Tokyo: the day's length counts, its date does not. */
  private static final Instant MORNING = Instant.parse("2026-11-30T01:00:00Z");

  private static final int MOST_LEADS = 5_000_000;

  Scenario day(PacingMode mode, double linesPerAgent) {
    RecycleRules recycle = UsualRecycleRules.sales();
    return new Scenario(
        MORNING,
        file.hours(),
        plan(mode, linesPerAgent),
        new TrunkPlan(TRUNK, file.lines(), file.callsPerSecond(), true),
        new Law(
            new RulebookGate(Rulebooks.sandbox(List.of(InetAddress.getLoopbackAddress()))),
            Purpose.SALES,
            Medium.LIVE_AGENT,
            List.of()),
        SimulatedList.inTokyo(leads()),
        file.callees(),
        file.roster(),
        Conclusions.of(UsualCatalogues.sales(), Map.of("order", 0.1, "declined", 0.9), recycle));
  }

  private CampaignPlan plan(PacingMode mode, double linesPerAgent) {
    CallRules rules = CallRules.usual().ringing(file.ring());
    return new CampaignPlan(
        new CampaignId(new UUID(3, 1)),
        CampaignPlan.RunState.RUNNING,
        mode,
        linesPerAgent,
        file.limit(),
        file.detectsMachines() ? rules.detectingMachines(MachinePolicy.HANG_UP) : rules,
        List.of(TRUNK),
        List.of(new PhoneNumber("+81312345678")),
        Set.of(),
        new CampaignPlan.DeskLimits(Optional.empty(), Duration.ofMinutes(1)),
        Medium.LIVE_AGENT,
        "sorry",
        1,
        file.lines());
  }

  /** One answered lead for each talk of agents who never wait, and a fifth more. */
  private int leads() {
    if (file.leads() > 0) {
      return file.leads();
    }
    double handling = file.callees().talk().mean() + file.roster().wrapUp().mean();
    double talks = file.roster().agents() * file.hours().toSeconds() / Math.max(5, handling);
    double chance = file.callees().answers().usual();
    return (int) Math.min(MOST_LEADS, 500 + 1.2 * talks / Math.max(0.02, chance));
  }
}
