package dialer.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.compliance.call.AttemptId;
import dialer.compliance.call.Dialing;
import dialer.compliance.call.LeadId;
import dialer.core.agent.AgentEvent;
import dialer.core.agent.AgentSessionId;
import dialer.core.hopper.HopperEntry;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A lead that was promised to one agent is shown to that agent. */
class PromisesTest {

  private static final long PROMISED = 900;

  private final LoopScript script = new LoopScript();

  @Test
  void promisedLeadGoesToItsOwnAgentAndNotToTheLongestWaiting() {
    script.plan(Plans.preview(1));
    script.ready(1);
    AgentSessionId bruno = script.ready(2);
    promised(bruno, PROMISED);
    assertThat(cards()).containsExactly(shown(bruno, PROMISED));
  }

  @Test
  void promisedLeadComesBeforeTheCampaignsOtherLeads() {
    AgentSessionId ada = script.ready(1);
    promised(ada, PROMISED);
    script.leads(3);
    script.plan(Plans.preview(1));
    assertThat(cards()).as("no plan yet, so nothing was shown before").hasSize(1);
    script.agent(new AgentEvent.PreviewSkipped(ada, script.now(), "later"));
    promised(ada, PROMISED);
    assertThat(cards()).last().isEqualTo(shown(ada, 1));
  }

  @Test
  void progressiveCampaignShowsAPromiseInPreviewAndDialsForNobodyElse() {
    script.leads(3);
    script.plan(Plans.progressive(1));
    AgentSessionId ada = script.ready(1);
    AttemptId first = script.lastOriginated();
    promised(ada, PROMISED);
    assertThat(cards()).as("a call that wants her is in flight").isEmpty();
    script.answers(first);
    script.joins(first, ada);
    script.hangsUp(first);
    script.agent(new AgentEvent.LegParked(ada, script.now(), SimulatedPool.SERVER));
    script.agent(new AgentEvent.WrapUpDone(ada, script.now()));
    assertThat(cards()).containsExactly(shown(ada, PROMISED));
    assertThat(script.originated()).as("no line is dialed for an agent with a card").hasSize(1);
    script.pass(10);
    script.agent(new AgentEvent.PreviewAccepted(ada, script.now()));
    assertThat(script.shown()).noneMatch(ScreenEvent.DialRefused.class::isInstance);
    assertThat(lastProposal().lead()).isEqualTo(Ids.lead(PROMISED));
    assertThat(lastProposal().dialing()).isEqualTo(Dialing.PREVIEW);
    assertThat(lastProposal().reservedAgent()).contains(ada);
  }

  @Test
  void powerCampaignPlacesNoMoreUntilTheAgentCanSeeTheirPromise() {
    script.leads(9);
    script.plan(Plans.power(1, 2));
    AgentSessionId ada = script.ready(1);
    promised(ada, PROMISED);
    int before = script.originated().size();
    assertThat(before).isPositive();
    List<AttemptId> flying = script.originated();
    flying.forEach(script::congested);
    assertThat(cards()).containsExactly(shown(ada, PROMISED));
    assertThat(script.originated()).hasSize(before);
  }

  @Test
  void promiseTakenBackFromALostDeskIsNotPutWhereAnyoneTakesIt() {
    script.plan(Plans.preview(1));
    AgentSessionId ada = script.ready(1);
    script.ready(2);
    promised(ada, PROMISED);
    script.agent(new AgentEvent.DeskLost(ada, script.now()));
    script.pass(2_000);
    assertThat(script.said(PoolCommand.PutBackLeads.class)).isEmpty();
    assertThat(cards()).hasSize(1);
    script.agent(new AgentEvent.DeskBack(ada, script.now()));
    promised(ada, PROMISED);
    assertThat(cards()).containsExactly(shown(ada, PROMISED), shown(ada, PROMISED));
  }

