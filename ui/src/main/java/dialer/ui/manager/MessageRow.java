package dialer.ui.manager;

import dialer.campaigns.message.MessageKind;
import dialer.campaigns.message.SpokenMessage;
import java.time.Instant;
import java.util.UUID;

/**
 * A spoken message as screens show it.
 *
 * @param seconds how long it lasts, rounded up
 */
public record MessageRow(
    UUID id,
    UUID client,
    MessageKind kind,
    String language,
    String text,
    int seconds,
    String savedBy,
    Instant savedAt) {

  static MessageRow of(SpokenMessage message) {
    return new MessageRow(
        message.id().value(),
        message.client().value(),
        message.kind(),
        message.language().toLanguageTag(),
        message.text(),
        Math.toIntExact((message.sound().length().toMillis() + 999) / 1000),
        message.saved().by(),
        message.saved().at());
  }
}
