package dialer.app.box;

import dialer.app.Application;
import dialer.app.embedded.EmbeddedServers;
import dialer.asterisk.process.AsteriskTree;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Everything in one folder, joined up: servers, telephones, the application. Closing it ends all of
 * it in order: first the application, so that it can say goodbye to what it speaks with.
 */
public final class World implements Parts, AutoCloseable {

  /**
   * What a world is like.
   *
   * @param folder where its data is kept; it may have some from last time
   * @param tree Asterisk's programs
   * @param webPort where screens are served; empty: none
   * @param clockAhead how much the gate's clock is ahead of the true one
   * @param trunk how much the telephone network carries
   * @param talk how long people talk
   */
  public record Setting(
      Path folder,
      AsteriskTree tree,
      Optional<Integer> webPort,
      Duration clockAhead,
      TrunkLoad trunk,
      TelephoneBox.Talk talk) {}

  /** Calls at the same time, and new calls per second. */
  public record TrunkLoad(int channels, double callsPerSecond) {}

  private static final Logger LOG = LoggerFactory.getLogger(World.class);

  private final Surroundings around;
  private final ConfigurableApplicationContext application;

  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("revival").factory());

  private World(Surroundings around, ConfigurableApplicationContext application) {
    this.around = around;
    this.application = application;
    watch.scheduleWithFixedDelay(this::revive, 2, 2, TimeUnit.SECONDS);
  }

  /** What dies around the application is started again, as an operator would. */
  private void revive() {
    try {
      around.servers().revive();
      around.telephones().revive();
    } catch (IOException | RuntimeException e) {
      LOG.warn("what has died could not be started again: {}; tried again", e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Starts all of it; says each step to {@code progress}. */
  public static World start(Setting setting, Progress progress)
      throws IOException, InterruptedException {
    Surroundings around = Surroundings.start(setting, 1, progress);
    try {
      progress.say("starting the application");
      return new World(around, application(setting, around.settings(1)));
    } catch (RuntimeException e) {
      around.close();
      throw e;
    }
  }

  private static ConfigurableApplicationContext application(
      Setting setting, Map<String, Object> settings) {
    return new SpringApplicationBuilder(Application.class)
        .web(setting.webPort().isPresent() ? WebApplicationType.SERVLET : WebApplicationType.NONE)
        .registerShutdownHook(false)
        .properties(settings)
        .run();
  }

  @Override
  public <T> T part(Class<T> type) {
    return application.getBean(type);
  }

  /** The telephones. */
  public TelephoneBox telephones() {
    return around.telephones();
  }

  /** The servers. */
  public EmbeddedServers servers() {
    return around.servers();
  }

  @Override
  public void close() throws IOException {
    watch.shutdownNow();
    try (around) {
      application.close();
    }
  }

  /** Where steps are told. */
  public interface Progress {

    /** One line for people. */
    void say(String step);
  }

  /** Removes what a world that has ended left in its folder; refuses any other folder. */
  public static void remove(Path folder) throws IOException {
    EmbeddedServers.remove(folder, folder.resolve(Surroundings.DATA));
  }
}
