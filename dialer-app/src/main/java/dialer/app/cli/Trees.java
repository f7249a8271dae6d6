package dialer.app.cli;

import dialer.asterisk.process.AsteriskTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Trees of files: the Asterisk to run, folders to remove. */
final class Trees {

  private Trees() {}

  /** The one named, else this machine's; throws with what to do where there is none. */
  static AsteriskTree find(@Nullable Path named) {
    if (named != null) {
      return new AsteriskTree(named);
    }
    return AsteriskTree.ofThisMachine()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "there is no Asterisk in "
                    + AsteriskTree.place()
                    + "; start by ./dialer, or give one with --asterisk DIR"));
  }

  /** Removes a folder of ours and all beneath it, if it is there. */
  static void removeAll(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    }
  }
}
