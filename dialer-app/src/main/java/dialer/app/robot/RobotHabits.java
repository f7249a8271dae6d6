package dialer.app.robot;

import dialer.app.desk.AgentSessions.Session;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignStore;
import dialer.campaigns.disposition.Disposition;
import dialer.campaigns.disposition.DispositionJournal;
import dialer.campaigns.disposition.DispositionRecord;
import dialer.campaigns.disposition.Effect;
import dialer.campaigns.disposition.RecycleDecision;
import dialer.campaigns.lead.LeadProgress;
import dialer.campaigns.lead.LeadState;
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

/**
 * How robot agents work: how long they look at a card, talk and write, and what they conclude. They
 * conclude what needs no further entry: nobody interested, somebody out.
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

  private final CampaignStore campaigns;
  private final DispositionJournal dispositions;
  private final Pace pace;
  private final InstantSource clock;
  private final RandomGenerator random = RandomGenerator.getDefault();
  private final Map<AgentSessionId, Talk> talks = new ConcurrentHashMap<>();

  /** Habits of that pace. */
  public RobotHabits(
      CampaignStore campaigns, DispositionJournal dispositions, Pace pace, InstantSource clock) {
    this.campaigns = campaigns;
    this.dispositions = dispositions;
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

  /** Writes the conclusion of the call that has just ended. */
  void conclude(AgentSessionId agent, Optional<Session> session) {
    Talk talk = talks.remove(agent);
    if (talk == null || !talk.joined() || session.isEmpty()) {
      return;
    }
    campaigns
        .find(talk.call().campaign())
        .ifPresent(campaign -> record(campaign, talk.call(), session.get()));
  }

  private void record(Campaign campaign, About call, Session session) {
    List<Disposition> simple =
        campaign.leadRules().catalogue().items().stream()
            .filter(item -> item.effect() == Effect.FINAL)
            .toList();
    Disposition chosen = simple.get(random.nextInt(simple.size()));
    LeadProgress done =
        new LeadProgress(LeadState.FINISHED, clock.instant(), 0, 1, Optional.empty(), chosen.key());
    dispositions.record(
        new DispositionRecord(
            call.attempt(),
            campaign.client(),
            campaign.id(),
            call.lead(),
            session.agent().login(),
            chosen.key(),
            "",
            Optional.empty(),
            Optional.empty(),
            clock.instant(),
            revision(call)),
        new RecycleDecision.Ended(done, false));
  }

  /** A returned call adds to what was concluded of the call it returns. */
  private int revision(About call) {
    return dispositions.ofLead(call.lead()).stream()
        .filter(record -> record.attempt().equals(call.attempt()))
        .mapToInt(record -> record.revision() + 1)
        .max()
        .orElse(0);
  }
}
