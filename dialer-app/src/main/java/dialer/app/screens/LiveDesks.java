package dialer.app.screens;

import dialer.app.desk.AgentDesks;
import dialer.app.desk.AgentSessions.Agent;
import dialer.app.desk.AgentSessions.Opened;
import dialer.app.desk.DeskState;
import dialer.compliance.call.AttemptId;
import dialer.compliance.call.LeadId;
import dialer.core.agent.AgentEvent;
import dialer.core.agent.AgentSessionId;
import dialer.core.agent.AgentState;
import dialer.core.engine.PoolId;
import dialer.ui.agent.AgentDesk;
import dialer.ui.agent.DeskAnswer;
import dialer.ui.agent.DeskOrder;
import dialer.ui.agent.HistoryItem;
import dialer.ui.manager.Choices;
import dialer.ui.security.Accounts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** The orders of agents at their screens. */
public final class LiveDesks implements AgentDesk {

  private static final Duration EXTENSION = Duration.ofSeconds(30);
  private static final Duration CREDENTIAL = Duration.ofHours(12);

  /**
   * What it works with.
   *
   * @param seats where an agent's telephone registers next
   * @param elsewhere the other node that dials for a pool; a desk works only there
   */
  public record Parts(
      AgentDesks desks,
      Accounts accounts,
      Choices choices,
      CardReader cards,
      DeskForms forms,
      HandDial hand,
      Supplier<Seat> seats,
      Function<PoolId, Optional<String>> elsewhere) {}

  /**
   * A place for an agent's telephone.
   *
   * @param server the Asterisk server it registers with
   * @param sip its SIP address, host and port
   */
  public record Seat(String server, String sip) {}

  private final Parts parts;
  private final InstantSource clock;
  private final Map<UUID, Softphone> telephones = new ConcurrentHashMap<>();

  /** Works with those. */
  public LiveDesks(Parts parts, InstantSource clock) {
    this.parts = parts;
    this.clock = clock;
  }

  @Override
  public DeskAnswer give(UUID account, DeskOrder order) {
    Optional<DeskState> desk = parts.desks().board().of(account);
    if (order instanceof DeskOrder.Join join) {
      return join(account, join, desk);
    }
    DeskAnswer answer = desk.map(at -> give(at, order)).orElseGet(() -> refused("desk_no_session"));
    if (answer instanceof DeskAnswer.Taken) {
      desk.filter(at -> at.extras().notice().isPresent())
          .ifPresent(at -> parts.desks().board().tells(at.session().id(), Optional.empty()));
    }
    return answer;
  }

  private DeskAnswer give(DeskState desk, DeskOrder order) {
    AgentSessionId me = desk.session().id();
    return switch (order) {
      case DeskOrder.Join _ -> refused("desk_state");
      case DeskOrder.Leave _ -> leave(desk);
      case DeskOrder.Ready _ -> {
        parts.desks().board().wishes(me, Optional.empty());
        yield tell(new AgentEvent.WentReady(me, now()));
      }
      case DeskOrder.Pause pause -> tell(new AgentEvent.WentPaused(me, now(), pause.reason()));
      case DeskOrder.PauseAfterCall wish -> wish(desk, wish.reason());
      case DeskOrder.HangUp _ -> tell(new AgentEvent.HungUpCall(me, now()));
      case DeskOrder.ExtendWrapUp _ -> extend(desk);
      case DeskOrder.AcceptPreview _ -> tell(new AgentEvent.PreviewAccepted(me, now()));
      case DeskOrder.SkipPreview skip ->
          tell(new AgentEvent.PreviewSkipped(me, now(), skip.reason()));
      case DeskOrder.DialByHand dial -> dial(desk, dial);
      case DeskOrder.TickOpeningWord tick -> parts.forms().tick(desk, tick);
      case DeskOrder.SaveAnswer answer -> parts.forms().answer(desk, answer);
      case DeskOrder.Dispose dispose -> parts.forms().dispose(desk, dispose);
      case DeskOrder.UndoDisposition undo -> parts.forms().undo(desk, undo);
      case DeskOrder.CorrectName name -> parts.forms().correct(desk, name);
    };
  }

  private DeskAnswer extend(DeskState desk) {
    return desk.state() == AgentState.WRAP_UP
        ? tell(new AgentEvent.WrapUpExtended(desk.session().id(), now(), EXTENSION))
        : refused("desk_state");
  }

