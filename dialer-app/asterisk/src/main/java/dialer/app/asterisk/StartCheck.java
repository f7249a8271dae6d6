package dialer.app.asterisk;

import dialer.app.asterisk.ami.AmiEvent;
import dialer.app.asterisk.ami.AmiLink;
import dialer.app.asterisk.ami.AmiMeters;
import dialer.app.asterisk.ami.EventQueue;
import dialer.app.asterisk.ami.LinkNews;
import dialer.app.asterisk.calls.Effect;
import dialer.app.asterisk.calls.Order;
import dialer.app.asterisk.calls.ServerCalls;
import dialer.asterisk.names.Dialplan;
import dialer.compliance.call.AttemptId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a server is fit to be used, found out by a call that cannot leave: an attempt id that
 * nobody authorized goes through manager interface, dialplan and FastAGI, and is refused there.
 *
 * <p>Run once at the start, after FastAGI listens; takes seconds at most.
 */
public final class StartCheck {

  private static final Duration LOG_IN = Duration.ofSeconds(10);
  private static final Duration PROBE = Duration.ofSeconds(5);
  private static final Duration CLOCKS = Duration.ofSeconds(1);
  private static final int PLENTY = 10_000;

  private final TelephonyServer server;
  private final InstantSource clock;
  private final EventQueue queue = new EventQueue(PLENTY, AmiMeters.NONE);

  /** Prepares to check one server. */
  public StartCheck(TelephonyServer server, InstantSource clock) {
    this.server = server;
    this.clock = clock;
  }

  /**
   * What must be put right before this server may be used, one sentence each; empty if it is fit.
   *
   * @param probe a fresh id that no journal has
   */
  public List<String> problems(AttemptId probe) throws InterruptedException {
    try (AmiLink link = new AmiLink(server.ami(), queue, AmiMeters.NONE, clock)) {
      link.start();
      Optional<LinkNews> first = firstOfTheLink();
      if (first.isPresent() && first.get() instanceof LinkNews.Up) {
        return probed(link, probe);
      }
      return List.of(
          first.isPresent() && first.get() instanceof LinkNews.Down(String why)
              ? why
              : name() + " did not let us log in within " + LOG_IN.toSeconds() + " s");
    }
  }

  private Optional<LinkNews> firstOfTheLink() throws InterruptedException {
    Optional<LinkNews> news = queue.take(LOG_IN);
    while (news.isPresent() && news.get() instanceof LinkNews.Event) {
      news = queue.take(LOG_IN);
    }
    return news;
  }

  private List<String> probed(AmiLink link, AttemptId probe) throws InterruptedException {
    ServerCalls calls =
        new ServerCalls(server.ami().name(), server.node(), () -> link.nextId("check"));
    for (Effect effect : calls.on(new Order.Originate(probe), clock.instant())) {
      if (effect instanceof Effect.Send send) {
        link.send(send.action());
      }
    }
    return problems(heard(probe));
  }

  /** Everything told of the probe, until its guard's half has ended or time is up. */
  private List<AmiEvent> heard(AttemptId probe) throws InterruptedException {
    List<AmiEvent> events = new ArrayList<>();
    Instant until = clock.instant().plus(PROBE);
    while (events.stream().noneMatch(event -> isEndOf(event, probe))
        && clock.instant().isBefore(until)) {
      Optional<LinkNews> news = queue.take(Duration.ofMillis(200));
      if (news.isPresent() && news.get() instanceof LinkNews.Event(AmiEvent event)) {
        events.add(event);
      }
    }
    return events;
  }

  private static boolean isEndOf(AmiEvent event, AttemptId probe) {
    return event instanceof AmiEvent.Ended ended
        && ended.leg().uniqueId().equals(probe + Dialplan.GUARD_HALF);
  }

  private List<String> problems(List<AmiEvent> events) {
    List<String> problems = new ArrayList<>();
    String user = server.ami().events().user();
    if (events.stream().noneMatch(AmiEvent.Ended.class::isInstance)) {
      problems.add(name() + ": the AMI user '" + user + "' is told of no call; read needs call");
    }
    Optional<AmiEvent.Told> report = report(events);
    if (report.isEmpty()) {
      problems.add(
          name()
              + ": the dial guard told nothing; is our dialplan loaded, and may the AMI user '"
              + user
              + "' read user?");
    } else if (report.get().field("guard").equals("SILENT")) {
      problems.add(
          name()
              + ": its dialplan cannot ask FastAGI address number "
              + server.node()
              + "; is the address in its configuration ours?");
    }
    events.stream().findAny().flatMap(this::clockProblem).ifPresent(problems::add);
    return problems;
  }

  private static Optional<AmiEvent.Told> report(List<AmiEvent> events) {
    return events.stream()
        .filter(AmiEvent.Told.class::isInstance)
        .map(AmiEvent.Told.class::cast)
        .filter(told -> told.name().equals(Dialplan.Event.DIAL_ENDED))
        .findFirst();
  }

  private Optional<String> clockProblem(AmiEvent event) {
    Duration apart = Duration.between(event.stamp().occurred(), event.stamp().received()).abs();
    return apart.compareTo(CLOCKS) > 0
        ? Optional.of(
            name() + ": its clock and ours are " + apart.toMillis() + " ms apart, more than 1 s")
        : Optional.empty();
  }

  private String name() {
    return "server " + server.ami().name();
  }
}
