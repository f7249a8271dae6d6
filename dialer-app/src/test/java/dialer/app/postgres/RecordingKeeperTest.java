package dialer.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dialer.app.postgres.screens.PostgresOpeningWords;
import dialer.app.recordings.RecordingBook;
import dialer.app.testing.WithDatabase;
import dialer.campaigns.campaign.RecordingPolicy;
import dialer.compliance.call.AttemptId;
import dialer.ui.compliance.Recordings.Sound;
import dialer.ui.security.Sight;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** From the finished file to its one row, with real files and the real database. */
class RecordingKeeperTest {

  @RegisterExtension static final WithDatabase data = new WithDatabase();

  @TempDir private Path folder;
  private RecordedCalls calls;

  @BeforeEach
  void freshClient() {
    calls = new RecordedCalls(data, folder);
  }

  @Test
  void finishedFileBecomesOneRowWithItsHashHoweverOftenItIsLookedAt() throws Exception {
    UUID attempt = calls.conversation();
    byte[] sound = calls.write(attempt, 3_000);
    calls.keeper().run();
    calls.keeper().run();
    Map<String, Object> row = calls.row(attempt);
    assertThat(row.get("sha256")).isEqualTo(RecordedCalls.sha256(sound));
    assertThat(row.get("ms")).isEqualTo(3_000L);
    assertThat(row.get("bytes")).isEqualTo((long) sound.length);
    assertThat(row.get("basis")).isEqualTo("WITH_NOTICE");
    assertThat(row.get("client_id")).isEqualTo(calls.stage.client.value());
    assertThat(calls.top(attempt)).doesNotExist();
    assertThat(calls.shelved(attempt)).hasBinaryContent(sound);
    assertThat(calls.letters()).isEmpty();
  }

  @Test
  void recordingNobodyAgreedToIsDeletedWhereEverybodyMustAgree() throws Exception {
    UUID silent = calls.askedForConsent();
    calls.write(silent, 1_000);
    UUID agreed = calls.askedForConsent();
    byte[] sound = calls.write(agreed, 1_000);
    calls.agreed(agreed);
    calls.concluded(silent);
    calls.concluded(agreed);
    calls.keeper().run();
    assertThat(calls.top(silent)).doesNotExist();
    assertThat(calls.audited(silent)).isEqualTo(1);
    assertThat(calls.rows(silent)).isZero();
    assertThat(calls.row(agreed).get("basis")).isEqualTo("ALL_PARTY");
    assertThat(calls.shelved(agreed)).hasBinaryContent(sound);
    calls.endedBefore(silent, Duration.ofMinutes(10));
    calls.endedBefore(agreed, Duration.ofMinutes(10));
    assertThat(calls.book.withoutRecording(10)).doesNotContain(silent, agreed);
    assertThat(calls.letters()).isEmpty();
  }

  @Test
  void consentCanBeTickedUntilTheConclusionIsSavedOrAQuarterOfAnHourHasGone() throws Exception {
    PostgresOpeningWords words = new PostgresOpeningWords(data.database());
    UUID wrapUp = calls.askedForConsent();
    UUID concluded = calls.askedForConsent();
    UUID forgotten = calls.askedForConsent();
    for (UUID attempt : List.of(wrapUp, concluded, forgotten)) {
      calls.write(attempt, 1_000);
    }
    calls.keeper().run();
    assertThat(calls.top(wrapUp)).exists();
    assertThat(calls.top(concluded)).exists();
    calls.concluded(concluded);
    calls.endedBefore(forgotten, Duration.ofMinutes(16));
    assertThat(words.said(new AttemptId(wrapUp), RecordingPolicy.AGREED)).isPresent();
    assertThat(words.said(new AttemptId(concluded), RecordingPolicy.AGREED)).isEmpty();
    assertThat(words.said(new AttemptId(concluded), "who_calls")).isPresent();
    assertThat(words.said(new AttemptId(forgotten), RecordingPolicy.AGREED)).isEmpty();
    calls.keeper().run();
    assertThat(calls.shelved(wrapUp)).exists();
    assertThat(calls.top(concluded)).doesNotExist();
    assertThat(calls.top(forgotten)).doesNotExist();
    assertThat(calls.audited(wrapUp)).isZero();
    assertThat(calls.audited(concluded) + calls.audited(forgotten)).isEqualTo(2);
  }

  @Test
  void tickThatCameInBetweenKeepsTheRecording() throws Exception {
    UUID attempt = calls.askedForConsent();
    calls.agreed(attempt);
    assertThat(calls.book.discards(attempt)).isFalse();
    assertThat(calls.audited(attempt)).isZero();
  }

