package dialer.asterisk.server;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where one Asterisk keeps what. All paths are absolute and free of characters that mean something
 * in a dialplan.
 *
 * @param etc configuration files
 * @param modules Asterisk's own modules
 * @param data Asterisk's own sounds and data
 * @param state AstDB and keys
 * @param spool working files; recordings stand below it
 * @param run control socket and process id
 * @param log log files
 */
public record Folders(
    Path etc, Path modules, Path data, Path state, Path spool, Path run, Path log) {

  private static final Pattern PLAIN = Pattern.compile("/[\\p{L}\\p{N}_./@+~=%-]*");

  /** A Unix socket's path may have 107 bytes on Linux. */
  private static final int LONGEST_SOCKET_FOLDER = 107 - "/asterisk.ctl".length();

  public Folders {
    for (Path folder : List.of(etc, modules, data, state, spool, run, log)) {
      if (!PLAIN.matcher(folder.toString()).matches()) {
        throw new IllegalArgumentException(
            "the folder '" + folder + "' must be absolute, without blanks or special characters");
      }
    }
    if (run.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8).length
        > LONGEST_SOCKET_FOLDER) {
      throw new IllegalArgumentException(
          "the folder '" + run + "' is too long for a socket; choose a shorter one");
    }
  }

  /** All folders of an instance below one of its own, programs from an unpacked tree. */
  public static Folders inside(Path instance, Path modules, Path data) {
    return new Folders(
        instance.resolve("etc"),
        modules,
        data,
        instance.resolve("state"),
        instance.resolve("spool"),
        instance.resolve("run"),
        instance.resolve("log"));
  }

  /** Where Debian's package keeps them. */
  public static Folders ofDebian(Path modules) {
    return new Folders(
        Path.of("/etc/asterisk"),
        modules,
        Path.of("/usr/share/asterisk"),
        Path.of("/var/lib/asterisk"),
        Path.of("/var/spool/asterisk"),
        Path.of("/var/run/asterisk"),
        Path.of("/var/log/asterisk"));
  }

  /** One file {@code <attempt id>.wav} per recorded attempt. */
  public Path recordings() {
    return spool.resolve("recording");
  }

  /** Messages and prompts; a sound's name is its path below this folder without {@code .wav}. */
  public Path sounds() {
    return spool.resolve("sounds");
  }

  /** The folders that an instance writes to, to be made before its start. */
  public List<Path> own() {
    return List.of(etc, state, state.resolve("keys"), spool, recordings(), sounds(), run, log);
  }
}
