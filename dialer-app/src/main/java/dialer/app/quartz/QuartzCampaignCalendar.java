package dialer.app.quartz;

import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignCalendar;
import dialer.campaigns.campaign.HolidayCalendars;
import dialer.campaigns.campaign.OpeningTimes;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;

/**
 * The calendar on Quartz: one trigger for each campaign's next opening or closing, one for each
 * promise. A missed trigger fires once, at once.
 */
public final class QuartzCampaignCalendar implements CampaignCalendar {

  private static final JobKey BELL = JobKey.jobKey("bell");
  private static final String HOURS = "hours";

  private final Scheduler scheduler;
  private final HolidayCalendars holidays;
  private final InstantSource clock;
  private final Duration ahead;

  /**
   * Rings by that scheduler.
   *
   * @param clock the clock campaigns' hours are told by
   * @param ahead how far that clock is ahead of the scheduler's
   */
  public QuartzCampaignCalendar(
      Scheduler scheduler, HolidayCalendars holidays, InstantSource clock, Duration ahead) {
    this.scheduler = scheduler;
    this.holidays = holidays;
    this.clock = clock;
    this.ahead = ahead;
  }

  /** Tells the scheduler who hears, and begins to ring. */
  public void start(Bells bells) {
    try {
      scheduler.getContext().put(BellJob.BELLS, bells);
      prepare();
      scheduler.start();
    } catch (SchedulerException e) {
      throw new IllegalStateException("the calendar does not start: no campaign would open", e);
    }
  }

  /** Makes the one job that all bells ring, so that bells can be planned. */
  void prepare() {
    try {
      JobDetail bell = JobBuilder.newJob(BellJob.class).withIdentity(BELL).storeDurably().build();
      scheduler.addJob(bell, true);
    } catch (SchedulerException e) {
      throw new IllegalStateException("the calendar cannot write to its store", e);
    }
  }

  @Override
  public void plan(Campaign campaign) {
    new OpeningTimes(campaign.schedule(), holidays)
        .nextChange(clock.instant())
        .ifPresentOrElse(
            change ->
                ring(
                    TriggerKey.triggerKey(campaign.id().toString(), HOURS),
                    change,
                    TriggerBuilder.newTrigger()
                        .usingJobData(BellJob.CAMPAIGN, campaign.id().toString())),
            () -> forget(campaign.id()));
  }

  @Override
  public void forget(CampaignId campaign) {
    try {
      scheduler.unscheduleJob(TriggerKey.triggerKey(campaign.toString(), HOURS));
    } catch (SchedulerException e) {
      throw new IllegalStateException("the bells of campaign " + campaign + " ring on", e);
    }
  }

  @Override
  public void planDue(CampaignId campaign, LeadId lead, Instant due) {
    ring(
        TriggerKey.triggerKey(lead.toString(), campaign.toString()),
        due,
        TriggerBuilder.newTrigger()
            .usingJobData(BellJob.CAMPAIGN, campaign.toString())
            .usingJobData(BellJob.LEAD, lead.toString()));
  }

  private void ring(TriggerKey key, Instant at, TriggerBuilder<Trigger> what) {
    Trigger trigger =
        what.withIdentity(key)
            .forJob(BELL)
            .usingJobData(BellJob.PLANNED, at.toString())
            .startAt(Date.from(at.minus(ahead)))
            .withSchedule(
                SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionFireNow())
            .build();
    try {
      HouseBells.planOrMove(scheduler, trigger);
    } catch (SchedulerException e) {
      throw new IllegalStateException("a bell for " + at + " could not be planned", e);
    }
  }
}
