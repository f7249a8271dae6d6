package dialer.app.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * Unpacks the servers' programs from the class path into a cache folder, once per version. Several
 * processes may do it at once: each unpacks aside and moves the whole into place.
 */
final class ServerBinaries {

  private static final String POSTGRES = "postgres-linux-x86_64.txz";
  private static final String REDIS = "redis-server-6.2.6-v5-linux-amd64";

  private final Path cache;

  ServerBinaries(Path cache) {
    this.cache = cache;
  }

  /** The folder that holds {@code bin/postgres} and {@code bin/initdb}. */
  Path postgres() throws IOException {
    Path home = cache.resolve("postgresql-18.6");
    if (!Files.isExecutable(home.resolve("bin/postgres"))) {
      Path aside = aside();
      try (InputStream packed = resource(POSTGRES)) {
        unpack(packed, aside);
      }
      moveIntoPlace(aside, home);
    }
    return home;
  }

  /** The Redis server program. */
  Path redis() throws IOException {
    Path home = cache.resolve("redis-6.2");
    Path program = home.resolve("redis-server");
    if (!Files.isExecutable(program)) {
      Path aside = aside();
      try (InputStream in = resource(REDIS)) {
        Files.copy(in, aside.resolve("redis-server"));
      }
      executable(aside.resolve("redis-server"));
      moveIntoPlace(aside, home);
    }
    return program;
  }

  private Path aside() throws IOException {
    Files.createDirectories(cache);
    return Files.createTempDirectory(cache, "unpacking-");
  }

  private static InputStream resource(String name) throws IOException {
    InputStream in = ServerBinaries.class.getResourceAsStream("/" + name);
    if (in == null) {
      throw new IOException(
          name
              + " is not in the class path: embedded servers run on 64-bit x86 Linux only;"
              + " elsewhere give the addresses of external ones");
    }
    return in;
  }

  private static void unpack(InputStream packed, Path target) throws IOException {
    try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        place(tar, entry, target);
      }
    }
  }

  private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    Path file = target.resolve(entry.getName()).normalize();
    if (!file.startsWith(target)) {
      throw new IOException("the archive names a file outside its folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, file);
      if ((entry.getMode() & 0100) != 0) {
        executable(file);
      }
    }
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void moveIntoPlace(Path aside, Path home) throws IOException {
    Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rwxr-xr-x"));
    try {
      Files.move(aside, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
      Folders.deleteTree(aside);
    } catch (AtomicMoveNotSupportedException e) {
      throw new IOException("cannot move into " + home, e);
    }
  }
}
