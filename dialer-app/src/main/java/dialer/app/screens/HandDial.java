package dialer.app.screens;

import dialer.app.desk.AgentDesks;
import dialer.app.desk.DeskLeads;
import dialer.app.desk.DeskState;
import dialer.app.pool.Pools;
import dialer.app.pool.Routes;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.importing.LeadDraft;
import dialer.campaigns.importing.SingleLeads;
import dialer.campaigns.lead.Lead;
import dialer.compliance.call.LeadId;
import dialer.core.engine.PoolEvent;
import dialer.ui.agent.AgentDesk.VerdictShort;
import dialer.ui.agent.DeskAnswer;
import dialer.ui.agent.DeskOrder;
import dialer.ui.manager.RejectKeys;
import dialer.ui.manager.SingleLeadIntake;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Dials by hand: a lead, or a number as it was typed, which is found among the campaign's leads or
 * becomes one. What the gate would refuse is said at once; the dial itself passes the gate again.
 */
public final class HandDial {

  /** A lead made for a dial by hand is not due for anybody else meanwhile. */
  private static final Duration ASIDE = Duration.ofHours(1);

  /** What it works with. */
  public record Parts(
      AgentDesks desks,
      Pools pools,
      Routes routes,
      CardSources sources,
      DeskLeads leads,
      SingleLeadIntake intake,
      GateForecast forecast) {}

  private final Parts parts;
  private final InstantSource clock;

  /** Works with those. */
  public HandDial(Parts parts, InstantSource clock) {
    this.parts = parts;
    this.clock = clock;
  }

  /** Whom to dial, or why nobody. */
  private sealed interface Whom {
    record Found(LeadId lead) implements Whom {}

    record Nobody(DeskAnswer.Refused why) implements Whom {}
  }

  DeskAnswer dial(DeskState desk, DeskOrder.DialByHand order) {
    boolean mine =
        parts
            .pools()
            .snapshot(desk.session().pool())
            .filter(pool ->
                pool.campaigns().stream()
                    .anyMatch(line -> line.campaign().equals(order.campaign())))
            .isPresent();
    Optional<Campaign> campaign =
        parts.sources().campaigns().find(order.campaign()).filter(_ -> mine);
    if (campaign.isEmpty()) {
      return refused("not_found", Map.of());
    }
    return switch (whom(campaign.get(), order)) {
      case Whom.Nobody nobody -> nobody.why();
      case Whom.Found found -> dial(desk, campaign.get(), found.lead());
    };
  }

  private Whom whom(Campaign campaign, DeskOrder.DialByHand order) {
    if (order.lead().isPresent()) {
      return new Whom.Found(order.lead().get());
    }
    return switch (SingleLeads.read(
        Map.of("phone", order.number().orElse("")), countryOf(campaign))) {
      case SingleLeads.Read.Refused no ->
          new Whom.Nobody(refused(RejectKeys.of(no.rejection().fault()), Map.of()));
      case SingleLeads.Read.Valid valid -> found(campaign, valid.draft());
    };
  }

  private Whom found(Campaign campaign, LeadDraft draft) {
    return parts
        .leads()
        .find(campaign.id(), draft.numbers().getFirst().number())
        .or(() -> parts.intake().add(campaign, aside(draft), now()))
        .<Whom>map(Whom.Found::new)
        .orElseGet(() -> new Whom.Nobody(refused("lead_duplicate", Map.of())));
  }

  private LeadDraft aside(LeadDraft draft) {
    return new LeadDraft(
        draft.row(),
        draft.person(),
        draft.numbers(),
        draft.requiredSkills(),
        draft.priority(),
        draft.segment(),
        Optional.of(now().plus(ASIDE)),
        draft.fields());
  }

  private DeskAnswer dial(DeskState desk, Campaign campaign, LeadId id) {
    Optional<Lead> lead =
        parts.sources().leads().find(id).filter(found -> found.campaign().equals(campaign.id()));
    if (lead.isEmpty()) {
      return refused("desk_lead_gone", Map.of());
    }
    VerdictShort verdict = parts.forecast().now(lead.get(), campaign);
    if (!verdict.result().equals("PERMITTED")) {
      return refused(verdict);
    }
    Instant now = now();
    parts.desks().board().dialsByHand(desk.session().id(), campaign.id(), id, now);
    parts
        .routes()
        .tell(
            desk.session().pool(),
            new PoolEvent.ManualDial(now, desk.session().id(), campaign.id(), id));
    return new DeskAnswer.Taken();
  }

  private static DeskAnswer.Refused refused(VerdictShort verdict) {
    Map<String, Object> params = new HashMap<>();
    Optional.ofNullable(verdict.rule()).ifPresent(rule -> params.put("rule", rule));
    Optional.ofNullable(verdict.reason()).ifPresent(reason -> params.put("reason", reason));
    Optional.ofNullable(verdict.until()).ifPresent(until -> params.put("until", until));
    boolean later = verdict.result().equals("NOT_BEFORE");
    return refused(later ? "verdict_not_before" : "verdict_refused", params);
  }

  private static String countryOf(Campaign campaign) {
    return campaign.schedule().zone().getId().startsWith("America/") ? "US" : "JP";
  }

  private static DeskAnswer.Refused refused(String key, Map<String, Object> params) {
    return new DeskAnswer.Refused(key, params);
  }

  private Instant now() {
    return clock.instant();
  }
}
