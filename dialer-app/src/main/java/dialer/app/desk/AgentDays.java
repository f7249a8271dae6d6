package dialer.app.desk;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * What agents have done today: port.
 *
 * <p>Thread rule: blocks. Error rule: outside faults throw.
 */
public interface AgentDays {

  /** The day of each of these accounts since {@code from}; who has none is left out. */
  Map<UUID, AgentDay> of(Collection<UUID> accounts, Instant from, Instant now);
}
