package dialer.app.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The layout on disk: {@code <drop>/<campaign>/leads.csv}, and beside it {@code done} and {@code
 * failed}, where the files go under the time they were settled at.
 */
final class DropFolder {

  static final String DONE = "done";
  static final String FAILED = "failed";
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss").withZone(ZoneOffset.UTC);

  private final Path root;
  private final InstantSource clock;

  DropFolder(Path root, InstantSource clock) {
    this.root = root.toAbsolutePath().normalize();
    this.clock = clock;
  }

  /** The campaign's folder, or nothing for a file that lies in none. */
  String campaignOf(Path file) {
    Path below = root.relativize(file.toAbsolutePath().normalize());
    return below.getNameCount() == 2 ? below.getName(0).toString() : "";
  }

  /** Where the file went. */
  Path move(Path file, String where) throws IOException {
    Path folder = file.resolveSibling(where);
    Files.createDirectories(folder);
    String name = STAMP.format(clock.instant()) + "-" + file.getFileName();
    Path target = folder.resolve(name);
    for (int n = 2; Files.exists(target); n++) {
      target = folder.resolve(n + "-" + name);
    }
    return Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Writes why, beside a file that was not taken. */
  static void explain(Path moved, Refused why) throws IOException {
    String text = why.sentence().ja() + "。\n" + why.sentence().en() + ".\n";
    Files.write(noteOf(moved), ('\ufeff' + text).getBytes(StandardCharsets.UTF_8));
  }

  /** The path below the drop folder. */
  String below(Path file) {
    return root.relativize(file.toAbsolutePath().normalize()).toString();
  }

  /** Puts a file that was not taken back where it was dropped. */
  void putBack(String failed, String dropped) throws IOException {
    Path from = inside(failed);
    if (!Files.exists(from)) {
      throw new IOException(failed + " is no longer there; drop the file again");
    }
    Files.move(from, inside(dropped), StandardCopyOption.ATOMIC_MOVE);
    Files.deleteIfExists(noteOf(from));
  }

  private Path inside(String below) throws IOException {
    Path path = root.resolve(below).normalize();
    if (!path.startsWith(root)) {
      throw new IOException(below + " is not in the drop folder");
    }
    return path;
  }

  private static Path noteOf(Path moved) {
    return moved.resolveSibling(moved.getFileName() + ".why.txt");
  }
}
