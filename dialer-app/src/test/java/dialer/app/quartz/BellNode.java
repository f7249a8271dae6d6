package dialer.app.quartz;

import dialer.campaigns.campaign.CampaignCalendar.Bells;
import dialer.campaigns.campaign.HolidayCalendars;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import dialer.compliance.window.PinnedZones;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Properties;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.quartz.Scheduler;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;

/** A node that does nothing but ring, as a process of its own, to be killed. */
public final class BellNode {

  private static final String PREFIX = "spring.quartz.properties.";

  private BellNode() {}

  /** Rings until it is killed; arguments: the database's address, and its password. */
  public static void main(String[] arguments) throws Exception {
    PinnedZones.install();
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl(arguments[0]);
    database.setUser("dialer_system");
    database.setPassword(arguments[1]);
    Scheduler scheduler = scheduler(database);
    new HouseBells(scheduler).ring("tick", Duration.ofSeconds(1), () -> say("TICK"));
    new QuartzCampaignCalendar(
            scheduler, HolidayCalendars.none(), InstantSource.system(), Duration.ZERO)
        .start(new Told());
    say("STARTED");
    while (System.in.read() >= 0) {
      // The test holds the other end: with it this process ends.
    }
    Runtime.getRuntime().halt(0);
  }

  /** A scheduler with the product's own settings, not started. */
  static Scheduler scheduler(DataSource database) throws Exception {
    SchedulerFactoryBean factory = new SchedulerFactoryBean();
    factory.setDataSource(database);
    factory.setAutoStartup(false);
    factory.setQuartzProperties(settings());
    factory.afterPropertiesSet();
    return factory.getObject();
  }

  private static Properties settings() {
    YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
    yaml.setResources(new ClassPathResource("application.yaml"));
    Properties quartz = new Properties();
    Properties all = yaml.getObject();
    all.stringPropertyNames().stream()
        .filter(name -> name.startsWith(PREFIX))
        .forEach(
            name -> quartz.setProperty(name.substring(PREFIX.length()), all.getProperty(name)));
    return quartz;
  }

  private static void say(String line) {
    System.out.println("@@ " + line);
    System.out.flush();
  }

  private static final class Told implements Bells {
    @Override
    public void hours(CampaignId campaign, Instant planned) {
      say("HOURS " + campaign);
    }

    @Override
    public void due(CampaignId campaign, LeadId lead, Instant planned) {
      say("DUE " + lead);
    }
  }
}
