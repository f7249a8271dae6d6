package dialer.app.postgres;

import dialer.app.postgres.screens.PostgresRecordings;
import dialer.app.recordings.RecordingBook;
import dialer.app.recordings.RecordingFolders;
import dialer.app.recordings.RecordingKeeper;
import dialer.app.recordings.RecordingRetention;
import dialer.app.testing.WithDatabase;
import dialer.core.engine.PoolLease;
import dialer.core.engine.ProposedDial;
import dialer.ui.security.Sight;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Calls that were recorded: their rows, their files, and who looks after both. */
final class RecordedCalls {

  static final String SERVER = Stage.TRUNK.server();
  private static final Duration KEPT = Duration.ofDays(90);

  final WithDatabase data;
  final Path folder;
  final Stage stage;
  final RecordingFolders folders;
  final PostgresRecordingBook book;
  private final PoolLease lease;
  private int number = 6000;

  RecordedCalls(WithDatabase data, Path folder) {
    this.data = data;
    this.folder = folder;
    stage = new Stage(data);
    lease = stage.lease();
    folders = new RecordingFolders(Map.of(SERVER, folder));
    book = new PostgresRecordingBook(data.database());
    data.witness().sql("update recording set deleted_at = clock_timestamp()").update();
  }

  RecordingKeeper keeper() {
    return keeper(book);
  }

  RecordingKeeper keeper(RecordingBook rows) {
    return new RecordingKeeper(
        folders, rows, faults(), (_, started) -> Optional.of(started.plus(KEPT)));
  }

  RecordingRetention retention(Instant now) {
    return new RecordingRetention(folders, book, faults(), () -> now);
  }

  private PostgresRecordingFaults faults() {
    return new PostgresRecordingFaults(data.database(), stage.json);
  }

  PostgresRecordings recordings() {
    return new PostgresRecordings(data.database(), data.seal(), folders);
  }

  Sight mine() {
    return new Sight(false, Set.of(stage.client));
  }

  /** A conversation with an agent that has just ended. */
  UUID conversation() {
    return ended("CONNECTED", true);
  }

  /** A call that nobody answered. */
  UUID unanswered() {
    return ended("NO_ANSWER", false);
  }

  /** A conversation that goes on. */
  UUID talking() {
    UUID id = dialed();
    set(id, "state = 'CONNECTED', answered_at = clock_timestamp(), connected_at = now()");
    return id;
  }

  private UUID ended(String outcome, boolean spoken) {
    UUID id = dialed();
    String answered = spoken ? "clock_timestamp() - interval '30 s'" : "null";
    set(
        id,
        """
        state = 'ENDED', outcome = '%s', answered_at = %s, connected_at = %s,
        ended_at = clock_timestamp() - interval '10 s'
        """
            .formatted(outcome, answered, answered));
    return id;
  }

  private UUID dialed() {
    ProposedDial dial = stage.dial(stage.stored(Stage.number(number++)));
    stage.authorizations().authorize(lease, List.of(dial), _ -> Stage.PERMITS);
    UUID id = dial.attempt().value();
    set(id, "state = 'DIALING', dialed_at = clock_timestamp(), record_basis = 'WITH_NOTICE'");
    return id;
  }

  /** A conversation that may be recorded only if the person agrees. */
  UUID askedForConsent() {
    UUID id = conversation();
    set(id, "record_basis = 'ALL_PARTY'");
    return id;
  }

  /** The agent ticked that the person agreed. */
  void agreed(UUID attempt) {
    data.witness()
        .sql(
            """
            insert into opening_word_said (attempt_id, word, client_id)
            select id, 'recording_consent', client_id from call_attempt where id = :id
            """)
        .param("id", attempt)
        .update();
  }

  /** The agent's conclusion is saved. */
  void concluded(UUID attempt) {
    data.witness()
        .sql(
            """
            insert into disposition (attempt_id, revision, client_id, campaign_id, lead_id, agent,
                                     disposition, at)
            select id, 0, client_id, campaign_id, lead_id, 'mika', 'declined', clock_timestamp()
            from call_attempt where id = :id
            """)
        .param("id", attempt)
        .update();
  }

  /** As if the attempt had ended so long ago. */
  void endedBefore(UUID attempt, Duration ago) {
    data.witness().sql("alter table call_attempt disable trigger moves_forward").update();
    set(attempt, "ended_at = clock_timestamp() - interval '" + ago.toSeconds() + " s'");
    data.witness().sql("alter table call_attempt enable trigger moves_forward").update();
  }

  private void set(UUID attempt, String values) {
    data.witness()
        .sql("update call_attempt set " + values + " where id = :id")
        .param("id", attempt)
        .update();
  }

  /** Where Asterisk writes it. */
  Path top(UUID attempt) {
    return folder.resolve(attempt + ".wav");
  }

  /** Where it lies once its row is made. */
  Path shelved(UUID attempt) {
    Instant started = ((Timestamp) row(attempt).get("started_at")).toInstant();
    return folder.resolve(started.toString().substring(0, 10)).resolve(attempt + ".wav");
  }

  byte[] write(UUID attempt, int ms) throws IOException {
    byte[] sound = wav(ms, ms);
    Files.write(top(attempt), sound);
    return sound;
  }

  static byte[] wav(int ms, int saidMs) {
    return wav(ms, saidMs, (byte) 3);
  }

  /** So long a sound, and a head that says another length. */
  static byte[] wav(int ms, int saidMs, byte sample) {
    byte[] sound = new byte[44 + ms * 16];
    Arrays.fill(sound, sample);
    ByteBuffer head = ByteBuffer.wrap(sound).order(ByteOrder.LITTLE_ENDIAN);
    head.putInt(28, 16_000);
    head.putInt(40, saidMs * 16);
    return sound;
  }

  static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  Map<String, Object> row(UUID attempt) {
    return data.witness()
        .sql("select * from recording where attempt_id = :id")
        .param("id", attempt)
        .query()
        .singleRow();
  }

  int rows(UUID attempt) {
    return count("select count(*) from recording where attempt_id::text = :id", attempt);
  }

  int audited(UUID attempt) {
    return count(
        "select count(*) from audit_log where action = 'recording.delete' and subject = :id",
        attempt);
  }

  private int count(String sql, UUID id) {
    return data.witness().sql(sql).param("id", id.toString()).query(Integer.class).single();
  }

  /** The letters since the last look. */
  List<String> letters() {
    List<String> subjects =
        data.witness()
            .sql("select subject from dead_letter where route = 'recordings' order by subject")
            .query(String.class)
            .list();
    data.witness().sql("delete from dead_letter").update();
    return subjects;
  }
}
