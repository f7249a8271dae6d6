package dialer.app.quartz;

import dialer.campaigns.campaign.CampaignCalendar.Bells;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import java.time.Instant;
import org.quartz.Job;
import org.quartz.JobDataMap;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;

/**
 * One ring: tells the campaigns' bells what was planned for when.
 *
 * <p>Rings of all campaigns share this one job and may overlap. Forbidding that would make Quartz
 * block every other bell while one rings, on all nodes, and leave them blocked where a node dies or
 * an answer of the database is lost meanwhile.
 */
public final class BellJob implements Job {

  static final String CAMPAIGN = "campaign";
  static final String LEAD = "lead";
  static final String PLANNED = "planned";

  /** Under this name the scheduler's context holds whoever hears the bells. */
  static final String BELLS = "bells";

  @Override
  public void execute(JobExecutionContext ring) throws JobExecutionException {
    try {
      Object heard = ring.getScheduler().getContext().get(BELLS);
      if (heard instanceof Bells bells) {
        ring(bells, ring.getMergedJobDataMap());
      }
    } catch (org.quartz.SchedulerException | RuntimeException e) {
      throw new JobExecutionException("a bell could not be heard", e, false);
    }
  }

  private static void ring(Bells bells, JobDataMap data) {
    CampaignId campaign = CampaignId.of(data.getString(CAMPAIGN));
    Instant planned = Instant.parse(data.getString(PLANNED));
    if (data.containsKey(LEAD)) {
      bells.due(campaign, LeadId.of(data.getString(LEAD)), planned);
    } else {
      bells.hours(campaign, planned);
    }
  }
}
