package dialer.app.postgres;

import dialer.core.engine.JournalEntry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Journal entries on local disk, one line each, while PostgreSQL is away. Survives a kill of the
 * process; a line cut short by one is the last and was never promised to anybody.
 */
final class JournalSpool {

  private static final Logger LOG = LoggerFactory.getLogger(JournalSpool.class);

  private final Path file;
  private final Json json;

  JournalSpool(Path file, Json json) {
    this.file = file;
    this.json = json;
  }

  /** Adds entries and forces them to disk. */
  void append(List<JournalEntry> entries) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (JournalEntry entry : entries) {
      lines.append(json.write(JournalEntry.class, entry)).append('\n');
    }
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  /** All entries kept, oldest first. */
  List<JournalEntry> read() throws IOException {
    List<JournalEntry> entries = new ArrayList<>();
    if (!Files.exists(file)) {
      return entries;
    }
    for (String line : Files.readString(file).split("\n", -1)) {
      if (!line.isEmpty()) {
        readLine(line, entries);
      }
    }
    return entries;
  }

  /** Forgets all: they stand in PostgreSQL now. */
  void clear() throws IOException {
    Files.deleteIfExists(file);
  }

  private void readLine(String line, List<JournalEntry> entries) {
    try {
      entries.add(json.read(line, JournalEntry.class));
    } catch (RuntimeException cutShort) {
      LOG.warn("a line of {} cannot be read and is left out: {}", file, cutShort.toString());
    }
  }
}
