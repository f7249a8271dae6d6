package dialer.app.inbound;

import dialer.app.inbound.CalledPeople.Known;
import dialer.compliance.call.LeadId;
import dialer.core.agent.AgentSessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Inbound contacts as rows: port.
 *
 * <p>Thread rule: {@link #began} and {@link #ofLead} block for one statement; {@link #happened}
 * only enqueues. Error rule: a contact that cannot be written down is logged, the caller is served
 * all the same.
 */
public interface InboundContacts {

  /** Somebody we called rings us. */
  void began(String leg, String ours, Known person);

  /** What became of it: waiting, joined (with that agent), unjoined, message, refused, ended. */
  void happened(String leg, String phase, Instant at, Optional<AgentSessionId> agent);

  /**
   * A returned call of the past.
   *
   * @param agent log-in name of who spoke with them
   * @param talk how long
   */
  record Returned(
      Instant at, Optional<String> agent, Optional<Duration> talk, Optional<String> ending) {}

  /** The returned calls of a lead, newest first. */
  List<Returned> ofLead(LeadId lead);
}
