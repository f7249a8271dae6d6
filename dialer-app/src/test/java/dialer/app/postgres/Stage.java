package dialer.app.postgres;

import dialer.app.testing.WithDatabase;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignKind;
import dialer.campaigns.campaign.CampaignState;
import dialer.campaigns.campaign.Client;
import dialer.campaigns.campaign.LeadRules;
import dialer.campaigns.campaign.Line;
import dialer.campaigns.campaign.LinesPerAgent;
import dialer.campaigns.campaign.Offer;
import dialer.campaigns.campaign.PacingSettings;
import dialer.campaigns.campaign.RecordingPolicy;
import dialer.campaigns.campaign.Schedule;
import dialer.campaigns.campaign.Staffing;
import dialer.campaigns.lead.DuplicatePolicy;
import dialer.campaigns.lead.Lead;
import dialer.campaigns.lead.LeadListId;
import dialer.campaigns.lead.LeadNumber;
import dialer.campaigns.lead.LeadPerson;
import dialer.campaigns.lead.LeadProgress;
import dialer.campaigns.lead.NumberType;
import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import dialer.compliance.call.Dialing;
import dialer.compliance.call.LeadId;
import dialer.compliance.call.PhoneNumber;
import dialer.compliance.gate.CallGate;
import dialer.compliance.gate.Verdict;
import dialer.core.engine.PoolId;
import dialer.core.engine.PoolLease;
import dialer.core.engine.ProposedDial;
import dialer.core.engine.TrunkId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** A client with a running campaign and leads, for tests of what PostgreSQL keeps. */
public final class Stage {

  static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");
  static final TrunkId TRUNK = new TrunkId("pbx-1", "carrier");
  static final CallGate PERMITS = (_, _, _) -> new Verdict.Permitted(List.of());
  private static final AtomicLong NEXT = new AtomicLong();

  final WithDatabase data;
  public final Json json;
  public final ClientId client;
  public final Campaign campaign;
  final LeadListId list = new LeadListId(uuid());

  /** A sales campaign in Chicago. */
  public Stage(WithDatabase data) {
    this(data, CampaignKind.SALES);
  }

  Stage(WithDatabase data, CampaignKind kind) {
    this.data = data;
    this.json = new Json(data.seal());
    this.client = new ClientId(uuid());
    this.campaign = campaign(kind);
    campaigns().save(new Client(client, "Client " + client, Optional.empty(), zone(), 1));
    campaigns().create(campaign, "ada");
  }

  static UUID uuid() {
    return new UUID(0x1111_0000_0000_7000L, 0x8000_0000_0000_0000L | NEXT.incrementAndGet());
  }

  static AttemptId attempt() {
    return new AttemptId(uuid());
  }

  /** The store its campaign is in. */
  public PostgresCampaignStore campaigns() {
    return new PostgresCampaignStore(data.database(), json);
  }

  PostgresLeadStore leads() {
    return new PostgresLeadStore(data.database(), json, data.seal());
  }

  PostgresAuthorizations authorizations() {
    return authorizations(() -> NOW);
  }

  PostgresAuthorizations authorizations(InstantSource clock) {
    return new PostgresAuthorizations(
        new PostgresAuthorizations.Parts(
            data.database(), json, data.seal(), clock, Map.of("engine", "test")));
  }

  PostgresPoolLeases leases(String node, Duration length) {
    return new PostgresPoolLeases(data.database(), node, length);
  }

  PoolId pool() {
    return campaign.staffing().pool();
  }

  PoolLease lease() {
    return leases("node", Duration.ofMinutes(5)).acquire(pool()).orElseThrow();
  }

  PostgresDialGuard guard() {
    return new PostgresDialGuard(data.database().systemSource(), data.seal());
  }

  PostgresSuppressionList suppressions() {
    return new PostgresSuppressionList(data.database(), data.seal());
  }

  /** A number of the given digits under +1 312 555. */
  static PhoneNumber number(int last4) {
    return new PhoneNumber("+1312555" + String.format("%04d", last4));
  }

  /** A fresh lead, due. */
  Lead lead(PhoneNumber... numbers) {
    List<LeadNumber> all = new ArrayList<>();
    for (int i = 0; i < numbers.length; i++) {
      all.add(LeadNumber.imported(i, numbers[i], NumberType.MOBILE));
    }
    return new Lead(
        new LeadId(uuid()),
        client,
        campaign.id(),
        list,
        LeadPerson.named("Ada"),
        all,
        Set.of("en"),
        100,
        "",
        Map.of("note", "a"),
        LeadProgress.fresh(NOW.minusSeconds(60)));
  }

  Lead stored(PhoneNumber... numbers) {
    Lead lead = lead(numbers);
    leads().add(lead, DuplicatePolicy.KEEP);
    return lead;
  }

  ProposedDial dial(Lead lead) {
    return dial(attempt(), lead);
  }

  ProposedDial dial(AttemptId attempt, Lead lead) {
    return new ProposedDial(
        attempt, campaign.id(), lead.id(), TRUNK, Dialing.PROGRESSIVE, Optional.empty());
  }

  private static ZoneId zone() {
    return ZoneId.of("America/Chicago");
  }

  private Campaign campaign(CampaignKind kind) {
    return new Campaign(
        new CampaignId(uuid()),
        client,
        "Autumn",
        kind,
        CampaignState.RUNNING,
        Locale.ENGLISH,
        new PacingSettings(kind.usualMode(), LinesPerAgent.one(), 100, 5, Duration.ofSeconds(30)),
        new Line(
            false,
            Duration.ofSeconds(20),
            List.of(new PhoneNumber("+13125550199")),
            List.of(TRUNK),
            Optional.of("harbor-en"),
            Optional.empty()),
        List.of("sandbox"),
        RecordingPolicy.none(),
        new Staffing(new PoolId(uuid()), Set.of("sales"), Duration.ofMinutes(2)),
        new Offer(Optional.of("tea"), false, List.of()),
        LeadRules.usual(kind),
        Schedule.always(zone()),
        1);
  }
}
