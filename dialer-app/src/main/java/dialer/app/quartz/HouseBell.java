package dialer.app.quartz;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.SchedulerException;

/** A ring of the house's own bells, such as retention: runs what is known under the bell's name. */
@DisallowConcurrentExecution
public final class HouseBell implements Job {

  @Override
  public void execute(JobExecutionContext ring) throws JobExecutionException {
    try {
      Object heard = ring.getScheduler().getContext().get(ring.getTrigger().getKey().getName());
      if (heard instanceof Runnable work) {
        work.run();
      }
    } catch (SchedulerException | RuntimeException e) {
      throw new JobExecutionException("a bell of the house could not be heard", e, false);
    }
  }
}
