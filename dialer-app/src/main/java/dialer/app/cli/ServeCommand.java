package dialer.app.cli;

import dialer.app.Application;
import dialer.app.serve.Fitness;
import dialer.app.wiring.DialerSettings;
import dialer.app.wiring.Preflight;
import dialer.app.wiring.SettingsCheck;
import dialer.ui.security.FirstRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Production: external PostgreSQL, Redis and Asterisk, configured by one file and the environment.
 */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "starts the dialer against external servers")
final class ServeCommand implements Callable<Integer> {

  @Option(names = "--config", required = true, description = "the configuration file (YAML)")
  @Nullable Path config;

  @Override
  public Integer call() throws InterruptedException {
    Path file = Objects.requireNonNull(config);
    if (!Files.isReadable(file)) {
      throw new IllegalArgumentException("--config: " + file + " cannot be read; check its path");
    }
    ConfigurableApplicationContext application =
        new SpringApplicationBuilder(Application.class)
            .web(WebApplicationType.SERVLET)
            .initializers(context -> check(context.getEnvironment()))
            .properties(
                "spring.config.additional-location=" + file.toUri(),
                "logging.structured.format.console=logstash",
                // Nothing is dialed before what stands around this node was looked at.
                "dialer.dial-at-once=false")
            .run();
    try {
      refuse(application.getBean(Fitness.class).problems());
    } catch (IllegalArgumentException e) {
      application.close();
      throw e;
    }
    application.getBean("clockwork", SmartLifecycle.class).start();
    tell(application);
    new CountDownLatch(1).await();
    return 0;
  }

  private static void check(Environment environment) {
    DialerSettings settings =
        Binder.get(environment).bind("dialer", DialerSettings.class).orElse(null);
    refuse(SettingsCheck.problems(settings));
    refuse(Preflight.problems(Objects.requireNonNull(settings)));
  }

  private static void refuse(List<String> problems) {
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException("not started:\n  - " + String.join("\n  - ", problems));
    }
  }

  private static void tell(ConfigurableApplicationContext application) {
    String port = application.getEnvironment().getProperty("local.server.port", "8080");
    Steps.say("ready on port " + port);
    application
        .getBean(FirstRun.class)
        .token()
        .ifPresent(
            token -> Steps.say("make the first administrator at /first-run with token " + token));
  }
}
