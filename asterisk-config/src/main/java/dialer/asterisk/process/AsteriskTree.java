package dialer.asterisk.process;

import dialer.asterisk.server.Folders;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Programs and modules of one Asterisk: either the tree that {@code get-asterisk.sh} unpacks, or
 * the root of a system in which Asterisk is installed.
 *
 * @param root the folder
 */
public record AsteriskTree(Path root) {

  private static final Pattern VERSION = Pattern.compile("Asterisk (\\d+)\\.(\\d+)\\.(\\d+)");

  public AsteriskTree {
    root = root.toAbsolutePath().normalize();
  }

  /**
   * The tree of this machine: the one that {@code DIALER_ASTERISK} names, else the cache folder in
   * the user's home. Empty if there is none.
   */
  public static Optional<AsteriskTree> ofThisMachine() {
    AsteriskTree tree = new AsteriskTree(place());
    return Files.isExecutable(tree.program()) ? Optional.of(tree) : Optional.empty();
  }

  /** Where {@link #ofThisMachine} looks. */
  public static Path place() {
    String named = System.getenv("DIALER_ASTERISK");
    if (named != null && !named.isBlank()) {
      return Path.of(named);
    }
    String cache = System.getenv("XDG_CACHE_HOME");
    Path base =
        cache != null && !cache.isBlank()
            ? Path.of(cache)
            : Path.of(System.getProperty("user.home"), ".cache");
    return base.resolve("dialer/asterisk");
  }

  /** The program to run: the tree's own starter, else the installed program. */
  public Path program() {
    Path starter = root.resolve("asterisk");
    return Files.isRegularFile(starter) ? starter : root.resolve("usr/sbin/asterisk");
  }

  /** Folder of the modules. */
  public Path modules() throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path library : List.of(root.resolve("usr/lib"), root.resolve("usr/lib64"))) {
      if (Files.isDirectory(library)) {
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(library)) {
          inside.forEach(each -> found.add(each.resolve("asterisk/modules")));
        }
        found.add(library.resolve("asterisk/modules"));
      }
    }
    return found.stream()
        .filter(folder -> Files.exists(folder.resolve("res_pjsip.so")))
        .findFirst()
        .orElseThrow(() -> new IOException("no Asterisk modules below " + root));
  }

  /** The folders of an instance that runs from this tree and keeps all it writes in one place. */
  public Folders instance(Path folder) throws IOException {
    return Folders.inside(
        folder.toAbsolutePath().normalize(), modules(), root.resolve("usr/share/asterisk"));
  }

  /** The version, such as {@code 22.10.1}. */
  public String version() throws IOException, InterruptedException {
    Process asking =
        new ProcessBuilder(program().toString(), "-V").redirectErrorStream(true).start();
    String answer = new String(asking.getInputStream().readAllBytes());
    asking.waitFor(10, TimeUnit.SECONDS);
    Matcher version = VERSION.matcher(answer);
    if (!version.find()) {
      throw new IOException(program() + " -V says '" + answer.strip() + "'");
    }
    return version.group().substring("Asterisk ".length());
  }
}
