package dialer.app.cli;

import dialer.asterisk.process.AsteriskTree;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds the Asterisk to run. */
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
}
