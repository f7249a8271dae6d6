package dialer.asterisk.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** Writes rendered files so that only their owner can read them and nobody sees half a file. */
public final class ConfigurationFolder {

  private ConfigurationFolder() {}

  /** Writes every file and removes our optional ones that are not among them; others stay. */
  public static void write(Path folder, Map<String, String> files) throws IOException {
    Files.createDirectories(folder);
    for (String optional : PbxConfiguration.OPTIONAL) {
      if (!files.containsKey(optional)) {
        Files.deleteIfExists(folder.resolve(optional));
      }
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      writePrivately(folder.resolve(file.getKey()), file.getValue());
    }
  }

  static void writePrivately(Path file, String text) throws IOException {
    Path draft =
        Files.createTempFile(
            file.getParent(),
            "." + file.getFileName(),
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(draft, text);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
