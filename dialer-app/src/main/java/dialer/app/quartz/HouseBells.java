package dialer.app.quartz;

import java.time.Duration;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.ObjectAlreadyExistsException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;

/**
 * Bells that ring again and again for the house, on one node at a time: what is rung for is worked
 * out anew each time, so that rings missed while no node was up are not replayed.
 */
public final class HouseBells {

  private static final String HOUSE = "house";
  private static final JobKey BELL = JobKey.jobKey("house-bell");

  private final Scheduler scheduler;

  /** Rings by that scheduler. */
  public HouseBells(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /** From now on {@code work} is done every so often; the first time soon. */
  public void ring(String name, Duration every, Runnable work) {
    TriggerKey key = TriggerKey.triggerKey(name, HOUSE);
    JobDetail bell = JobBuilder.newJob(HouseBell.class).withIdentity(BELL).storeDurably().build();
    Trigger trigger =
        TriggerBuilder.newTrigger()
            .withIdentity(key)
            .forJob(BELL)
            .withSchedule(
                SimpleScheduleBuilder.simpleSchedule()
                    .withIntervalInMilliseconds(every.toMillis())
                    .repeatForever()
                    .withMisfireHandlingInstructionNextWithRemainingCount())
            .build();
    try {
      scheduler.getContext().put(name, work);
      scheduler.addJob(bell, true);
      planOrMove(scheduler, trigger);
    } catch (SchedulerException e) {
      throw new IllegalStateException("the bell " + name + " cannot be planned", e);
    }
  }

  /** Two nodes may plan the same bell at once: the later one moves it. */
  static void planOrMove(Scheduler scheduler, Trigger trigger) throws SchedulerException {
    try {
      if (scheduler.rescheduleJob(trigger.getKey(), trigger) == null) {
        scheduler.scheduleJob(trigger);
      }
    } catch (ObjectAlreadyExistsException planned) {
      scheduler.rescheduleJob(trigger.getKey(), trigger);
    }
  }
}
