package dialer.app.recordings;

import dialer.app.pool.Routes;
import dialer.app.recordings.RecordingDisks.Disk;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignState;
import dialer.campaigns.campaign.CampaignStore;
import dialer.core.engine.PoolEvent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops placing for campaigns that must record while the disk of one of their servers is full, and
 * lets them go on by themselves. Each round tells every such campaign how it stands, so that a loop
 * that has just begun learns it too; what rings or talks is served.
 */
public final class RecordingStop {

  /** The reason as the loop and the screens know it. */
  public static final String REASON = "recording_disk";

  private static final Logger LOG = LoggerFactory.getLogger(RecordingStop.class);
  private static final Set<CampaignState> CONCERNED =
      EnumSet.of(CampaignState.RUNNING, CampaignState.PAUSED, CampaignState.PILOT_HOLD);

  private final RecordingDisks disks;
  private final CampaignStore campaigns;
  private final Routes routes;
  private final Predicate<Campaign> mandatory;
  private final InstantSource clock;
  private Set<String> fullBefore = Set.of();

  /**
   * Which campaigns are told, and how.
   *
   * @param mandatory whether a campaign must record
   * @param clock stamps what loops are told
   */
  public record Told(
      CampaignStore campaigns, Routes routes, Predicate<Campaign> mandatory, InstantSource clock) {}

  /** Tells those of these disks. */
  public RecordingStop(RecordingDisks disks, Told told) {
    this.disks = disks;
    this.campaigns = told.campaigns();
    this.routes = told.routes();
    this.mandatory = told.mandatory();
    this.clock = told.clock();
  }

  /** Looks at the disks and tells the loops. */
  public void run() {
    Set<String> full =
        disks.look().stream().filter(Disk::full).map(Disk::server).collect(Collectors.toSet());
    if (!full.equals(fullBefore)) {
      LOG.warn("recording disks without room: {}; campaigns that must record wait", full);
      fullBefore = full;
    }
    Instant now = clock.instant();
    for (Campaign campaign : campaigns.inStates(CONCERNED)) {
      routes.tell(campaign.staffing().pool(), event(campaign, full, now));
    }
  }

  private PoolEvent event(Campaign campaign, Set<String> full, Instant now) {
    boolean stops =
        mandatory.test(campaign)
            && campaign.line().trunks().stream().anyMatch(trunk -> full.contains(trunk.server()));
    return stops
        ? new PoolEvent.PlacingBlocked(now, Optional.of(campaign.id()), REASON)
        : new PoolEvent.PlacingUnblocked(now, Optional.of(campaign.id()), REASON);
  }
}
