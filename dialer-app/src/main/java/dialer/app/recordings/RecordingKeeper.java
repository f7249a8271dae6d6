package dialer.app.recordings;

import dialer.app.recordings.RecordingBook.Kept;
import dialer.app.recordings.RecordingBook.RecordedAttempt;
import dialer.app.recordings.RecordingFaults.Fault;
import dialer.campaigns.campaign.RecordingPolicy.Consent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes finished recordings into rows: first the row with the file's hash, then the file to its
 * day's folder. Killed anywhere between, the next run comes to the same end, and so do two nodes
 * that look at one folder.
 */
public final class RecordingKeeper {

  private static final Logger LOG = LoggerFactory.getLogger(RecordingKeeper.class);

  private final RecordingFolders folders;
  private final RecordingBook book;
  private final RecordingFaults faults;
  private final RecordingTerms terms;

  /** Takes in from those folders. */
  public RecordingKeeper(
      RecordingFolders folders, RecordingBook book, RecordingFaults faults, RecordingTerms terms) {
    this.folders = folders;
    this.book = book;
    this.faults = faults;
    this.terms = terms;
  }

  /** Takes in what is finished now; never throws, what failed is tried at the next run. */
  public void run() {
    for (String server : folders.servers()) {
      try {
        look(server);
      } catch (IOException | RuntimeException e) {
        LOG.warn("recordings of {} could not be taken in: {}; tried again", server, e.toString());
      }
    }
  }

  private void look(String server) throws IOException {
    Map<UUID, Path> named = new HashMap<>();
    for (Path file : folders.fresh(server)) {
      RecordingFolders.attemptOf(file)
          .ifPresentOrElse(
              attempt -> named.put(attempt, file), () -> tell(Fault.UNCLAIMED, server, file));
    }
    if (named.isEmpty()) {
      return;
    }
    Map<UUID, RecordedAttempt> attempts = book.attempts(named.keySet());
    for (Map.Entry<UUID, Path> each : named.entrySet()) {
      RecordedAttempt attempt = attempts.get(each.getKey());
      if (attempt == null || !attempt.server().equals(server)) {
        tell(Fault.UNCLAIMED, server, each.getValue());
      } else if (attempt.over()) {
        carefully(attempt, each.getValue());
      }
    }
  }

  /** A file that cannot be read must not keep the others from being taken in. */
  private void carefully(RecordedAttempt attempt, Path file) {
    try {
      take(attempt, file);
    } catch (IOException e) {
      LOG.warn("recording {} could not be taken in: {}", file.getFileName(), e.toString());
    }
  }

  private void take(RecordedAttempt attempt, Path file) throws IOException {
    if (!attempt.permitted()) {
      discard(attempt, file);
      return;
    }
    WavFile wav = WavFile.read(file);
    if (wav.isEmpty()) {
      empty(attempt, file);
      return;
    }
    Optional<Consent> basis = attempt.basis();
    if (basis.isEmpty()) {
      tell(Fault.UNCLAIMED, attempt.server(), file);
    } else if (wav.closed() || attempt.longOver()) {
      String hash = WavFile.sha256(file);
      if (book.keep(kept(attempt, basis.get(), wav, hash)).equals(hash)) {
        folders.shelve(file, attempt.server(), attempt.startedAt());
      } else {
        tell(Fault.ALTERED, attempt.server(), file);
      }
    }
  }

  /** What nobody agreed to goes, but only when the agent can no longer tick that they did. */
  private void discard(RecordedAttempt attempt, Path file) throws IOException {
    if (attempt.settled() && book.discards(attempt.attempt())) {
      Files.deleteIfExists(file);
    }
  }

  /** Nobody spoke: the head of a file that nothing was written into. */
  private void empty(RecordedAttempt attempt, Path file) throws IOException {
    if (attempt.connected()) {
      tell(Fault.EMPTY, attempt.server(), file);
    } else {
      Files.deleteIfExists(file);
    }
  }

  private Kept kept(RecordedAttempt attempt, Consent basis, WavFile wav, String hash) {
    return new Kept(
        attempt.attempt(),
        attempt.client(),
        attempt.campaign(),
        attempt.server(),
        basis,
        hash,
        wav.bytes(),
        wav.ms(),
        attempt.startedAt(),
        terms.deleteAfter(attempt.campaign(), attempt.startedAt()));
  }

  private void tell(Fault fault, String server, Path file) {
    faults.tell(fault, server, file.getFileName().toString());
  }
}
