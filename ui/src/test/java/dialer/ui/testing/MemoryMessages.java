package dialer.ui.testing;

import dialer.campaigns.message.MessageId;
import dialer.campaigns.message.SpokenMessage;
import dialer.campaigns.message.SpokenMessages;
import dialer.compliance.call.ClientId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Spoken messages in memory. */
public final class MemoryMessages implements SpokenMessages {

  private final Map<MessageId, SpokenMessage> rows = new ConcurrentHashMap<>();
  private final Map<MessageId, byte[]> sounds = new ConcurrentHashMap<>();

  @Override
  public List<SpokenMessage> ofClient(ClientId client) {
    return rows.values().stream().filter(row -> row.client().equals(client)).toList();
  }

  @Override
  public Optional<SpokenMessage> find(MessageId id) {
    return Optional.ofNullable(rows.get(id));
  }

  @Override
  public Optional<byte[]> audio(MessageId id) {
    return Optional.ofNullable(sounds.get(id));
  }

  @Override
  public void save(SpokenMessage message, byte[] wav) {
    rows.put(message.id(), message);
    sounds.put(message.id(), wav);
  }

  @Override
  public void remove(MessageId id, ClientId client) {
    rows.remove(id);
  }
}
