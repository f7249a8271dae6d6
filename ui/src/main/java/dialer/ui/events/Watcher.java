package dialer.ui.events;

import dialer.ui.security.Sight;
import java.util.List;
import java.util.UUID;

/**
 * Who watches what.
 *
 * @param session whose end closes the stream
 * @param page which page of the session, by its own word; empty if it has none
 */
public record Watcher(UUID account, String session, String page, Sight sight, List<Topic> topics) {

  public Watcher {
    topics = List.copyOf(topics);
  }

  /** Whether the watcher's own desk is among the topics: then the stream is its presence. */
  boolean showsDesk() {
    return topics.contains(new Topic.DeskTopic(account));
  }
}
