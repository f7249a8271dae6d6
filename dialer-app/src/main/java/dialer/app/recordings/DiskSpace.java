package dialer.app.recordings;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** How much room a disk has: port, so that a full disk can be had without one. */
public interface DiskSpace {

  /**
   * Bytes of a disk.
   *
   * @param free what the application may still use
   * @param total its size
   */
  record Room(long free, long total) {

    /** What is free of a hundred. */
    public int percent() {
      return total <= 0 ? 0 : (int) (100.0 * free / total);
    }
  }

  /** The room where that folder is; empty if the folder is not there or cannot be written. */
  Optional<Room> of(Path folder);

  /** The operating system's answer. */
  static DiskSpace ofThisMachine() {
    return folder -> {
      if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
        return Optional.empty();
      }
      try {
        FileStore store = Files.getFileStore(folder);
        return Optional.of(new Room(store.getUsableSpace(), store.getTotalSpace()));
      } catch (IOException e) {
        return Optional.empty();
      }
    };
  }
}
