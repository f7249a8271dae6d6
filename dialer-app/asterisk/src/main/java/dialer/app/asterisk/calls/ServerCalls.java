package dialer.app.asterisk.calls;

import dialer.app.asterisk.ami.AmiEvent;
import dialer.app.asterisk.ami.AmiEvent.LegListed;
import dialer.app.asterisk.ami.Answer;
import dialer.app.asterisk.ami.SafeAction;
import dialer.core.agent.AgentEvent;
import dialer.core.agent.AgentSessionId;
import dialer.core.call.CallEvent;
import dialer.core.engine.PoolEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * All that is known of one server's calls; a fold of orders, events and answers. For one thread.
 */
public final class ServerCalls {

  final String server;
  final CallBook book = new CallBook();
  final AgentLegs agents = new AgentLegs();
  final ReturnedLegs returned = new ReturnedLegs(this);
  final OrderTranslation orders;
  private final EventTranslation events;
  private final Reconciliation reconciliation;
  private List<Effect> effects = new ArrayList<>();

  /**
   * Knows nothing yet.
   *
   * @param server the server's name
   * @param node which of the configured FastAGI addresses is ours, from 1
   * @param ids a new action id at each call
   */
  public ServerCalls(String server, int node, Supplier<String> ids) {
    this.server = server;
    this.orders = new OrderTranslation(this, new Actions(node, ids));
    this.events = new EventTranslation(this);
    this.reconciliation = new Reconciliation(this);
  }

  /** An order was given. */
  public List<Effect> on(Order order, Instant now) {
    orders.on(order, now);
    return taken();
  }

  /** An action was answered. */
  public List<Effect> answered(Order order, Answer answer, Instant now) {
    orders.answered(order, answer, now);
    return taken();
  }

  /** Orders can be sent again: ends that could not be ordered meanwhile are ordered now. */
  public List<Effect> linkBack() {
    book.all().stream().filter(call -> call.endOrdered).forEach(orders::repeatEnd);
    return taken();
  }

  /** Asterisk told something. */
  public List<Effect> on(AmiEvent event) {
    events.on(event);
    return taken();
  }

  /** Time has passed. */
  public List<Effect> pass(Instant now) {
    events.pass(now);
    return taken();
  }

  /** The server's own list of all living legs, asked for at {@code asOf}. */
  public List<Effect> reconciled(List<LegListed> legs, Instant asOf, Instant now) {
    reconciliation.on(legs, asOf, now);
    return taken();
  }

  /** How many attempts live here, as far as known. */
  public int size() {
    return book.size();
  }

  private List<Effect> taken() {
    List<Effect> result = effects;
    effects = new ArrayList<>();
    return result;
  }

  void tell(CallEvent event) {
    effects.add(new Effect.Tell(new PoolEvent.OfCall(event)));
  }

  void tell(PoolEvent event) {
    effects.add(new Effect.Tell(event));
  }

  void send(Order order, SafeAction action) {
    effects.add(new Effect.Send(order, action));
  }

  void measured(Duration answerToBridge) {
    effects.add(new Effect.Measured(answerToBridge));
  }

  void tell(ReturnedCallNews news) {
    effects.add(new Effect.Returned(news));
  }

  void registered(String endpoint, boolean there) {
    effects.add(new Effect.Registered(endpoint, there));
  }

  void agentParked(AgentSessionId agent, Instant at) {
    tell(new PoolEvent.OfAgent(new AgentEvent.LegParked(agent, at, server)));
  }

  void agentLost(AgentSessionId agent, Instant at) {
    tell(new PoolEvent.OfAgent(new AgentEvent.LegLost(agent, at)));
  }

  void hungUp(LiveCall call, Instant at) {
    book.end(call);
    tell(new CallEvent.HungUp(call.attempt, at, call.report()));
  }

  void refused(LiveCall call, Instant at, String why) {
    book.end(call);
    tell(new CallEvent.OriginateRefused(call.attempt, at, why));
  }
}
