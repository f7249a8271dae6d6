package dialer.ui.wire;

import org.jspecify.annotations.Nullable;

/**
 * Which page is wanted.
 *
 * @param limit rows, 1 to 500
 * @param cursor as the page before gave it; null for the first
 */
public record PageRequest(int limit, @Nullable String cursor) {

  private static final int USUAL = 50;
  private static final int MOST = 500;

  public PageRequest {
    limit = Math.clamp(limit, 1, MOST);
  }

  /** What a query asked for; the usual size where it did not say. */
  public static PageRequest of(@Nullable Integer limit, @Nullable String cursor) {
    return new PageRequest(limit == null ? USUAL : limit, cursor);
  }
}
