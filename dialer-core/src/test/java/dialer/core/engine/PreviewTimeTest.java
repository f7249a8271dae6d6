package dialer.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.compliance.call.AttemptId;
import dialer.core.agent.AgentEvent;
import dialer.core.agent.AgentSessionId;
import dialer.core.agent.AgentState;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How long a card lies, and what becomes of a dial that finds no line. */
class PreviewTimeTest {

  private static final long LIES = Plans.preview(1).deskLimits().preview().toMillis();

  private final LoopScript script = new LoopScript();

  private <T> List<T> shown(Class<T> type) {
    return script.shown().stream().filter(type::isInstance).map(type::cast).toList();
  }

  private Optional<ScreenEvent.StateChanged> lastState(AgentSessionId agent) {
    return shown(ScreenEvent.StateChanged.class).stream()
        .filter(event -> event.session().equals(agent))
        .reduce((_, later) -> later);
  }

  /** Ada's call takes the only line; Bruno has a card. */
  private AgentSessionId brunoFindsNoLine() {
    script.trunk(SimulatedPool.TRUNK, 1, 10_000);
    script.leads(2);
    script.plan(Plans.preview(1));
    AgentSessionId ada = script.ready(1);
    AgentSessionId bruno = script.ready(2);
    script.agent(new AgentEvent.PreviewAccepted(ada, script.now()));
    script.agent(new AgentEvent.PreviewAccepted(bruno, script.now()));
    return bruno;
  }

  @Test
  void cardNobodyTouchesGoesBackAfterTheCampaignsTimeAndItsAgentGetsNoOther() {
    script.leads(3);
    script.plan(Plans.preview(1));
    AgentSessionId ada = script.ready(1);
    script.pass(LIES - 1);
    assertThat(script.said(PoolCommand.PutBackLeads.class)).isEmpty();
    script.pass(1);
    assertThat(script.said(PoolCommand.PutBackLeads.class))
        .flatExtracting(PoolCommand.PutBackLeads::leads)
        .extracting(entry -> entry.lead())
        .containsExactly(Ids.lead(1));
    assertThat(lastState(ada)).map(ScreenEvent.StateChanged::state).contains(AgentState.PAUSED);
    assertThat(lastState(ada)).map(ScreenEvent.StateChanged::reason).contains("preview_timeout");
    assertThat(shown(ScreenEvent.DialRefused.class))
        .extracting(ScreenEvent.DialRefused::reason)
        .containsExactly("preview_timeout");
    script.pass(10 * LIES);
    assertThat(shown(ScreenEvent.PreviewOffered.class)).hasSize(1);
    script.agent(new AgentEvent.WentReady(ada, script.now()));
    assertThat(shown(ScreenEvent.PreviewOffered.class)).hasSize(2);
  }

  @Test
  void acceptedCardDialsByItselfOnceALineIsFree() {
    AgentSessionId bruno = brunoFindsNoLine();
    AttemptId hers = script.lastOriginated();
    assertThat(shown(ScreenEvent.DialWaiting.class))
        .containsExactly(new ScreenEvent.DialWaiting(bruno, script.now(), Ids.lead(2), "no_trunk"));
    script.pass(5_000);
    assertThat(script.originated()).containsExactly(hers);
    script.congested(hers);
    assertThat(script.originated()).hasSize(2);
    script.answers(script.lastOriginated());
    assertThat(script.said(PoolCommand.Bridge.class))
        .containsExactly(new PoolCommand.Bridge(script.lastOriginated(), bruno));
  }

  @Test
  void dialThatWaitsForALineWantsOneOfTheTrunk() {
    AgentSessionId bruno = brunoFindsNoLine();
    assertThat(unmet()).isOne();
    script.agent(new AgentEvent.HungUpCall(bruno, script.now()));
    assertThat(unmet()).isZero();
  }

  private int unmet() {
    return script
        .loop
        .explain(script.now())
        .lineOf(SimulatedPool.TRUNK)
        .map(line -> line.wish().unmet())
        .orElseThrow();
  }

  @Test
  void dialByHandWaitsForALineAsWellAndHangingUpEndsTheWaiting() {
    script.trunk(SimulatedPool.TRUNK, 1, 10_000);
    script.plan(Plans.preview(1));
    AgentSessionId ada = script.ready(1);
    AgentSessionId bruno = script.ready(2);
    script.send(new PoolEvent.ManualDial(script.now(), ada, Ids.campaign(1), Ids.lead(7)));
    script.send(new PoolEvent.ManualDial(script.now(), bruno, Ids.campaign(1), Ids.lead(8)));
    assertThat(shown(ScreenEvent.DialWaiting.class)).hasSize(1);
    assertThat(lastState(bruno)).map(ScreenEvent.StateChanged::state).contains(AgentState.RESERVED);
    script.agent(new AgentEvent.HungUpCall(bruno, script.now()));
    assertThat(lastState(bruno)).map(ScreenEvent.StateChanged::state).contains(AgentState.READY);
    script.congested(script.lastOriginated());
    assertThat(script.originated()).as("nobody waits any more").hasSize(1);
    assertThat(script.said(PoolCommand.PutBackLeads.class)).as("it came from no hopper").isEmpty();
  }

  @Test
  void nobodyWaitsForALineForEver() {
    AgentSessionId bruno = brunoFindsNoLine();
    script.pass(PreviewDesk.LINE_PATIENCE.toMillis());
    assertThat(shown(ScreenEvent.DialRefused.class))
        .extracting(ScreenEvent.DialRefused::reason)
        .containsExactly("no_trunk");
    assertThat(shown(ScreenEvent.StateChanged.class))
        .filteredOn(event -> event.session().equals(bruno))
        .extracting(ScreenEvent.StateChanged::state)
        .containsSubsequence(AgentState.RESERVED, AgentState.READY);
  }

  @Test
  void skippedLeadRestsForHoursInItsRowAsInTheLoop() {
    script.leads(1);
    script.plan(Plans.preview(1));
    AgentSessionId ada = script.ready(1);
    script.agent(new AgentEvent.PreviewSkipped(ada, script.now(), "NOT_NOW"));
    JournalEntry.CardSkipped skipped =
        script.said(PoolCommand.Journal.class).stream()
            .map(PoolCommand.Journal::entry)
            .filter(JournalEntry.CardSkipped.class::isInstance)
            .map(JournalEntry.CardSkipped.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(skipped.until()).isEqualTo(skipped.at().plus(PreviewDesk.REST));
  }
}
