package dialer.app.messages;

import dialer.campaigns.message.MessageId;
import dialer.campaigns.message.SpokenMessage;
import dialer.campaigns.message.SpokenMessages;
import dialer.compliance.call.ClientId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Messages that are brought to every server when they are saved, and again when one is missing. */
public final class DeliveredMessages implements SpokenMessages {

  private static final Logger LOG = LoggerFactory.getLogger(DeliveredMessages.class);

  private final SoundBook rows;
  private final ServerSounds servers;

  /** Keeps them in those rows. */
  public DeliveredMessages(SoundBook rows, ServerSounds servers) {
    this.rows = rows;
    this.servers = servers;
  }

  @Override
  public List<SpokenMessage> ofClient(ClientId client) {
    return rows.ofClient(client);
  }

  @Override
  public Optional<SpokenMessage> find(MessageId id) {
    return rows.find(id);
  }

  @Override
  public Optional<byte[]> audio(MessageId id) {
    return rows.audio(id);
  }

  /** Saved is saved: a server that cannot be written to now gets the sound later. */
  @Override
  public void save(SpokenMessage message, byte[] wav) {
    rows.save(message, wav);
    deliver(message.sound().name(), wav);
  }

  @Override
  public void remove(MessageId id, ClientId client) {
    rows.remove(id, client);
  }

  /** Whether every server can play it; what is missing is brought there first. */
  public boolean playable(SpokenMessage message) {
    String sound = message.sound().name();
    if (!servers.everywhere(sound)) {
      rows.sound(sound).ifPresent(wav -> deliver(sound, wav));
    }
    return servers.everywhere(sound);
  }

  /** Brings every sound to every server that has not got it: a new server, a folder emptied. */
  public void deliverMissing() {
    rows.sounds().stream()
        .filter(sound -> !servers.everywhere(sound))
        .forEach(sound -> rows.sound(sound).ifPresent(wav -> deliver(sound, wav)));
  }

  private void deliver(String sound, byte[] wav) {
    try {
      servers.put(sound, wav);
    } catch (IOException e) {
      LOG.warn(
          "the sound {} could not be written to every Asterisk server: {}; check"
              + " dialer.servers[].sounds, it is tried again within a minute",
          sound,
          e.toString());
    }
  }
}
