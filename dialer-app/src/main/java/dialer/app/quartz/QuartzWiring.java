package dialer.app.quartz;

import dialer.app.plan.PackHolidays;
import java.time.Duration;
import java.time.InstantSource;
import org.quartz.Scheduler;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calendar as a bean; here, because nobody else needs to know Quartz. */
@Configuration(proxyBeanMethods = false)
public class QuartzWiring {

  @Bean
  HouseBells houseBells(Scheduler scheduler) {
    return new HouseBells(scheduler);
  }

  @Bean
  QuartzCampaignCalendar campaignCalendar(
      Scheduler scheduler,
      @Qualifier("gateClock") InstantSource clock,
      @Value("${dialer.rules.clock-ahead:PT0S}") Duration ahead) {
    return new QuartzCampaignCalendar(scheduler, new PackHolidays(), clock, ahead);
  }
}
