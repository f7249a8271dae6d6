package dialer.app.robot;

import dialer.app.box.Parts;
import dialer.app.desk.AgentSessions.Session;
import dialer.app.desk.KeptConclusions;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.desk.Books;
import dialer.campaigns.desk.Conclusion;
import dialer.campaigns.desk.Conclusions;
import dialer.campaigns.lead.Lead;
import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import dialer.core.agent.AgentSessionId;
import dialer.core.engine.ReturnedCall;
import dialer.core.engine.ScreenEvent;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How robot agents work: how long they look at a card, talk and write, and what they conclude. A
 * conclusion of theirs goes the way of a person's: it is kept, a refusal stands at once, and the
 * rest is carried out like any other.
 */
public final class RobotHabits {

  /**
   * Their pace, each the longest of an even spread from nothing.
   *
   * @param looks at a preview card
   * @param talks before they hang up themselves
   * @param writes after a call
   */
  public record Pace(Duration looks, Duration talks, Duration writes) {

    /** Brisk: for runs that are watched or measured. */
    public static Pace brisk() {
      return new Pace(Duration.ofSeconds(2), Duration.ofSeconds(40), Duration.ofSeconds(3));
    }
  }

  private record About(AttemptId attempt, CampaignId campaign, LeadId lead) {}

  private record Talk(About call, boolean joined) {}

  /**
   * Where their conclusions go.
   *
   * @param books campaigns, leads, cases, questionnaires
   * @param conclusions what may be concluded, and what of it stands at once
   * @param kept takes the rest
   */
  public record Desk(Books books, Conclusions conclusions, KeptConclusions kept) {

    /** The desk of a running application. */
    public static Desk of(Parts parts) {
      return new Desk(
          parts.part(Books.class),
          parts.part(Conclusions.class),
          parts.part(KeptConclusions.class));
    }
  }

  private static final Logger LOG = LoggerFactory.getLogger(RobotHabits.class);
  private static final int TRIES = 5;

  private final Desk desk;
  private final Pace pace;
  private final InstantSource clock;
  private final RandomGenerator random = RandomGenerator.getDefault();
  private final RobotConclusions conclusions = new RobotConclusions(random);
  private final Map<AgentSessionId, Talk> talks = new ConcurrentHashMap<>();

  /** Habits of that pace. */
  public RobotHabits(Desk desk, Pace pace, InstantSource clock) {
    this.desk = desk;
    this.pace = pace;
    this.clock = clock;
  }

  Duration looks() {
    return upTo(pace.looks());
  }

  Duration patience() {
    return upTo(pace.talks());
  }

  Duration wrapsUp() {
    return upTo(pace.writes());
  }

  private Duration upTo(Duration longest) {
    return Duration.ofMillis(random.nextLong(longest.toMillis() + 1));
  }

  void offered(AgentSessionId agent, ScreenEvent.CallOffered call) {
    talks.put(agent, new Talk(new About(call.attempt(), call.campaign(), call.lead()), false));
  }

  void offered(AgentSessionId agent, ReturnedCall caller) {
    About about = new About(caller.attempt(), caller.campaign(), caller.lead());
    talks.put(agent, new Talk(about, false));
  }

  void joined(AgentSessionId agent, AttemptId attempt) {
    talks.computeIfPresent(
        agent,
        (_, talk) -> talk.call().attempt().equals(attempt) ? new Talk(talk.call(), true) : talk);
  }

  Optional<AttemptId> talking(AgentSessionId agent) {
    return Optional.ofNullable(talks.get(agent))
        .filter(Talk::joined)
        .map(talk -> talk.call().attempt());
  }

  /** Keeps the conclusion of the call that has just ended; colleagues may take a case over. */
  void conclude(AgentSessionId agent, Optional<Session> session, List<String> colleagues) {
    Talk talk = talks.remove(agent);
    if (talk == null || !talk.joined() || session.isEmpty()) {
      return;
    }
    try {
      about(talk.call(), session.get(), colleagues)
          .map(this::conclude)
          .ifPresent(conclusion -> {
            desk.conclusions().refuseAtOnce(conclusion);
            desk.kept().keep(conclusion, Optional.of(Duration.ZERO));
          });
    } catch (RuntimeException e) {
      LOG.warn("attempt {}: a robot could not conclude it: {}", talk.call().attempt(), e + "");
    }
  }

  private Optional<RobotConclusions.Talk> about(
      About call, Session session, List<String> colleagues) {
    Optional<Campaign> campaign = desk.books().campaigns().find(call.campaign());
    Optional<Lead> lead = desk.books().leads().find(call.lead());
    if (campaign.isEmpty() || lead.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new RobotConclusions.Talk(
            campaign.get(),
            lead.get(),
            call.attempt(),
            revision(call),
            session.agent().login(),
            desk.books().cases().openCaseOf(call.lead()),
            desk.books().surveys().questionnaire(call.campaign()),
            colleagues));
  }

  /** What the campaign's rules accept, of a few tries; else that nothing more is wanted. */
  private Conclusion conclude(RobotConclusions.Talk talk) {
    return Stream.generate(() -> conclusions.any(talk, clock.instant()))
        .limit(TRIES)
        .filter(one -> desk.conclusions().faults(one.record()).isEmpty())
        .findFirst()
        .orElseGet(() -> conclusions.plain(talk, clock.instant()));
  }

  /** A returned call adds to what was concluded of the call it returns. */
  private int revision(About call) {
    return desk.books().journal().of(call.attempt()).map(said -> said.revision() + 1).orElse(0);
  }
}
