package dialer.app.recordings;

import dialer.app.recordings.DiskSpace.Room;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Whether the disks have room for recordings. Full is below a reserve, and not full again only with
 * a tenth of the reserve more, so that dialing does not stop and start with every deleted file.
 *
 * <p>Thread rule: any; asks the operating system, which may take long for a folder of another
 * machine.
 */
public final class RecordingDisks {

  private static final double FREE_AGAIN = 1.1;

  private final RecordingFolders folders;
  private final DiskSpace space;
  private final long reserve;
  private final Map<String, Boolean> full = new TreeMap<>();

  /**
   * Watches the disks of those folders.
   *
   * @param reserve bytes that must be free
   */
  public RecordingDisks(RecordingFolders folders, DiskSpace space, long reserve) {
    this.folders = folders;
    this.space = space;
    this.reserve = reserve;
  }

  /**
   * A disk.
   *
   * @param room empty if the folder is not there or cannot be written
   * @param full no room for recordings
   */
  public record Disk(String server, Optional<Room> room, boolean full) {}

  /** The disk of each server as it is now. */
  public synchronized List<Disk> look() {
    return folders.servers().stream().map(this::disk).toList();
  }

  /** Whether this server's disk has no room now; also if nobody knows the server. */
  public synchronized boolean isFull(String server) {
    return !folders.servers().contains(server) || disk(server).full();
  }

  private Disk disk(String server) {
    Optional<Room> room = space.of(folders.of(server));
    double needed = full.getOrDefault(server, false) ? reserve * FREE_AGAIN : reserve;
    boolean isFull = room.map(there -> there.free() < needed).orElse(true);
    full.put(server, isFull);
    return new Disk(server, room, isFull);
  }
}
