package dialer.app.recordings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The recordings of each Asterisk server as this node sees them. A server writes {@code
 * <attempt>.wav} at the top of its folder; what was taken into a row moves to a folder of its day,
 * {@code 2026-11-21/<attempt>.wav} in UTC, so that the top holds only what is new.
 */
public final class RecordingFolders {

  private static final String WAV = ".wav";

  private final Map<String, Path> folders;

  /** One folder for each server, by the server's name. */
  public RecordingFolders(Map<String, Path> folders) {
    this.folders = new TreeMap<>(folders);
  }

  /** The servers, by name. */
  public Set<String> servers() {
    return folders.keySet();
  }

  /** The folder of a server; throws if there is no such server. */
  public Path of(String server) {
    return Optional.ofNullable(folders.get(server))
        .orElseThrow(() -> new IllegalArgumentException("there is no server " + server));
  }

  /** Whether the folder is there and holds anything: an unmounted one is empty or away. */
  public boolean isThere(String server) {
    Path folder = of(server);
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> any = Files.list(folder)) {
      return any.findAny().isPresent();
    } catch (IOException e) {
      return false;
    }
  }

  /** What no row was made of yet. */
  List<Path> fresh(String server) throws IOException {
    Path folder = of(server);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** The attempt a file is named by; empty if it has any other name. */
  static Optional<UUID> attemptOf(Path file) {
    String name = file.getFileName().toString();
    if (!name.endsWith(WAV)) {
      return Optional.empty();
    }
    String id = name.substring(0, name.length() - WAV.length());
    try {
      UUID attempt = UUID.fromString(id);
      return attempt.toString().equals(id) ? Optional.of(attempt) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Moves a file to its day; doing it again changes nothing. */
  void shelve(Path file, String server, Instant startedAt) throws IOException {
    Path day = day(server, startedAt);
    Files.createDirectories(day);
    Files.move(file, day.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
  }

  /** The file of an attempt's recording, shelved or not; empty if it is not here. */
  public Optional<Path> find(String server, UUID attempt, Instant startedAt) {
    String name = attempt + WAV;
    return folders.containsKey(server)
        ? Stream.of(day(server, startedAt).resolve(name), of(server).resolve(name))
            .filter(Files::isRegularFile)
            .findFirst()
        : Optional.empty();
  }

  private Path day(String server, Instant startedAt) {
    return of(server).resolve(startedAt.atOffset(ZoneOffset.UTC).toLocalDate().toString());
  }
}
