package dialer.ui.manager;

import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignState;
import dialer.campaigns.message.MessageId;
import dialer.campaigns.message.MessageKind;
import dialer.campaigns.message.MessageSound;
import dialer.campaigns.message.SoundReading;
import dialer.campaigns.message.SpokenMessage;
import dialer.compliance.call.ClientId;
import dialer.ui.problem.FieldFault;
import dialer.ui.problem.Input;
import dialer.ui.problem.Refusal;
import dialer.ui.wire.NewIds;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a message of what a person uploads, or says field by field what is wrong with it. */
@Component
public class MessageForm {

  private static final Set<String> LANGUAGES = Set.of("ja", "en");

  private final NewIds ids;
  private final InstantSource clock;

  public MessageForm(NewIds ids, InstantSource clock) {
    this.ids = ids;
    this.clock = clock;
  }

  /** A message and its sound. */
  record Filled(SpokenMessage message, byte[] wav) {}

  /** A new message of that client. */
  Filled fresh(ClientId client, Map<String, String> fields, byte[] upload, String by) {
    Input input = new Input();
    MessageKind kind = kind(input, fields.get("kind"));
    String language = language(input, fields.get("language"));
    String text = input.text("text", fields.get("text"), SpokenMessage.LONGEST_TEXT);
    input.refuseIfWrong();
    MessageSound sound = sound(upload);
    return new Filled(
        new SpokenMessage(
            new MessageId(ids.next()),
            client,
            kind,
            Locale.forLanguageTag(language),
            text,
            new SpokenMessage.Sound(sound.name(), sound.length()),
            new SpokenMessage.Saved(by, clock.instant())),
        sound.wav());
  }

  /** The same message, said otherwise; what is not sent stays. */
  Filled changed(SpokenMessage before, Map<String, String> fields, byte[] audio, String by) {
    Input input = new Input();
    String text =
        input.text("text", fields.getOrDefault("text", before.text()), SpokenMessage.LONGEST_TEXT);
    input.refuseIfWrong();
    MessageSound sound = sound(audio);
    return new Filled(
        new SpokenMessage(
            before.id(),
            before.client(),
            before.kind(),
            before.language(),
            text,
            new SpokenMessage.Sound(sound.name(), sound.length()),
            new SpokenMessage.Saved(by, clock.instant())),
        sound.wav());
  }

  /** Refuses to take away what a campaign needs. */
  void refuseIfUsed(SpokenMessage message, List<Campaign> campaigns) {
    campaigns.stream()
        .filter(campaign -> campaign.state() != CampaignState.FINISHED)
        .filter(campaign ->
            campaign.line().safeHarborMessage().stream().anyMatch(message.id().toString()::equals))
        .findFirst()
        .ifPresent(campaign -> {
          throw Refusal.conflict("message_used", Map.of("campaign", campaign.name()));
        });
  }

  private static MessageSound sound(byte[] upload) {
    return switch (MessageSound.read(upload)) {
      case SoundReading.Readable readable -> readable.sound();
      case SoundReading.Unreadable bad ->
          throw Refusal.invalid(FieldFault.of("file", bad.key(), bad.params()));
    };
  }

  private static MessageKind kind(Input input, @Nullable String word) {
    for (MessageKind kind : MessageKind.values()) {
      if (kind.name().equals(word)) {
        return kind;
      }
    }
    input.fault("kind", word == null ? "required" : "invalid", Map.of());
    return MessageKind.SAFE_HARBOR;
  }

  private static String language(Input input, @Nullable String language) {
    if (language == null || !LANGUAGES.contains(language)) {
      input.fault("language", language == null ? "required" : "invalid", Map.of());
      return "ja";
    }
    return language;
  }
}
