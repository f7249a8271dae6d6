package dialer.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dialer.app.postgres.screens.PostgresRecordings;
import dialer.app.recordings.RecordingFolders;
import dialer.app.recordings.RecordingKeeper;
import dialer.app.recordings.RecordingRetention;
import dialer.app.testing.WithDatabase;
import dialer.core.engine.PoolLease;
import dialer.core.engine.ProposedDial;
import dialer.ui.compliance.Recordings.Sound;
import dialer.ui.security.Sight;
import dialer.ui.wire.PageRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Recordings from the finished file to its deletion, with real files and the real database. */
class RecordingsTest {

  @RegisterExtension static final WithDatabase data = new WithDatabase();

  private static final String SERVER = Stage.TRUNK.server();
  private static final Duration KEPT = Duration.ofDays(90);

  @TempDir private Path folder;
  private Stage stage;
  private PoolLease lease;
  private RecordingFolders folders;
  private PostgresRecordingBook book;
  private int number = 6000;

  @BeforeEach
  void freshClient() {
    stage = new Stage(data);
    lease = stage.lease();
    folders = new RecordingFolders(Map.of(SERVER, folder));
    book = new PostgresRecordingBook(data.database());
    data.witness().sql("update recording set deleted_at = clock_timestamp()").update();
  }

  @Test
  void finishedFileBecomesOneRowWithItsHashHoweverOftenItIsLookedAt() throws Exception {
    UUID attempt = conversation();
    byte[] sound = write(attempt, 3_000);
    keeper().run();
    keeper().run();
    Map<String, Object> row = row(attempt);
    assertThat(row.get("sha256")).isEqualTo(sha256(sound));
    assertThat(row.get("ms")).isEqualTo(3_000L);
    assertThat(row.get("bytes")).isEqualTo((long) sound.length);
    assertThat(row.get("basis")).isEqualTo("WITH_NOTICE");
    assertThat(row.get("client_id")).isEqualTo(stage.client.value());
    assertThat(top(attempt)).doesNotExist();
    assertThat(shelved(attempt)).hasBinaryContent(sound);
    assertThat(letters()).isEmpty();
  }

  @Test
  void keeperKilledBeforeOrAfterTheRowComesToTheSameEnd() throws Exception {
    UUID attempt = conversation();
    byte[] sound = write(attempt, 1_000);
    keeper(new KilledBook(book, false)).run();
    assertThat(rows(attempt)).isZero();
    assertThat(top(attempt)).exists();
    keeper(new KilledBook(book, true)).run();
    assertThat(rows(attempt)).isEqualTo(1);
    assertThat(top(attempt)).exists();
    keeper().run();
    assertThat(rows(attempt)).isEqualTo(1);
    assertThat(shelved(attempt)).hasBinaryContent(sound);
  }

  @Test
  void fileThatIsStillBeingWrittenWaits() throws Exception {
    UUID talking = attempt("CONNECTED", "clock_timestamp()");
    write(talking, 1_000);
    UUID unclosed = conversation();
    Files.write(top(unclosed), wav(1_000, 500));
    keeper().run();
    assertThat(rows(talking) + rows(unclosed)).isZero();
    ended(unclosed, "clock_timestamp() - interval '2 minutes'");
    keeper().run();
    assertThat(rows(unclosed)).as("its writer will never finish it").isEqualTo(1);
  }

  @Test
  void nothingIsKeptOfACallThatNobodyAnswered() throws Exception {
    UUID unanswered = attempt("ENDED", "null");
    write(unanswered, 0);
    keeper().run();
    assertThat(top(unanswered)).doesNotExist();
    assertThat(rows(unanswered)).isZero();
    assertThat(letters()).isEmpty();
  }

  @Test
  void conversationWithoutSoundIsToldAndItsFileKept() throws Exception {
    UUID silent = conversation();
    write(silent, 0);
    keeper().run();
    assertThat(top(silent)).exists();
    assertThat(letters()).containsExactly("EMPTY " + SERVER + " " + silent + ".wav");
  }

  @Test
  void fileOfNobodyIsToldOnceAndNeverDeleted() throws Exception {
    UUID nobody = Stage.uuid();
    write(nobody, 1_000);
    Path foreign = Files.write(folder.resolve("holiday.wav"), wav(100, 100));
    keeper().run();
    keeper().run();
    assertThat(top(nobody)).exists();
    assertThat(foreign).exists();
    assertThat(letters())
        .containsExactlyInAnyOrder(
            "UNCLAIMED " + SERVER + " " + nobody + ".wav",
            "UNCLAIMED " + SERVER + " holiday.wav");
  }

