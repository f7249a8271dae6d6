package dialer.app.runs;

import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignKind;
import dialer.campaigns.campaign.CampaignState;
import dialer.campaigns.campaign.CampaignStore;
import dialer.campaigns.campaign.Client;
import dialer.campaigns.campaign.LeadRules;
import dialer.campaigns.campaign.Line;
import dialer.campaigns.campaign.LinesPerAgent;
import dialer.campaigns.campaign.Offer;
import dialer.campaigns.campaign.OpeningHours;
import dialer.campaigns.campaign.PacingSettings;
import dialer.campaigns.campaign.RecordingPolicy;
import dialer.campaigns.campaign.Schedule;
import dialer.campaigns.campaign.Staffing;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import dialer.compliance.call.PhoneNumber;
import dialer.core.engine.PoolId;
import dialer.core.engine.TrunkId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A store with one campaign, open in Tokyo on weekdays from ten to six. */
final class OneCampaign implements CampaignStore {

  static final PoolId POOL = new PoolId(new UUID(7, 7));

  private volatile Campaign campaign;

  OneCampaign(Campaign campaign) {
    this.campaign = campaign;
  }

  Campaign now() {
    return campaign;
  }

  void put(Campaign changed) {
    campaign = changed;
  }

  @Override
  public boolean save(Client client) {
    return false;
  }

  @Override
  public List<Client> clients() {
    return List.of();
  }

  @Override
  public void create(Campaign made, String by) {
    campaign = made;
  }

  @Override
  public Optional<Campaign> find(CampaignId id) {
    return Optional.of(campaign).filter(c -> c.id().equals(id));
  }

  @Override
  public List<Campaign> ofClient(ClientId client) {
    return List.of(campaign);
  }

  @Override
  public List<Campaign> inStates(Set<CampaignState> states) {
    return states.contains(campaign.state()) ? List.of(campaign) : List.of();
  }

  @Override
  public boolean save(Campaign changed, String by) {
    campaign = changed;
    return true;
  }

  static Campaign tokyo(CampaignState state, Optional<String> message) {
    CampaignKind kind = CampaignKind.SALES;
    return new Campaign(
        new CampaignId(new UUID(1, 1)),
        new ClientId(new UUID(2, 2)),
        "Autumn",
        kind,
        state,
        Locale.JAPANESE,
        new PacingSettings(kind.usualMode(), LinesPerAgent.one(), 100, 5, Duration.ofSeconds(30)),
        new Line(
            false,
            Duration.ofSeconds(20),
            List.of(new PhoneNumber("+81335550199")),
            List.of(new TrunkId("pbx-1", "carrier")),
            message,
            Optional.empty()),
        List.of("jp-sales"),
        RecordingPolicy.none(),
        new Staffing(POOL, Set.of(), Duration.ofMinutes(2)),
        new Offer(Optional.empty(), false, List.of()),
        LeadRules.usual(kind),
        officeHours(),
        1);
  }

  private static Schedule officeHours() {
    return new Schedule(
        ZoneId.of("Asia/Tokyo"),
        OpeningHours.of(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            LocalTime.of(10, 0),
            LocalTime.of(18, 0)),
        Optional.of("JP"),
        Schedule.OnHolidays.CLOSED,
        Optional.empty(),
        Optional.empty(),
        Set.of());
  }
}
