package dialer.campaigns;

import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignDrafts;
import dialer.campaigns.campaign.CampaignKind;
import dialer.campaigns.campaign.CampaignState;
import dialer.campaigns.campaign.LeadRules;
import dialer.campaigns.campaign.Line;
import dialer.campaigns.campaign.Offer;
import dialer.campaigns.campaign.RecordingPolicy;
import dialer.campaigns.campaign.Schedule;
import dialer.campaigns.campaign.Staffing;
import dialer.campaigns.lead.Lead;
import dialer.campaigns.lead.LeadListId;
import dialer.campaigns.lead.LeadNumber;
import dialer.campaigns.lead.LeadPerson;
import dialer.campaigns.lead.LeadProgress;
import dialer.campaigns.lead.NumberType;
import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import dialer.compliance.call.LeadId;
import dialer.compliance.call.PhoneNumber;
import dialer.core.engine.PoolId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The people of the tests, in fixed zones: Ada in Chicago, Bruno in Paris, Chiyo in Tokyo. Their
 * numbers lie in ranges that are set aside for fiction, or cannot be anybody's.
 */
public final class Cast {

  public static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  public static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  public static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  public static final PhoneNumber ADA = new PhoneNumber("+13125550142");
  public static final PhoneNumber BRUNO = new PhoneNumber("+33199001234");
  public static final PhoneNumber CHIYO = new PhoneNumber("+81335550100");
  public static final PhoneNumber CHIYO_MOBILE = new PhoneNumber("+819055501000");

  public static final ClientId CLIENT = new ClientId(new UUID(1, 1));
  public static final CampaignId CAMPAIGN = new CampaignId(new UUID(2, 1));
  public static final LeadListId LIST = new LeadListId(new UUID(3, 1));
  public static final LeadId LEAD = new LeadId(new UUID(4, 1));
  public static final AttemptId ATTEMPT = new AttemptId(new UUID(5, 1));
  public static final PoolId POOL = new PoolId(new UUID(6, 1));

  /** Saturday 21 November 2026, 10:00 in Tokyo. */
  public static final Instant NOW = Instant.parse("2026-11-21T01:00:00Z");

  private Cast() {}

  public static LeadMaker aLead() {
    return new LeadMaker(LEAD, "Ada", List.of(ADA), LeadProgress.fresh(NOW));
  }

  public static CampaignMaker aCampaign() {
    return new CampaignMaker(
        CampaignDrafts.usual(
            new CampaignDrafts.Title(CAMPAIGN, CLIENT, "Autumn", CampaignKind.SALES),
            POOL,
            TOKYO,
            Locale.JAPANESE));
  }

  /** Makes leads. */
  public record LeadMaker(
      LeadId id, String name, List<PhoneNumber> numbers, LeadProgress progress) {

    public LeadMaker named(String other, PhoneNumber... theirs) {
      return new LeadMaker(id, other, List.of(theirs), progress);
    }

    public LeadMaker at(LeadProgress where) {
      return new LeadMaker(id, name, numbers, where);
    }

    public Lead make() {
      List<LeadNumber> ordered = new ArrayList<>();
      numbers.forEach(n -> ordered.add(LeadNumber.imported(ordered.size(), n, NumberType.OTHER)));
      return new Lead(
          id,
          CLIENT,
          CAMPAIGN,
          LIST,
          LeadPerson.named(name),
          ordered,
          Set.of(),
          Lead.USUAL_PRIORITY,
          "",
          Map.of(),
          progress);
    }
  }

  /** Makes campaigns. */
  public record CampaignMaker(Campaign made) {

    public CampaignMaker of(CampaignKind kind) {
      return new CampaignMaker(
          CampaignDrafts.usual(
              new CampaignDrafts.Title(made.id(), made.client(), made.name(), kind),
              POOL,
              made.schedule().zone(),
              made.language()));
    }

    public CampaignMaker in(CampaignState state) {
      return new CampaignMaker(made.in(state));
    }

    public CampaignMaker with(Line line, List<String> packs) {
      return new CampaignMaker(
          new Campaign(
              made.id(),
              made.client(),
              made.name(),
              made.kind(),
              made.state(),
              made.language(),
              made.pacing(),
              line,
              packs,
              made.recording(),
              made.staffing(),
              made.offer(),
              made.leadRules(),
              made.schedule(),
              made.version()));
    }

    public CampaignMaker with(LeadRules rules) {
      return new CampaignMaker(
          new Campaign(
              made.id(),
              made.client(),
              made.name(),
              made.kind(),
              made.state(),
              made.language(),
              made.pacing(),
              made.line(),
              made.rulePacks(),
              made.recording(),
              made.staffing(),
              made.offer(),
              rules,
              made.schedule(),
              made.version()));
    }

    public CampaignMaker with(Offer offer, Staffing staffing) {
      return new CampaignMaker(
          new Campaign(
              made.id(),
              made.client(),
              made.name(),
              made.kind(),
              made.state(),
              made.language(),
              made.pacing(),
              made.line(),
              made.rulePacks(),
              made.recording(),
              staffing,
              offer,
              made.leadRules(),
              made.schedule(),
              made.version()));
    }

    public CampaignMaker with(Schedule schedule, RecordingPolicy recording) {
      return new CampaignMaker(
          new Campaign(
              made.id(),
              made.client(),
              made.name(),
              made.kind(),
              made.state(),
              made.language(),
              made.pacing(),
              made.line(),
              made.rulePacks(),
              recording,
              made.staffing(),
              made.offer(),
              made.leadRules(),
              schedule,
              made.version()));
    }

    public Campaign make() {
      return made;
    }
  }
}
