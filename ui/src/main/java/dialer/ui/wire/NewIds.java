package dialer.ui.wire;

import java.util.UUID;

/** Gives ids to new things. Thread rule: any. */
@FunctionalInterface
public interface NewIds {

  /** One that was never given before. */
  UUID next();
}
