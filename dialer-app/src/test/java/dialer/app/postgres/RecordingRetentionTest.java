package dialer.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.app.testing.WithDatabase;
import dialer.ui.wire.PageRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Recordings whose time is over, by a clock of the test. */
class RecordingRetentionTest {

  @RegisterExtension static final WithDatabase data = new WithDatabase();

  @TempDir private Path folder;
  private RecordedCalls calls;

  @BeforeEach
  void freshClient() {
    calls = new RecordedCalls(data, folder);
  }

  @Test
  void retentionDeletesTheFileAndLeavesItsRowAsProof() throws Exception {
    UUID attempt = calls.conversation();
    byte[] sound = calls.write(attempt, 1_000);
    calls.keeper().run();
    Instant due = ((Timestamp) calls.row(attempt).get("delete_after")).toInstant();
    calls.retention(due.minusSeconds(1)).run();
    assertThat(calls.shelved(attempt)).exists();
    calls.retention(due).run();
    assertThat(calls.shelved(attempt)).doesNotExist();
    Map<String, Object> row = calls.row(attempt);
    assertThat(row.get("sha256")).isEqualTo(RecordedCalls.sha256(sound));
    assertThat(((Timestamp) row.get("deleted_at")).toInstant()).isEqualTo(due);
    assertThat(calls.audited(attempt)).isEqualTo(1);
    calls.retention(due.plusSeconds(60)).run();
    assertThat(calls.audited(attempt)).isEqualTo(1);
    assertThat(calls.recordings().list(calls.mine(), new PageRequest(10, null)).items()).isEmpty();
    assertThat(calls.recordings().audio(attempt, calls.mine())).isEmpty();
  }

  @Test
  void retentionKilledBetweenFileAndRowMarksTheRowLater() throws Exception {
    UUID attempt = calls.conversation();
    calls.write(attempt, 1_000);
    UUID other = calls.conversation();
    calls.write(other, 1_000);
    calls.keeper().run();
    calls.book.beginDeletion(attempt);
    Files.delete(calls.shelved(attempt));
    calls.retention(afterAll()).run();
    assertThat(calls.row(attempt).get("deleted_at")).isNotNull();
    assertThat(calls.letters()).isEmpty();
  }

  @Test
  void fileThatIsMissingWhenItIsDueIsToldAndNotMarkedDeleted() throws Exception {
    UUID attempt = calls.conversation();
    calls.write(attempt, 1_000);
    calls.keeper().run();
    Files.delete(calls.shelved(attempt));
    calls.retention(afterAll()).run();
    assertThat(calls.row(attempt).get("deleted_at")).isNull();
    assertThat(calls.letters())
        .containsExactly("MISSING " + RecordedCalls.SERVER + " " + attempt + ".wav");
  }

  @Test
  void conversationThatLeftNoFileIsTold() {
    UUID attempt = calls.conversation();
    calls.retention(Instant.EPOCH).run();
    assertThat(calls.letters()).isEmpty();
    calls.endedBefore(attempt, Duration.ofMinutes(6));
    calls.retention(Instant.EPOCH).run();
    assertThat(calls.letters()).containsExactly("ABSENT  " + attempt + ".wav");
    calls.endedBefore(attempt, Duration.ofDays(3));
  }

  private Instant afterAll() {
    return data.witness()
        .sql("select max(delete_after) + interval '1 second' from recording")
        .query(Instant.class)
        .single();
  }
}
