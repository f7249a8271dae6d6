package dialer.ui.wire;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a longer list.
 *
 * @param next cursor of the following page; null at the end
 * @param total how many there are in all; null where counting would be dear
 */
public record Page<T>(List<T> items, @Nullable String next, @Nullable Long total) {

  public Page {
    items = List.copyOf(items);
  }

  /** Everything on one page. */
  public static <T> Page<T> all(List<T> items) {
    return new Page<>(items, null, (long) items.size());
  }

  /** One row more than asked was read: cut it, and remember where the page ended. */
  public static <T> Page<T> cut(List<T> oneMore, int limit, Function<T, String> cursor) {
    if (oneMore.size() <= limit) {
      return new Page<>(oneMore, null, null);
    }
    List<T> items = oneMore.subList(0, limit);
    return new Page<>(items, cursor.apply(items.getLast()), null);
  }
}
