package dialer.ui.agent;

import dialer.compliance.call.AttemptId;
import dialer.compliance.call.LeadId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The desks of the agents of this node, by account. Thread rule: any; an order is only handed to
 * the loop and answered within a second. Error rule: an unreachable database throws for orders that
 * must be stored first; changes of state go on without it.
 */
public interface AgentDesk {

  /** Carries out or refuses an order. */
  DeskAnswer give(UUID account, DeskOrder order);

  /** A screen of the desk came or went; each stream is told once, so that one of two may close. */
  void present(UUID account, Presence what);

  /** What happened with a lead before, newest first; empty if it is not the agent's to see. */
  List<HistoryItem> history(UUID account, LeadId lead);

  /**
   * What the gate would say about calling the lead then; empty if it is not on the agent's desk.
   */
  Optional<VerdictShort> callbackCheck(UUID account, LeadId lead, Instant at);

  /** The browser telephone's log-in, once for each join. */
  Optional<Softphone> softphone(UUID account);

  /** Whether the attempt's or lead's card is on the agent's desk: then its number may be shown. */
  boolean holdsNumber(UUID account, String numberRef);

  /** Whether this attempt is on the agent's desk. */
  boolean holds(UUID account, AttemptId attempt);

  /** What became of a stream that shows the desk. */
  enum Presence {
    /** It is open. */
    OPENED,
    /** It ended, nobody knows why: the page may be loaded anew. */
    BROKEN,
    /** The page said that it closes. */
    CLOSED
  }

  /** Log-in of a browser telephone. */
  record Softphone(String uri, String user, String password, String server, Instant expires) {
    @Override
    public String toString() {
      return "Softphone[hidden]";
    }
  }

  /**
   * A verdict in short.
   *
   * @param result PERMITTED, NOT_BEFORE or REFUSED
   */
  record VerdictShort(
      String result,
      @Nullable Instant until,
      @Nullable String rule,
      @Nullable String reason,
      @Nullable WindowShort window) {}

  /** Hours in which calls are lawful there. */
  record WindowShort(String opens, String closes, String zone) {}
}
