package dialer.ui.manager;

import dialer.core.engine.TrunkId;
import java.util.Optional;

/** A trunk as forms name it: {@code server/trunk}. */
final class TrunkWord {

  private TrunkWord() {}

  static String of(TrunkId trunk) {
    return trunk.server() + "/" + trunk.trunk();
  }

  /** The trunk that is meant, if the word names one. */
  static Optional<TrunkId> read(String word) {
    int slash = word.indexOf('/');
    return slash < 1 || slash == word.length() - 1
        ? Optional.empty()
        : Optional.of(new TrunkId(word.substring(0, slash), word.substring(slash + 1)));
  }
}
