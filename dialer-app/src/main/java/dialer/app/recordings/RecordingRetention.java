package dialer.app.recordings;

import dialer.app.recordings.RecordingBook.Due;
import dialer.app.recordings.RecordingFaults.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes recordings whose time is over: the intention is written, the file goes, then its row is
 * marked. The row stays with hash and instant of deletion. A file that is missing although nobody
 * began to delete it is told, not marked: an unmounted folder must not look like a deletion.
 */
public final class RecordingRetention {

  private static final Logger LOG = LoggerFactory.getLogger(RecordingRetention.class);
  private static final int BATCH = 5_000;

  private final RecordingFolders folders;
  private final RecordingBook book;
  private final RecordingFaults faults;
  private final InstantSource clock;

  /** Deletes by that clock. */
  public RecordingRetention(
      RecordingFolders folders, RecordingBook book, RecordingFaults faults, InstantSource clock) {
    this.folders = folders;
    this.book = book;
    this.faults = faults;
    this.clock = clock;
  }

  /** Deletes what is due now, and looks for conversations that left no recording. */
  public void run() {
    List<Due> due = book.due(clock.instant(), BATCH);
    due.stream().filter(each -> folders.servers().contains(each.server())).forEach(this::delete);
    for (UUID attempt : book.withoutRecording(BATCH)) {
      faults.tell(Fault.ABSENT, "", attempt + ".wav");
    }
  }

  private void delete(Due due) {
    Optional<Path> file = folders.find(due.server(), due.attempt(), due.startedAt());
    try {
      if (file.isPresent()) {
        book.beginDeletion(due.attempt());
        Files.deleteIfExists(file.get());
      } else if (!due.begun() || !folders.isThere(due.server())) {
        book.missing(due.attempt());
        faults.tell(Fault.MISSING, due.server(), due.attempt() + ".wav");
        return;
      }
      book.deleted(due.attempt(), clock.instant());
    } catch (IOException e) {
      LOG.warn("recording {} is due but cannot be deleted: {}", due.attempt(), e.toString());
    }
  }
}
