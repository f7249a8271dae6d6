package dialer.core.pacing.predictive;

import dialer.compliance.call.AttemptId;
import dialer.core.agent.AgentSessionId;
import dialer.core.agent.AgentState;
import dialer.core.pacing.AbandonLedger;
import java.time.Instant;
import java.util.List;

/**
 * All that a predictive pacer knows: with the events after it, every later decision comes out again
 * to the bit.
 *
 * @param base its second 0
 * @param learned what it has learned, in an order of its own
 * @param agents in the order it holds them
 * @param calls in the order it holds them
 * @param ledger the allowance's account
 */
public record PacerCheckpoint(
    Instant base,
    List<Double> learned,
    List<AgentLine> agents,
    List<CallLine> calls,
    AbandonLedger.Memory ledger) {

  public PacerCheckpoint {
    learned = List.copyOf(learned);
    agents = List.copyOf(agents);
    calls = List.copyOf(calls);
  }

  /** An agent, in a state since that second. */
  public record AgentLine(AgentSessionId id, AgentState state, double since) {}

  /** A call that may still want an agent. */
  public record CallLine(AttemptId id, double placed, boolean wanted, boolean waits) {}
}