  @Test
  void secondFileOfAnAttemptIsToldAndTheFirstStays() throws Exception {
    UUID attempt = conversation();
    byte[] first = write(attempt, 1_000);
    keeper().run();
    Files.write(top(attempt), wav(2_000, 2_000));
    keeper().run();
    assertThat(shelved(attempt)).hasBinaryContent(first);
    assertThat(top(attempt)).exists();
    assertThat(letters()).containsExactly("ALTERED " + SERVER + " " + attempt + ".wav");
  }

  @Test
  void retentionDeletesTheFileAndLeavesItsRowAsProof() throws Exception {
    UUID attempt = conversation();
    byte[] sound = write(attempt, 1_000);
    keeper().run();
    Instant due = ((java.sql.Timestamp) row(attempt).get("delete_after")).toInstant();
    retention(due.minusSeconds(1)).run();
    assertThat(shelved(attempt)).exists();
    retention(due).run();
    assertThat(shelved(attempt)).doesNotExist();
    Map<String, Object> row = row(attempt);
    assertThat(row.get("sha256")).isEqualTo(sha256(sound));
    assertThat(((java.sql.Timestamp) row.get("deleted_at")).toInstant()).isEqualTo(due);
    assertThat(audited(attempt)).isEqualTo(1);
    retention(due.plusSeconds(60)).run();
    assertThat(audited(attempt)).isEqualTo(1);
    assertThat(recordings().list(mine(), new PageRequest(10, null)).items()).isEmpty();
    assertThat(recordings().audio(attempt, mine())).isEmpty();
  }

  @Test
  void retentionKilledBetweenFileAndRowMarksTheRowLater() throws Exception {
    UUID attempt = conversation();
    write(attempt, 1_000);
    UUID other = conversation();
    write(other, 1_000);
    keeper().run();
    book.beginDeletion(attempt);
    Files.delete(shelved(attempt));
    retention(afterAll()).run();
    assertThat(row(attempt).get("deleted_at")).isNotNull();
    assertThat(letters()).isEmpty();
  }

  @Test
  void fileThatIsMissingWhenItIsDueIsToldAndNotMarkedDeleted() throws Exception {
    UUID attempt = conversation();
    write(attempt, 1_000);
    keeper().run();
    Files.delete(shelved(attempt));
    retention(afterAll()).run();
    assertThat(row(attempt).get("deleted_at")).isNull();
    assertThat(letters()).containsExactly("MISSING " + SERVER + " " + attempt + ".wav");
  }

  @Test
  void conversationThatLeftNoFileIsTold() {
    UUID attempt = conversation();
    retention(Instant.EPOCH).run();
    assertThat(letters()).isEmpty();
    ended(attempt, "clock_timestamp() - interval '6 minutes'");
    retention(Instant.EPOCH).run();
    assertThat(letters()).containsExactly("ABSENT  " + attempt + ".wav");
    ended(attempt, "clock_timestamp() - interval '3 days'");
  }

  @Test
  void changedFileIsNotPlayedAsIfItWereTheRecording() throws Exception {
    UUID attempt = conversation();
    write(attempt, 1_000);
    keeper().run();
    assertThat(recordings().audio(attempt, mine()).map(Sound::genuine)).contains(true);
    Files.write(shelved(attempt), wav(1_000, 1_000, (byte) 9));
    assertThat(recordings().audio(attempt, mine()).map(Sound::genuine)).contains(false);
    assertThat(recordings().audio(attempt, new Sight(false, Set.of()))).isEmpty();
  }

  @Test
  void rowBelongsToExactlyOneAttempt() throws Exception {
    UUID attempt = conversation();
    write(attempt, 1_000);
    keeper().run();
    assertThatThrownBy(() ->
            data.witness()
                .sql(
                    """
                    insert into recording
                      (attempt_id, client_id, campaign_id, server, basis, sha256, bytes, started_at)
                    select attempt_id, client_id, campaign_id, server, basis, sha256, bytes,
                           started_at
                    from recording where attempt_id = :id
                    """)
                .param("id", attempt)
                .update())
        .hasMessageContaining("recording_pkey");
  }

  private RecordingKeeper keeper() {
    return keeper(book);
  }

  private RecordingKeeper keeper(dialer.app.recordings.RecordingBook rows) {
    return new RecordingKeeper(
        folders,
        rows,
        new PostgresRecordingFaults(data.database(), stage.json),
        (_, started) -> Optional.of(started.plus(KEPT)));
  }

  private RecordingRetention retention(Instant now) {
    return new RecordingRetention(
        folders, book, new PostgresRecordingFaults(data.database(), stage.json), () -> now);
  }

  private PostgresRecordings recordings() {
    return new PostgresRecordings(data.database(), data.seal(), folders);
  }

  private Sight mine() {
    return new Sight(false, Set.of(stage.client));
  }

