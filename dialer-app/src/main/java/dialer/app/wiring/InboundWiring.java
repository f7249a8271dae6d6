package dialer.app.wiring;

import dialer.app.inbound.RefusalKeys;
import dialer.app.inbound.ReturnedCallDesk;
import dialer.app.postgres.PostgresCalledPeople;
import dialer.compliance.suppression.SuppressionList;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people tell us. */
@Configuration(proxyBeanMethods = false)
class InboundWiring {

  @Bean
  RefusalKeys refusalKeys(PostgresCalledPeople people, SuppressionList list) {
    return new RefusalKeys(people, list, InstantSource.system());
  }

  @Bean
  ReturnedCallDesk returnedCallDesk(PostgresCalledPeople people) {
    return new ReturnedCallDesk(people, people);
  }
}
