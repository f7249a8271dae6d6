package dialer.app.wiring;

import dialer.app.asterisk.agi.QuestionTree;
import dialer.app.desk.AgentDesks;
import dialer.app.inbound.RefusalKeys;
import dialer.app.inbound.ReturnedCallDesk;
import dialer.app.pool.Routes;
import dialer.app.postgres.PostgresCalledPeople;
import dialer.compliance.suppression.SuppressionList;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
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
  ReturnedCallDesk returnedCallDesk(
      PostgresCalledPeople people, Routes routes, ObjectProvider<AgentDesks> desks) {
    return new ReturnedCallDesk(
        new ReturnedCallDesk.Parts(people, people, routes, () -> desks.getObject().live()),
        InstantSource.system());
  }

  /** No campaign can be set to recorded questions yet; a call that asks meets the message. */
  @Bean
  QuestionTree questionTree() {
    return (attempt, heard) -> {
      throw new IllegalStateException("attempt " + attempt + ": its campaign asks no questions");
    };
  }
}
