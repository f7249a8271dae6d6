package dialer.app.outbound;

import dialer.app.outbound.Delivery.Tried;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Events as files: one line of JSON each, in {@code <folder>/<client>/<campaign>/<day>.ndjson}, the
 * day being that of the writing in UTC, so that a file of a past day never changes.
 *
 * <p>Lines are appended whole: a torn line, left by a kill in the middle of a write, is cut off
 * before the next line is written; its event was not settled and is written again.
 */
public final class EventFiles {

  private static final int AT_ONCE = 500;
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final Receiver.Files FILES = new Receiver.Files();

  private final Outbox outbox;
  private final Path folder;
  private final InstantSource clock;

  /** Writes below that folder. */
  public EventFiles(Outbox outbox, Path folder, InstantSource clock) {
    this.outbox = outbox;
    this.folder = folder;
    this.clock = clock;
  }

  /** Writes what is due; answers how many lines. */
  public int write() {
    int written = 0;
    List<Delivery> batch = outbox.take(FILES, AT_ONCE, LEASE);
    while (!batch.isEmpty()) {
      List<Tried> tried = write(batch);
      outbox.settle(FILES, tried);
      written += (int) tried.stream().filter(Tried::delivered).count();
      boolean stuck = !tried.stream().allMatch(Tried::delivered);
      batch = stuck ? List.of() : outbox.take(FILES, AT_ONCE, LEASE);
    }
    return written;
  }

  private List<Tried> write(List<Delivery> batch) {
    LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Map<Path, List<Delivery>> files =
        batch.stream().collect(Collectors.groupingBy(one -> fileOf(one, day)));
    return files.entrySet().stream()
        .flatMap(file -> append(file.getKey(), file.getValue()).stream())
        .toList();
  }

  private Path fileOf(Delivery one, LocalDate day) {
    return folder
        .resolve(one.client().toString())
        .resolve(one.campaign().toString())
        .resolve(day + ".ndjson");
  }

  private static List<Tried> append(Path file, List<Delivery> lines) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      appendWhole(file, lines.stream().map(Delivery::body).collect(Collectors.joining("\n")));
      return lines.stream().map(Tried::well).toList();
    } catch (IOException e) {
      String why = e.getClass().getSimpleName() + ": " + file;
      return lines.stream().map(line -> new Tried(line, why, true)).toList();
    }
  }

  /** Adds lines after the last whole line; another process waits at the lock. */
  static void appendWhole(Path file, String lines) throws IOException {
    try (FileChannel channel =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        var _ = channel.lock()) {
      long end = endOfLastLine(channel);
      channel.truncate(end).position(end);
      ByteBuffer bytes = ByteBuffer.wrap((lines + "\n").getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private static long endOfLastLine(FileChannel channel) throws IOException {
    ByteBuffer one = ByteBuffer.allocate(1);
    long end = channel.size();
    while (end > 0) {
      channel.read(one.clear(), end - 1);
      if (one.get(0) == '\n') {
        return end;
      }
      end--;
    }
    return end;
  }
}
