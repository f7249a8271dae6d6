package dialer.app.screens;

import dialer.app.desk.NumberPast;
import dialer.app.plan.CalleeFactsOf;
import dialer.app.plan.GateBook;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.lead.Lead;
import dialer.campaigns.lead.LeadNumber;
import dialer.compliance.call.AttemptId;
import dialer.compliance.call.Dialing;
import dialer.compliance.call.Medium;
import dialer.compliance.call.ProposedCall;
import dialer.compliance.gate.CallGate;
import dialer.compliance.gate.NumberRecord;
import dialer.compliance.gate.RuleFinding;
import dialer.compliance.gate.Verdict;
import dialer.compliance.window.ZoneFinder;
import dialer.ui.agent.AgentDesk.VerdictShort;
import dialer.ui.agent.AgentDesk.WindowShort;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the gate would say of a call, from everything that is recorded of the number. A forecast
 * permits nothing: only {@code Authorizations} does.
 */
public final class GateForecast {

  private static final UUID NOBODY = new UUID(0, 0);
  private static final int STEP_MINUTES = 15;
  private static final int STEPS = 24 * 60 / STEP_MINUTES;
  private static final Set<String> CLOSED = Set.of("outside_window", "zone_unknown");

  private final GateBook gates;
  private final NumberPast past;
  private final InstantSource clock;
  private final ZoneFinder zones = new ZoneFinder();

  /** Asks those gates; {@code clock} is the gates' own. */
  public GateForecast(GateBook gates, NumberPast past, InstantSource clock) {
    this.gates = gates;
    this.past = past;
    this.clock = clock;
  }

  /** One question. */
  private record Question(CallGate gate, ProposedCall call, NumberRecord known) {
    Verdict at(Instant at) {
      return gate.verdict(call, known, at);
    }

    boolean openAt(Instant at) {
      return at(at).trail().stream().noneMatch(finding -> CLOSED.contains(finding.reason()));
    }
  }

  /** Now, dialed by hand. */
  public VerdictShort now(Lead lead, Campaign campaign) {
    return at(lead, campaign, clock.instant());
  }

  /** At that instant, with the hours of that day in the callee's zone. */
  public VerdictShort at(Lead lead, Campaign campaign, Instant at) {
    if (campaign.line().callerIds().isEmpty()) {
      return new VerdictShort("REFUSED", null, null, "caller_id_not_allowed", null);
    }
    gates.announce(campaign);
    LeadNumber number = CardReader.number(lead);
    Question question =
        new Question(
            gates.apply(campaign.id()),
            call(lead, campaign, number),
            past.of(campaign.client(), number.number()));
    Optional<WindowShort> window = zone(lead, campaign).flatMap(zone -> window(question, at, zone));
    return shortened(question.at(at), window.orElse(null));
  }

  /** The callee's zone; empty where the number or address leaves several open. */
  Optional<ZoneId> zone(Lead lead, Campaign campaign) {
    LeadNumber number = CardReader.number(lead);
    var place =
        zones.find(number.number(), CalleeFactsOf.of(lead.person(), number.type(), campaign));
    return place.zones().size() == 1
        ? Optional.of(ZoneId.of(place.zones().getFirst().id()))
        : Optional.empty();
  }

  private static ProposedCall call(Lead lead, Campaign campaign, LeadNumber number) {
    return new ProposedCall(
        new AttemptId(NOBODY),
        campaign.client(),
        campaign.id(),
        lead.id(),
        number.number(),
        CalleeFactsOf.of(lead.person(), number.type(), campaign),
        campaign.purpose(),
        Medium.LIVE_AGENT,
        Dialing.MANUAL,
        campaign.line().callerIds().getFirst(),
        campaign.line().ring());
  }

  /** The hours of the day as the gate itself answers them, to a quarter of an hour. */
  private static Optional<WindowShort> window(Question question, Instant at, ZoneId zone) {
    LocalDate day = at.atZone(zone).toLocalDate();
    List<ZonedDateTime> open =
        IntStream.range(0, STEPS)
            .mapToObj(n -> day.atStartOfDay(zone).plusMinutes((long) n * STEP_MINUTES))
            .filter(time -> question.openAt(time.toInstant()))
            .toList();
    if (open.isEmpty()) {
      return Optional.empty();
    }
    LocalTime last = open.getLast().toLocalTime().plusMinutes(STEP_MINUTES);
    String closes = last.equals(LocalTime.MIDNIGHT) ? "24:00" : last.toString();
    return Optional.of(
        new WindowShort(open.getFirst().toLocalTime().toString(), closes, zone.getId()));
  }

  private static VerdictShort shortened(Verdict verdict, @Nullable WindowShort window) {
    Optional<RuleFinding> deciding = deciding(verdict);
    String rule = deciding.map(RuleFinding::rule).orElse(null);
    String reason = deciding.map(RuleFinding::reason).orElse(null);
    return switch (verdict) {
      case Verdict.Permitted _ -> new VerdictShort("PERMITTED", null, null, null, window);
      case Verdict.NotBefore later ->
          new VerdictShort("NOT_BEFORE", later.until(), rule, reason, window);
      case Verdict.Refused _ -> new VerdictShort("REFUSED", null, rule, reason, window);
    };
  }

  /** The finding that decided. */
  static Optional<RuleFinding> deciding(Verdict verdict) {
    return verdict.trail().stream()
        .filter(finding ->
            finding.result() == RuleFinding.Result.REFUSED
                || finding.result() == RuleFinding.Result.NOT_BEFORE)
        .findFirst();
  }
}
