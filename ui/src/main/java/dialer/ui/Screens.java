package dialer.ui;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/**
 * The whole room: whoever starts a program with screens imports this and provides the ports as
 * beans.
 */
@Configuration
@ComponentScan
public class Screens {

  /** Instants with milliseconds, as the contract says. */
  @Bean
  public JsonMapperBuilderCustomizer milliseconds() {
    return builder -> builder.addModule(WireInstants.module());
  }
}
