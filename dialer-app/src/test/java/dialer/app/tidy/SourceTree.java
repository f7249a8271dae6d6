package dialer.app.tidy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All files of the project that people write. */
final class SourceTree {
  private static final Set<String> MADE_BY_TOOLS = Set.of("target", "node_modules", "dist", ".git");

  private SourceTree() {}

  /** The folder with the entry script, looked for from here upwards. */
  static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("dialer-app/pom.xml"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  static List<SourceFile> javaSources() {
    return files(file -> file.toString().matches(".*/src/(main|test)/java/.*\\.java")).stream()
        .map(file -> SourceFile.read(root(), file))
        .toList();
  }

  static List<Path> files(Predicate<Path> wanted) {
    try (Stream<Path> all = Files.walk(root(), 20)) {
      return all.filter(SourceTree::isWritten).filter(Files::isRegularFile).filter(wanted).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isWritten(Path file) {
    for (Path part : root().relativize(file)) {
      if (MADE_BY_TOOLS.contains(part.toString())) {
        return false;
      }
    }
    return true;
  }
}
