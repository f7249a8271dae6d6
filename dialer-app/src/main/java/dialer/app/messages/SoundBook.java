package dialer.app.messages;

import dialer.campaigns.message.SpokenMessages;
import java.util.Optional;
import java.util.Set;

/**
 * The messages with their sounds by name, removed messages' too: port.
 *
 * <p>Thread and error rules are those of {@link SpokenMessages}.
 */
public interface SoundBook extends SpokenMessages {

  /** The names of every sound that a server must be able to play. */
  Set<String> sounds();

  /** The sound of that name. */
  Optional<byte[]> sound(String name);
}