  private DeskAnswer dial(DeskState desk, DeskOrder.DialByHand dial) {
    boolean free = desk.state() == AgentState.READY || desk.state() == AgentState.PAUSED;
    return free && desk.card().isEmpty() ? parts.hand().dial(desk, dial) : refused("desk_state");
  }

  private DeskAnswer join(UUID account, DeskOrder.Join join, Optional<DeskState> desk) {
    if (desk.isPresent()) {
      return refused("desk_state");
    }
    var person = parts.accounts().find(account).orElseThrow();
    Optional<PoolId> pool = join.pool().or(this::onlyPool);
    if (pool.isEmpty()) {
      return refused("required");
    }
    Optional<String> elsewhere = pool.flatMap(parts.elsewhere());
    if (elsewhere.isPresent()) {
      return new DeskAnswer.Refused("desk_other_node", Map.of("node", elsewhere.get()));
    }
    Agent agent = new Agent(account, person.loginName(), person.displayName(), person.skills());
    Seat seat = parts.seats().get();
    Optional<Opened> opened = parts.desks().join(agent, pool.get(), seat.server(), false);
    opened.ifPresent(made -> telephones.put(account, telephone(made, seat)));
    return opened.isPresent() ? new DeskAnswer.Taken() : refused("desk_state");
  }

  private Optional<PoolId> onlyPool() {
    return parts.choices().pools().stream().findFirst().map(pool -> PoolId.of(pool.id()));
  }

  private Softphone telephone(Opened opened, Seat seat) {
    var credential = opened.credential();
    return new Softphone(
        "sip:" + credential.endpoint() + "@" + seat.sip(),
        credential.endpoint(),
        credential.secret(),
        seat.sip(),
        now().plus(CREDENTIAL));
  }

  private DeskAnswer leave(DeskState desk) {
    if (desk.state() == AgentState.ON_CALL || desk.state() == AgentState.RESERVED) {
      return refused("desk_state");
    }
    telephones.remove(desk.session().agent().account());
    parts.desks().leave(desk.session().id());
    return new DeskAnswer.Taken();
  }

  private DeskAnswer wish(DeskState desk, Optional<String> pause) {
    AgentSessionId me = desk.session().id();
    parts.desks().board().wishes(me, pause);
    return tell(
        pause.isPresent()
            ? new AgentEvent.WentPaused(me, now(), pause.get())
            : new AgentEvent.WentReady(me, now()));
  }

  private DeskAnswer tell(AgentEvent event) {
    parts.desks().tell(event);
    return new DeskAnswer.Taken();
  }

  private static DeskAnswer refused(String key) {
    return new DeskAnswer.Refused(key, Map.of());
  }

  @Override
  public void present(UUID account, Presence what) {
    parts.desks().present(account, what);
  }

  @Override
  public List<HistoryItem> history(UUID account, LeadId lead) {
    return holdsLead(account, lead) ? parts.cards().history(lead) : List.of();
  }

  @Override
  public Optional<VerdictShort> callbackCheck(UUID account, LeadId lead, Instant at) {
    return holdsLead(account, lead)
        ? Optional.of(parts.cards().forecast(lead, at))
        : Optional.empty();
  }

  @Override
  public Optional<Softphone> softphone(UUID account) {
    return Optional.ofNullable(telephones.remove(account));
  }

  @Override
  public boolean holdsNumber(UUID account, String numberRef) {
    return parts
        .desks()
        .board()
        .of(account)
        .flatMap(DeskState::card)
        .map(card -> parts.cards().hasNumber(card.lead(), numberRef))
        .orElse(false);
  }

  @Override
  public boolean holds(UUID account, AttemptId attempt) {
    return parts
        .desks()
        .board()
        .of(account)
        .flatMap(DeskState::card)
        .map(card -> card.attempt().equals(Optional.of(attempt)))
        .orElse(false);
  }

  private boolean holdsLead(UUID account, LeadId lead) {
    return parts
        .desks()
        .board()
        .of(account)
        .flatMap(DeskState::card)
        .map(card -> card.lead().equals(lead))
        .orElse(false);
  }

  private Instant now() {
    return clock.instant();
  }
}