  private Instant afterAll() {
    return data.witness()
        .sql("select max(delete_after) + interval '1 second' from recording")
        .query(Instant.class)
        .single();
  }

  private UUID conversation() {
    return attempt("ENDED", "clock_timestamp() - interval '30 s'");
  }

  /** An attempt that was to be recorded with notice, in that state. */
  private UUID attempt(String state, String connectedAt) {
    ProposedDial dial = stage.dial(stage.stored(Stage.number(number++)));
    stage.authorizations().authorize(lease, List.of(dial), _ -> Stage.PERMITS);
    UUID id = dial.attempt().value();
    boolean over = state.equals("ENDED");
    String answered = connectedAt.equals("null") ? "NO_ANSWER" : "CONNECTED";
    data.witness()
        .sql(
            "update call_attempt set state = 'DIALING', dialed_at = clock_timestamp(),"
                + " record_basis = 'WITH_NOTICE' where id = :id")
        .param("id", id)
        .update();
    data.witness()
        .sql(
            "update call_attempt set state = '"
                + state
                + "', outcome = "
                + (over ? "'" + answered + "'" : "null")
                + ", connected_at = "
                + connectedAt
                + ", answered_at = "
                + connectedAt
                + ", ended_at = "
                + (over ? "clock_timestamp() - interval '10 s'" : "null")
                + " where id = :id")
        .param("id", id)
        .update();
    return id;
  }

  private static void ended(UUID attempt, String at) {
    data.witness().sql("alter table call_attempt disable trigger moves_forward").update();
    data.witness()
        .sql("update call_attempt set ended_at = " + at + " where id = :id")
        .param("id", attempt)
        .update();
    data.witness().sql("alter table call_attempt enable trigger moves_forward").update();
  }

  private Path top(UUID attempt) {
    return folder.resolve(attempt + ".wav");
  }

  private Path shelved(UUID attempt) {
    Instant started = ((java.sql.Timestamp) row(attempt).get("started_at")).toInstant();
    return folder.resolve(started.toString().substring(0, 10)).resolve(attempt + ".wav");
  }

  private byte[] write(UUID attempt, int ms) throws IOException {
    byte[] sound = wav(ms, ms);
    Files.write(top(attempt), sound);
    return sound;
  }

  private static byte[] wav(int ms, int saidMs) {
    return wav(ms, saidMs, (byte) 3);
  }

  /** So long a sound, and a head that says another length. */
  private static byte[] wav(int ms, int saidMs, byte sample) {
    byte[] sound = new byte[44 + ms * 16];
    java.util.Arrays.fill(sound, sample);
    ByteBuffer head = ByteBuffer.wrap(sound).order(ByteOrder.LITTLE_ENDIAN);
    head.putInt(28, 16_000);
    head.putInt(40, saidMs * 16);
    return sound;
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static Map<String, Object> row(UUID attempt) {
    return data.witness()
        .sql("select * from recording where attempt_id = :id")
        .param("id", attempt)
        .query()
        .singleRow();
  }

  private static int rows(UUID attempt) {
    return data.witness()
        .sql("select count(*) from recording where attempt_id = :id")
        .param("id", attempt)
        .query(Integer.class)
        .single();
  }

  private static int audited(UUID attempt) {
    return data.witness()
        .sql("select count(*) from audit_log where action = 'recording.delete' and subject = :id")
        .param("id", attempt.toString())
        .query(Integer.class)
        .single();
  }

  /** The letters of this test: what is told is taken away. */
  private static List<String> letters() {
    List<String> subjects =
        data.witness()
            .sql("select subject from dead_letter where route = 'recordings' order by subject")
            .query(String.class)
            .list();
    data.witness().sql("delete from dead_letter").update();
    return subjects;
  }

  /** Rows as they are written by a program that is killed before or after it. */
  private record KilledBook(dialer.app.recordings.RecordingBook real, boolean after)
      implements dialer.app.recordings.RecordingBook {

    @Override
    public Map<UUID, RecordedAttempt> attempts(java.util.Collection<UUID> ids) {
      return real.attempts(ids);
    }

    @Override
    public String keep(Kept recording) {
      if (after) {
        real.keep(recording);
      }
      throw new IllegalStateException("killed");
    }

    @Override
    public List<Due> due(Instant now, int max) {
      return real.due(now, max);
    }

    @Override
    public void beginDeletion(UUID attempt) {
      real.beginDeletion(attempt);
    }

    @Override
    public void deleted(UUID attempt, Instant at) {
      real.deleted(attempt, at);
    }

    @Override
    public void missing(UUID attempt) {
      real.missing(attempt);
    }

    @Override
    public List<UUID> withoutRecording(int max) {
      return real.withoutRecording(max);
    }
  }
}
