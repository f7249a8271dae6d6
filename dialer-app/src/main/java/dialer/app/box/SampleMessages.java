package dialer.app.box;

import dialer.campaigns.message.MessageId;
import dialer.campaigns.message.MessageKind;
import dialer.campaigns.message.MessageSound;
import dialer.campaigns.message.SoundReading;
import dialer.campaigns.message.SpokenMessage;
import dialer.campaigns.message.SpokenMessages;
import dialer.compliance.call.ClientId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Spoken messages of made-up companies, in Japanese and English; {@code make.sh} beside the sounds
 * tells how they were spoken.
 */
public final class SampleMessages {

  private static final String FOLDER = "messages/";

  private final SpokenMessages messages;

  /** Brings them into that book. */
  public SampleMessages(SpokenMessages messages) {
    this.messages = messages;
  }

  private record Line(String name, MessageKind kind, String language, String text) {
    String file() {
      String kindWord = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
      return FOLDER + name + "." + kindWord + "." + language + ".wav";
    }
  }

  /**
   * Gives a client all messages of that name; answers its safe-harbor message in {@code language}.
   */
  public MessageId give(ClientId client, String name, Locale language) throws IOException {
    MessageId chosen = new MessageId(UUID.randomUUID());
    for (Line line : lines()) {
      if (line.name().equals(name)) {
        boolean wanted =
            line.kind() == MessageKind.SAFE_HARBOR
                && line.language().equals(language.getLanguage());
        save(wanted ? chosen : new MessageId(UUID.randomUUID()), client, line);
      }
    }
    return chosen;
  }

  private void save(MessageId id, ClientId client, Line line) throws IOException {
    if (!(MessageSound.read(bytes(line.file())) instanceof SoundReading.Readable readable)) {
      throw new IOException(line.file() + " is no sound that can be played");
    }
    MessageSound sound = readable.sound();
    messages.save(
        new SpokenMessage(
            id,
            client,
            line.kind(),
            Locale.forLanguageTag(line.language()),
            line.text(),
            new SpokenMessage.Sound(sound.name(), sound.length()),
            new SpokenMessage.Saved("dialer", InstantSource.system().instant())),
        sound.wav());
  }

  private static List<Line> lines() throws IOException {
    String table = new String(bytes(FOLDER + "messages.tsv"), StandardCharsets.UTF_8);
    return Arrays.stream(table.split("\n"))
        .map(row -> row.split("\t"))
        .map(cells -> new Line(cells[0], MessageKind.valueOf(cells[1]), cells[2], cells[3]))
        .toList();
  }

  private static byte[] bytes(String file) throws IOException {
    try (InputStream stream = SampleMessages.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IOException("the sample " + file + " is not in this program");
      }
      return stream.readAllBytes();
    }
  }
}
