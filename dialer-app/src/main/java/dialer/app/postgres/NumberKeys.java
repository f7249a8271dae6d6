package dialer.app.postgres;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Properties;
import java.util.Set;

/**
 * The two keys that protect telephone numbers, 256 bits each: one seals, one makes the index. They
 * live in a file outside the database that only its owner may read; whoever loses it loses the
 * numbers.
 *
 * @param seal for AES-256-GCM
 * @param index for HMAC-SHA-256
 */
public record NumberKeys(byte[] seal, byte[] index) {

  private static final int BYTES = 32;
  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  public NumberKeys {
    if (seal.length != BYTES || index.length != BYTES) {
      throw new IllegalArgumentException("number keys are 32 bytes each");
    }
    seal = seal.clone();
    index = index.clone();
  }

  /** Reads the file; makes it with new keys if {@code mayCreate} and it does not exist. */
  public static NumberKeys load(Path file, boolean mayCreate) throws IOException {
    if (mayCreate && !Files.exists(file)) {
      create(file);
    }
    if (!Files.exists(file)) {
      throw new IOException(
          file
              + " does not exist; without it no stored telephone number can be read. Put the copy"
              + " back, or, on a database without leads, let it be made: make-keys: true");
    }
    refuseIfOthersMayRead(file);
    Properties stored = new Properties();
    try (var in = Files.newInputStream(file)) {
      stored.load(in);
    }
    return new NumberKeys(key(stored, "seal", file), key(stored, "index", file));
  }

  private static void create(Path file) throws IOException {
    Properties made = new Properties();
    made.setProperty("seal", random());
    made.setProperty("index", random());
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try (var channel =
            Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly);
        OutputStream out = Channels.newOutputStream(channel)) {
      made.store(out, "keys of the telephone numbers; keep a copy in a safe place");
    } catch (FileAlreadyExistsException anotherNodeWasFaster) {
      return;
    }
  }

  private static void refuseIfOthersMayRead(Path file) throws IOException {
    Set<PosixFilePermission> granted = Files.getPosixFilePermissions(file);
    if (OTHERS.stream().anyMatch(granted::contains)) {
      throw new IOException(file + " can be read by others: chmod 600 " + file);
    }
  }

  private static byte[] key(Properties stored, String name, Path file) throws IOException {
    String hex = stored.getProperty(name, "");
    if (!hex.matches("[0-9a-f]{64}")) {
      throw new IOException(file + " holds no key named " + name + " of 64 hex digits");
    }
    return HexFormat.of().parseHex(hex);
  }

  private static String random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public String toString() {
    return "NumberKeys[hidden]";
  }
}
