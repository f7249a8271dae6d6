package dialer.app.asterisk;

import dialer.app.asterisk.calls.Order;
import dialer.app.asterisk.calls.ReturnedCallNews;
import dialer.compliance.call.AttemptId;
import dialer.core.agent.AgentSessionId;
import dialer.core.call.CallEvent;
import dialer.core.engine.PoolEvent;
import dialer.core.engine.ReturnedCall;
import dialer.core.engine.Telephony;
import dialer.core.engine.TrunkId;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The telephone side on one or more Asterisk servers.
 *
 * <p>Every order goes into the queue of its server and returns at once; what comes of it is told to
 * {@link TelephonyNews}. An attempt belongs to the server of its trunk; where that is not known (it
 * was adopted), the order is given to every server, and those that do not have it drop it.
 */
public final class AsteriskTelephony implements Telephony, AutoCloseable {

  private final Map<String, ServerDesk> desks = new LinkedHashMap<>();
  private final Map<AttemptId, String> places = new ConcurrentHashMap<>();
  private final TelephonyNews news;
  private final InstantSource clock;

  /** The given servers, not connected yet. */
  public AsteriskTelephony(List<TelephonyServer> servers, TelephonyNews news, InstantSource clock) {
    this.news = news;
    this.clock = clock;
    for (TelephonyServer server : servers) {
      String name = server.ami().name();
      if (desks.put(name, new ServerDesk(server, new Placed(), clock)) != null) {
        throw new IllegalArgumentException("two Asterisk servers are named " + name);
      }
    }
  }

  /** Connects to all servers and stays connected; those that are away are tried again. */
  public void start() {
    desks.values().forEach(ServerDesk::start);
  }

  /** Whether orders can reach the server now. */
  public boolean isUp(String server) {
    ServerDesk desk = desks.get(server);
    return desk != null && desk.isUp();
  }

  /** Why the server cannot be reached, in words; empty while it can. */
  public String trouble(String server) {
    ServerDesk desk = desks.get(server);
    return desk == null || desk.isUp() ? "" : desk.trouble();
  }

  @Override
  public void originate(AttemptId attempt, TrunkId trunk) {
    ServerDesk desk = desks.get(trunk.server());
    if (desk == null) {
      news.pool(
          new PoolEvent.OfCall(
              new CallEvent.OriginateRefused(
                  attempt, clock.instant(), "there is no server " + trunk.server())));
      return;
    }
    places.put(attempt, trunk.server());
    desk.order(new Order.Originate(attempt));
  }

  @Override
  public void bridge(AttemptId attempt, AgentSessionId agent) {
    give(attempt, new Order.Bridge(attempt, agent));
  }

  @Override
  public void startQuestions(AttemptId attempt) {
    give(attempt, new Order.StartQuestions(attempt));
  }

  @Override
  public void playSafeHarbor(AttemptId attempt) {
    give(attempt, new Order.PlaySafeHarbor(attempt));
  }

  @Override
  public void hangUp(AttemptId attempt) {
    give(attempt, new Order.HangUp(attempt));
  }

  /** Asks a server for all living legs; answered by {@code PoolEvent.Reconciled}. */
  public void reconcile(String server) {
    at(server, ServerDesk::reconcile);
  }

  /**
   * Calls an agent's telephone and parks the leg; answered by {@code LegParked} or {@code LegLost}.
   *
   * @param endpoint its PJSIP endpoint there: letters, digits, hyphen, underscore
   */
  public void callAgent(String server, AgentSessionId agent, String endpoint) {
    at(server, desk -> desk.order(new Order.CallAgent(agent, endpoint)));
  }

  /** Ends an agent's leg, and with it a conversation. */
  public void hangUpAgent(String server, AgentSessionId agent) {
    at(server, desk -> desk.order(new Order.HangUpAgent(agent)));
  }

  @Override
  public void bridgeReturned(ReturnedCall.Place caller, AgentSessionId agent) {
    at(caller.server(), desk -> desk.order(new Order.BridgeReturned(caller.leg(), agent)));
  }

  @Override
  public void hangUpReturned(ReturnedCall.Place caller) {
    at(caller.server(), desk -> desk.order(new Order.HangUpReturned(caller.leg())));
  }

  private void give(AttemptId attempt, Order order) {
    String server = places.get(attempt);
    if (server == null) {
      desks.values().forEach(desk -> desk.order(order));
    } else {
      at(server, desk -> desk.order(order));
    }
  }

  private void at(String server, Consumer<ServerDesk> order) {
    ServerDesk desk = desks.get(server);
    if (desk != null) {
      order.accept(desk);
    }
  }

  @Override
  public void close() {
    desks.values().forEach(ServerDesk::close);
  }

  /** Forgets where an attempt was when it is over, and passes everything on. */
  private final class Placed implements TelephonyNews {
    @Override
    public void pool(PoolEvent event) {
      if (event instanceof PoolEvent.OfCall(CallEvent call)) {
        boolean over =
            call instanceof CallEvent.HungUp || call instanceof CallEvent.OriginateRefused;
        if (over) {
          places.remove(call.attempt());
        }
      }
      if (event instanceof PoolEvent.Reconciled reconciled) {
        places.entrySet().removeIf(place -> isGone(place, reconciled));
      }
      news.pool(event);
    }

    private boolean isGone(Map.Entry<AttemptId, String> place, PoolEvent.Reconciled reconciled) {
      return place.getValue().equals(reconciled.server())
          && !reconciled.seen().containsKey(place.getKey());
    }

    @Override
    public void returned(ReturnedCallNews returned) {
      news.returned(returned);
    }

    @Override
    public void registered(String server, String endpoint, boolean there) {
      news.registered(server, endpoint, there);
    }
  }
}
