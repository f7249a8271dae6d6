package dialer.ui.events;

import dialer.ui.security.Sight;
import java.util.List;
import java.util.UUID;

/**
 * Who watches what.
 *
 * @param session whose end closes the stream
 */
public record Watcher(UUID account, String session, Sight sight, List<Topic> topics) {

  public Watcher {
    topics = List.copyOf(topics);
  }
}
