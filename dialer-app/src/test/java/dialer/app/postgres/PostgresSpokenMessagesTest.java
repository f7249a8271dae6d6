package dialer.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dialer.app.messages.DeliveredMessages;
import dialer.app.messages.ServerSounds;
import dialer.app.testing.WithDatabase;
import dialer.campaigns.message.MessageId;
import dialer.campaigns.message.MessageKind;
import dialer.campaigns.message.SpokenMessage;
import dialer.compliance.call.ClientId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

/** Spoken messages on the real database, and on the way to the servers' folders. */
class PostgresSpokenMessagesTest {

  @RegisterExtension static final WithDatabase data = new WithDatabase();

  private static final byte[] OLD = {1, 2, 3};
  private static final byte[] NEW = {4, 5};

  @TempDir private Path folder;

  private final PostgresSpokenMessages rows = new PostgresSpokenMessages(data.database());

  private static SpokenMessage message(MessageId id, ClientId client, String sound) {
    return new SpokenMessage(
        id,
        client,
        MessageKind.SAFE_HARBOR,
        Locale.JAPANESE,
        "お詫び",
        new SpokenMessage.Sound(sound, Duration.ofMillis(2500)),
        new SpokenMessage.Saved("ada", Stage.NOW));
  }

  @Test
  void messageIsReadAsItWasSavedAndNotByAnotherClient() {
    Stage ours = new Stage(data);
    Stage theirs = new Stage(data);
    SpokenMessage saved = message(new MessageId(Stage.uuid()), ours.client, "message/a");
    rows.save(saved, OLD);
    assertThat(rows.ofClient(ours.client)).containsExactly(saved);
    assertThat(rows.find(saved.id())).contains(saved);
    assertThat(rows.audio(saved.id()).orElseThrow()).isEqualTo(OLD);
    assertThat(rows.ofClient(theirs.client)).isEmpty();
    assertThatThrownBy(() -> rows.save(message(saved.id(), theirs.client, "message/x"), NEW))
        .isInstanceOf(DataAccessException.class);
    assertThat(rows.find(saved.id())).contains(saved);
  }

  @Test
  void recordedAnewItKeepsItsIdAndTheOldSoundStaysForCallsInTheAir() throws Exception {
    Stage stage = new Stage(data);
    MessageId id = new MessageId(Stage.uuid());
    List<Path> servers = List.of(folder.resolve("a"), folder.resolve("b"));
    DeliveredMessages messages = new DeliveredMessages(rows, new ServerSounds(servers));
    messages.save(message(id, stage.client, "message/first"), OLD);
    messages.save(message(id, stage.client, "message/second"), NEW);
    for (Path server : servers) {
      assertThat(Files.readAllBytes(server.resolve("message/first.wav"))).isEqualTo(OLD);
      assertThat(Files.readAllBytes(server.resolve("message/second.wav"))).isEqualTo(NEW);
      assertThat(server.resolve("message")).isDirectoryNotContaining("glob:**.new");
    }
    assertThat(rows.ofClient(stage.client)).hasSize(1);
  }

  @Test
  void soundThatAServerLostIsBroughtBackAndOneThatCannotBeWrittenIsNotPlayable() throws Exception {
    Stage stage = new Stage(data);
    Path server = folder.resolve("lost");
    SpokenMessage saved = message(new MessageId(Stage.uuid()), stage.client, "message/lost");
    rows.save(saved, OLD);
    DeliveredMessages messages = new DeliveredMessages(rows, new ServerSounds(List.of(server)));
    messages.deliverMissing();
    assertThat(server.resolve("message/lost.wav")).exists();
    Path blocked = Files.writeString(folder.resolve("blocked"), "a file where a folder should be");
    ServerSounds both = new ServerSounds(List.of(server, blocked));
    assertThat(new DeliveredMessages(rows, both).playable(saved)).isFalse();
    assertThat(messages.playable(saved)).isTrue();
  }

  @Test
  void attemptCarriesTheSoundOfItsCampaignsMessageAsItIsWhenItIsAuthorized() {
    Stage stage = new Stage(data);
    SpokenMessage saved = message(new MessageId(Stage.uuid()), stage.client, "message/now");
    rows.save(saved, OLD);
    String sound =
        data.database()
            .of(
                stage.client,
                jdbc ->
                    jdbc.sql("select sound_of(:id) || ',' || sound_of('safe-harbor')")
                        .param("id", saved.id().toString())
                        .query(String.class)
                        .single());
    assertThat(sound).isEqualTo("message/now,safe-harbor");
  }

  @Test
  void removedMessageIsNoLongerOfferedButItsSoundStays() {
    Stage stage = new Stage(data);
    SpokenMessage saved = message(new MessageId(Stage.uuid()), stage.client, "message/gone");
    rows.save(saved, OLD);
    rows.remove(saved.id(), stage.client);
    assertThat(rows.ofClient(stage.client)).isEmpty();
    assertThat(rows.find(saved.id())).isEmpty();
    assertThat(rows.sounds()).contains("message/gone");
  }
}
