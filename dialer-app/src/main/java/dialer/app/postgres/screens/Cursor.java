package dialer.app.postgres.screens;

import dialer.ui.problem.FieldFault;
import dialer.ui.problem.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page ended: the instant and id of its last row. */
record Cursor(Instant at, UUID id) {

  private static final UUID LAST_ID = new UUID(-1L, -1L);
  private static final UUID FIRST_ID = new UUID(0, 0);
  private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

  /** Before everything, newest first. */
  static Cursor newest(@Nullable String text) {
    return text == null ? new Cursor(FAR, LAST_ID) : read(text);
  }

  /** Before everything, oldest first. */
  static Cursor oldest(@Nullable String text) {
    return text == null ? new Cursor(Instant.EPOCH, FIRST_ID) : read(text);
  }

  String text() {
    return at + "_" + id;
  }

  private static Cursor read(String text) {
    try {
      int cut = text.lastIndexOf('_');
      return new Cursor(
          Instant.parse(text.substring(0, cut)), UUID.fromString(text.substring(cut + 1)));
    } catch (DateTimeException | IllegalArgumentException | StringIndexOutOfBoundsException e) {
      throw Refusal.invalid(FieldFault.of("cursor", "invalid"));
    }
  }
}
