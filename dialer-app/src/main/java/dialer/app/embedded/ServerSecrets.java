package dialer.app.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import java.util.Set;

/**
 * The passwords of the embedded servers: 128 random bits each, made once, kept in a file that only
 * its owner may read.
 */
final class ServerSecrets {

  private final Path file;
  private final Properties values = new Properties();

  ServerSecrets(Path file) throws IOException {
    this.file = file;
    if (Files.exists(file)) {
      try (InputStream in = Files.newInputStream(file)) {
        values.load(in);
      }
    }
  }

  /** The password of that name, made on first use. */
  synchronized String of(String name) throws IOException {
    if (values.getProperty(name) == null) {
      values.setProperty(name, random());
      save();
    }
    return values.getProperty(name);
  }

  private void save() throws IOException {
    try (OutputStream out = PrivateFile.open(file)) {
      values.store(out, "passwords of the embedded servers");
    }
  }

  private static String random() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Files that nobody but the owner may read, from their first byte on. */
  static final class PrivateFile {

    private PrivateFile() {}

    static OutputStream open(Path file) throws IOException {
      if (!Files.exists(file)) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      return Files.newOutputStream(
          file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    static void write(Path file, String text) throws IOException {
      try (OutputStream out = open(file)) {
        out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
    }

    static Set<java.nio.file.attribute.PosixFilePermission> permissions(Path file)
        throws IOException {
      return Files.getPosixFilePermissions(file);
    }
  }
}
