package dialer.app.pool;

import dialer.campaigns.lead.DueLead;
import dialer.campaigns.lead.LeadSelection;
import dialer.campaigns.lead.LeadStore;
import dialer.compliance.call.CampaignId;
import dialer.core.hopper.Hopper;
import dialer.core.hopper.HopperAway;
import dialer.core.hopper.HopperEntry;
import dialer.core.hopper.HopperFiller;
import dialer.core.hopper.SkillDemand;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes leads from the hopper and fills it from the store. With the hopper away leads come straight
 * from the store: slower, never wrong, because the attempt row is the claim.
 *
 * <p>An id may be handed out twice (put back, refilled, two nodes); the authorizing transaction
 * lets it pass once.
 */
public final class HopperTap implements LeadTap {

  private static final Logger LOG = LoggerFactory.getLogger(HopperTap.class);

  private final Hopper hopper;
  private final LeadStore leads;
  private final InstantSource clock;
  private final Map<CampaignId, Taken> taken = new ConcurrentHashMap<>();
  private final Map<CampaignId, SkillDemand> demands = new ConcurrentHashMap<>();

  /** Reads {@code leads} whenever the hopper runs low. */
  public HopperTap(Hopper hopper, LeadStore leads, InstantSource clock) {
    this.hopper = hopper;
    this.leads = leads;
    this.clock = clock;
  }

  @Override
  public List<HopperEntry> take(CampaignId campaign, int max) {
    try {
      List<HopperEntry> entries = hopper.take(campaign, max);
      count(campaign, entries.size());
      return entries;
    } catch (HopperAway e) {
      return straight(campaign, max);
    }
  }

  private void count(CampaignId campaign, int leads) {
    Taken current = taken.get(campaign);
    if (current != null) {
      current.leads().add(leads);
    }
  }

  @Override
  public void putBack(CampaignId campaign, List<HopperEntry> entries) {
    try {
      hopper.offer(campaign, entries);
    } catch (HopperAway e) {
      LOG.debug("campaign {}: {} leads are read again from the store", campaign, entries.size());
    }
  }

  /**
   * Fills the campaign's hopper for the next minutes of its present pace. Answers skills that due
   * leads need and nobody present has; looked for only when no other leads are left.
   *
   * @param agents agents who may take its calls
   * @param demand which leads are worth taking; holds until the next filling
   */
  public Optional<Set<String>> fill(CampaignId campaign, int agents, SkillDemand demand) {
    demands.put(campaign, demand);
    int wished = 1;
    int found;
    try {
      int held = hopper.size(campaign);
      int missing = HopperFiller.toFill(new HopperFiller.Sight(held, pace(campaign), agents));
      if (missing == 0) {
        return Optional.empty();
      }
      wished = held + missing;
      List<HopperEntry> due = due(campaign, wished);
      hopper.offer(campaign, due);
      found = due.size();
    } catch (HopperAway e) {
      found = straight(campaign, 1).size();
    }
    return found == wished
        ? Optional.empty()
        : leads.missingSkills(campaign, demand, clock.instant());
  }

  /** Leads taken per minute since the last filling. */
  private double pace(CampaignId campaign) {
    Instant now = clock.instant();
    Taken last = taken.put(campaign, new Taken(now));
    if (last == null) {
      return 0;
    }
    double minutes = Math.max(Duration.between(last.since(), now).toMillis(), 1) / 60_000.0;
    return last.leads().sum() / minutes;
  }

  private record Taken(Instant since, LongAdder leads) {
    Taken(Instant since) {
      this(since, new LongAdder());
    }
  }

  private List<HopperEntry> straight(CampaignId campaign, int max) {
    try {
      return due(campaign, max);
    } catch (RuntimeException e) {
      LOG.warn("campaign {}: neither hopper nor store can be read: {}", campaign, e.toString());
      return List.of();
    }
  }

  private List<HopperEntry> due(CampaignId campaign, int max) {
    SkillDemand demand = demands.getOrDefault(campaign, SkillDemand.everything());
    return leads.due(campaign, demand, clock.instant(), max).stream()
        .sorted(LeadSelection.ORDER)
        .map(DueLead::hopperEntry)
        .toList();
  }
}
