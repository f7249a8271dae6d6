package dialer.campaigns.desk;

import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignCalendar;
import dialer.campaigns.campaign.CampaignKind;
import dialer.campaigns.campaign.CampaignOrder;
import dialer.campaigns.campaign.CampaignState;
import dialer.campaigns.campaign.EndFacts;
import dialer.campaigns.campaign.LeadRules;
import dialer.campaigns.campaign.HolidayCalendars;
import dialer.campaigns.campaign.OpeningTimes;
import dialer.campaigns.campaign.Pilot;
import dialer.campaigns.followup.CaseState;
import dialer.campaigns.lead.CallbackPromise;
import dialer.campaigns.lead.Lead;
import dialer.campaigns.lead.LeadCounts;
import dialer.campaigns.lead.LeadProgress;
import dialer.campaigns.lead.LeadState;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the calendar's bells do: campaigns open, close and end, promises come due. Each ring is
 * worked out anew from the schedule, the rows and the clock, so that a bell may ring twice, late,
 * or once for many that were missed.
 */
public final class CampaignBells implements CampaignCalendar.Bells {

  /** Who gives the orders of bells, in the campaign's history. */
  public static final String BY = "calendar";

  /** How long a due promise waits for the agent who gave it; then anyone keeps it. */
  public static final Duration PATIENCE = Duration.ofMinutes(30);

  private static final Logger LOG = LoggerFactory.getLogger(CampaignBells.class);

  private static final Set<CampaignState> AWAKE =
      EnumSet.of(
          CampaignState.READY,
          CampaignState.RUNNING,
          CampaignState.PAUSED,
          CampaignState.PILOT_HOLD);

  private final Books books;
  private final CampaignOrders orders;
  private final HolidayCalendars holidays;
  private final BiPredicate<String, Instant> seenSince;
  private final InstantSource clock;

  /**
   * Rings on those books.
   *
   * @param surroundings who is here, which days are holidays and what time it is
   */
  public CampaignBells(Books books, CampaignOrders orders, Surroundings surroundings) {
    this.books = books;
    this.orders = orders;
    this.holidays = surroundings.holidays();
    this.seenSince = surroundings.seenSince();
    this.clock = surroundings.clock();
  }

  /**
   * What the bells look at besides the books.
   *
   * @param holidays which days are holidays
   * @param seenSince whether that agent, by log-in name, has or had a session since an instant
   * @param clock the time
   */
  public record Surroundings(
      HolidayCalendars holidays, BiPredicate<String, Instant> seenSince, InstantSource clock) {}

  /** Rings for every campaign that may be open: at start, and after the clock was set. */
  public void wake() {
    forEach(AWAKE, campaign -> hours(campaign.id(), clock.instant()));
  }

  /** Looks after running campaigns: a pilot that is through holds, a campaign that is done ends. */
  public void lookAfter() {
    forEach(Set.of(CampaignState.RUNNING), this::lookAfter);
  }

  private void lookAfter(Campaign campaign) {
    LeadCounts leads = books.leads().counts(campaign.id(), clock.instant());
    if (done(campaign, leads)) {
      orders.give(campaign.id(), CampaignOrder.FINISH, BY);
    } else if (Pilot.holds(campaign, leads)) {
      orders.give(campaign.id(), CampaignOrder.HOLD_PILOT, BY);
    }
  }

  /** One campaign that cannot be worked on must not keep the others from it. */
  private void forEach(Set<CampaignState> states, Consumer<Campaign> work) {
    for (Campaign campaign : books.campaigns().inStates(states)) {
      try {
        work.accept(campaign);
      } catch (RuntimeException e) {
        LOG.error("campaign {}: the calendar could not work on it", campaign.id(), e);
      }
    }
  }

  @Override
  public void hours(CampaignId id, Instant planned) {
    Optional<Campaign> found =
        books.campaigns().find(id).filter(campaign -> AWAKE.contains(campaign.state()));
    if (found.isEmpty()) {
      books.calendar().forget(id);
      return;
    }
    Campaign campaign = found.get();
    Instant now = clock.instant();
    if (times(campaign).over(now) && done(campaign, books.leads().counts(id, now))) {
      orders.give(id, CampaignOrder.FINISH, BY);
    } else if (campaign.state() == CampaignState.READY && times(campaign).openAt(now)) {
      orders.give(id, CampaignOrder.START, BY);
    } else {
      orders.announce(campaign);
    }
    books.calendar().plan(campaign);
  }

  /**
   * A promise that is due waits for its agent if they have logged in today, in the campaign's zone,
   * for {@link #PATIENCE} at most; then anyone keeps it.
   */
  @Override
  public void due(CampaignId campaign, LeadId id, Instant planned) {
    Optional<Lead> lead = books.leads().find(id).filter(CampaignBells::promisedToSomebody);
    if (lead.isEmpty()) {
      return;
    }
    LeadProgress progress = lead.get().progress();
    String agent = progress.callback().flatMap(CallbackPromise::agent).orElse("");
    Instant patience = progress.due().plus(PATIENCE);
    Instant now = clock.instant();
    if (now.isBefore(progress.due())) {
      books.calendar().planDue(campaign, id, progress.due());
    } else if (now.isBefore(patience) && hasComeToday(campaign, agent, now)) {
      books.calendar().planDue(campaign, id, patience);
    } else {
      books.leads().move(id, LeadState.CALLBACK, progress.forAnyone());
    }
  }

  private boolean hasComeToday(CampaignId id, String agent, Instant now) {
    return books
        .campaigns()
        .find(id)
        .map(campaign -> startOfDay(now, campaign.schedule().zone()))
        .filter(morning -> seenSince.test(agent, morning))
        .isPresent();
  }

  private static Instant startOfDay(Instant now, ZoneId zone) {
    return now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
  }

  private static boolean promisedToSomebody(Lead lead) {
    return lead.progress().state() == LeadState.CALLBACK
        && lead.progress().callback().flatMap(CallbackPromise::agent).isPresent();
  }

  private boolean done(Campaign campaign, LeadCounts leads) {
    boolean survey = campaign.kind() == CampaignKind.SATISFACTION_SURVEY;
    boolean full =
        survey
            && books.surveys().plan(campaign.id()).full(books.surveys().quotaCounts(campaign.id()));
    boolean over = times(campaign).over(clock.instant());
    boolean staysOpen = campaign.leadRules().usedUp() == LeadRules.UsedUp.STAY_OPEN;
    EndFacts facts = new EndFacts(leads, full, openCases(campaign), staysOpen, over);
    return campaign.kind().endCondition().met(facts);
  }

  private int openCases(Campaign campaign) {
    return campaign.kind() == CampaignKind.FOLLOW_UP
        ? books.cases().counts(campaign.id()).getOrDefault(CaseState.OPEN, 0)
        : 0;
  }

  private OpeningTimes times(Campaign campaign) {
    return new OpeningTimes(campaign.schedule(), holidays);
  }
}