  @Test
  void skippedPromiseRestsAndIsThenShownAgain() {
    script.plan(Plans.preview(1));
    AgentSessionId ada = script.ready(1);
    promised(ada, PROMISED, PROMISED + 1);
    script.agent(new AgentEvent.PreviewSkipped(ada, script.now(), "later"));
    assertThat(cards()).last().isEqualTo(shown(ada, PROMISED + 1));
    script.agent(new AgentEvent.PreviewSkipped(ada, script.now(), "later"));
    promised(ada, PROMISED);
    assertThat(cards()).hasSize(2);
    assertThat(script.said(PoolCommand.Journal.class))
        .extracting(PoolCommand.Journal::entry)
        .filteredOn(JournalEntry.CardSkipped.class::isInstance)
        .extracting(entry -> ((JournalEntry.CardSkipped) entry).until())
        .as("its row rests as long as the loop lets it rest")
        .containsOnly(script.now().plus(PreviewDesk.PROMISE_REST));
    script.pass(PreviewDesk.PROMISE_REST.toMillis());
    promised(ada, PROMISED);
    assertThat(cards()).hasSize(3);
  }

  @Test
  void promiseThatIsNoLongerToldIsNoLongerShown() {
    script.plan(Plans.preview(1));
    AgentSessionId ada = script.ready(1);
    script.agent(new AgentEvent.WentPaused(ada, script.now(), "lunch"));
    promised(ada, PROMISED);
    promised(ada);
    script.agent(new AgentEvent.WentReady(ada, script.now()));
    assertThat(cards()).isEmpty();
  }

  private void promised(AgentSessionId agent, long... leads) {
    List<PoolEvent.Promise> promises =
        Arrays.stream(leads)
            .mapToObj(n -> new HopperEntry(Ids.lead(n), 0, script.now(), Set.of()))
            .map(lead -> new PoolEvent.Promise(agent, lead))
            .toList();
    script.send(new PoolEvent.PromisesDue(script.now(), Ids.campaign(1), promises));
  }

  private record Shown(AgentSessionId agent, LeadId lead) {}

  private static Shown shown(AgentSessionId agent, long lead) {
    return new Shown(agent, Ids.lead(lead));
  }

  private List<Shown> cards() {
    return script.shown().stream()
        .flatMap(event ->
            event instanceof ScreenEvent.PreviewOffered card
                ? Stream.of(new Shown(card.session(), card.lead()))
                : Stream.empty())
        .toList();
  }

  private ProposedDial lastProposal() {
    return script.said(PoolCommand.Authorize.class).getLast().batch().getLast();
  }

  @Test
  void aLineIsWantedForAPromiseFromTheWrapUpBeforeItUntilItIsDialed() {
    script.leads(1);
    script.plan(Plans.progressive(1));
    AgentSessionId ada = script.ready(1);
    promised(ada, PROMISED);
    AttemptId first = script.lastOriginated();
    assertThat(wantedLines()).as("a call for her is in flight").isZero();
    script.answers(first);
    script.joins(first, ada);
    assertThat(wantedLines()).as("her own call's line will be free").isZero();
    script.hangsUp(first);
    script.agent(new AgentEvent.LegParked(ada, script.now(), SimulatedPool.SERVER));
    assertThat(wantedLines()).as("in wrap-up").isEqualTo(1);
    script.agent(new AgentEvent.WrapUpDone(ada, script.now()));
    assertThat(cards()).containsExactly(shown(ada, PROMISED));
    assertThat(wantedLines()).as("with the card").isEqualTo(1);
    script.pass(10);
    script.agent(new AgentEvent.PreviewAccepted(ada, script.now()));
    assertThat(wantedLines()).as("dialed").isZero();
  }

  private int wantedLines() {
    return script
        .loop
        .explain(script.now())
        .lineOf(SimulatedPool.TRUNK)
        .orElseThrow()
        .wish()
        .unmet();
  }
}