  @Test
  void keeperKilledBeforeOrAfterTheRowComesToTheSameEnd() throws Exception {
    UUID attempt = calls.conversation();
    byte[] sound = calls.write(attempt, 1_000);
    calls.keeper(new KilledBook(calls.book, false)).run();
    assertThat(calls.rows(attempt)).isZero();
    assertThat(calls.top(attempt)).exists();
    calls.keeper(new KilledBook(calls.book, true)).run();
    assertThat(calls.rows(attempt)).isEqualTo(1);
    assertThat(calls.top(attempt)).exists();
    calls.keeper().run();
    assertThat(calls.rows(attempt)).isEqualTo(1);
    assertThat(calls.shelved(attempt)).hasBinaryContent(sound);
  }

  @Test
  void fileThatIsStillBeingWrittenWaits() throws Exception {
    UUID talking = calls.talking();
    calls.write(talking, 1_000);
    UUID unclosed = calls.conversation();
    Files.write(calls.top(unclosed), RecordedCalls.wav(1_000, 500));
    calls.keeper().run();
    assertThat(calls.rows(talking) + calls.rows(unclosed)).isZero();
    calls.endedBefore(unclosed, Duration.ofMinutes(2));
    calls.keeper().run();
    assertThat(calls.rows(unclosed)).as("its writer will never finish it").isEqualTo(1);
  }

  @Test
  void nothingIsKeptOfACallThatNobodyAnswered() throws Exception {
    UUID unanswered = calls.unanswered();
    calls.write(unanswered, 0);
    calls.keeper().run();
    assertThat(calls.top(unanswered)).doesNotExist();
    assertThat(calls.rows(unanswered)).isZero();
    assertThat(calls.letters()).isEmpty();
  }

  @Test
  void conversationWithoutSoundIsToldAndItsFileKept() throws Exception {
    UUID silent = calls.conversation();
    calls.write(silent, 0);
    calls.keeper().run();
    assertThat(calls.top(silent)).exists();
    assertThat(calls.letters())
        .containsExactly("EMPTY " + RecordedCalls.SERVER + " " + silent + ".wav");
  }

  @Test
  void fileOfNobodyIsToldOnceAndNeverDeleted() throws Exception {
    UUID nobody = Stage.uuid();
    calls.write(nobody, 1_000);
    Path foreign = Files.write(folder.resolve("holiday.wav"), RecordedCalls.wav(100, 100));
    calls.keeper().run();
    calls.keeper().run();
    assertThat(calls.top(nobody)).exists();
    assertThat(foreign).exists();
    assertThat(calls.letters())
        .containsExactlyInAnyOrder(
            "UNCLAIMED " + RecordedCalls.SERVER + " " + nobody + ".wav",
            "UNCLAIMED " + RecordedCalls.SERVER + " holiday.wav");
  }

  @Test
  void secondFileOfAnAttemptIsToldAndTheFirstStays() throws Exception {
    UUID attempt = calls.conversation();
    byte[] first = calls.write(attempt, 1_000);
    calls.keeper().run();
    Files.write(calls.top(attempt), RecordedCalls.wav(2_000, 2_000));
    calls.keeper().run();
    assertThat(calls.shelved(attempt)).hasBinaryContent(first);
    assertThat(calls.top(attempt)).exists();
    assertThat(calls.letters())
        .containsExactly("ALTERED " + RecordedCalls.SERVER + " " + attempt + ".wav");
  }

  @Test
  void changedFileIsNotPlayedAsIfItWereTheRecording() throws Exception {
    UUID attempt = calls.conversation();
    calls.write(attempt, 1_000);
    calls.keeper().run();
    assertThat(calls.recordings().audio(attempt, calls.mine()).map(Sound::genuine)).contains(true);
    Files.write(calls.shelved(attempt), RecordedCalls.wav(1_000, 1_000, (byte) 9));
    assertThat(calls.recordings().audio(attempt, calls.mine()).map(Sound::genuine)).contains(false);
    assertThat(calls.recordings().audio(attempt, new Sight(false, Set.of()))).isEmpty();
  }

  @Test
  void rowBelongsToExactlyOneAttempt() throws Exception {
    UUID attempt = calls.conversation();
    calls.write(attempt, 1_000);
    calls.keeper().run();
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

  /** Rows as they are written by a program that is killed before or after it. */
  private record KilledBook(RecordingBook real, boolean after) implements RecordingBook {

    @Override
    public Map<UUID, RecordedAttempt> attempts(Collection<UUID> ids) {
      return real.attempts(ids);
    }

    @Override
    public boolean discards(UUID attempt) {
      return real.discards(attempt);
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
