package dialer.app.smoke;

import dialer.campaigns.importing.ImportFault;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows of the file that were not taken for one reason; a row may have several.
 *
 * @param rows how many
 * @param first the first of them, as a spreadsheet counts: the header is row 1
 */
record Reject(ImportFault fault, long rows, List<Long> first) {

  Reject {
    first = List.copyOf(first);
  }

  /** {@code number_too_short 2 (rows 7, 12)}. */
  String line() {
    String which = first.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return "  %-24s %d (%s %s%s)"
        .formatted(
            fault.key(), rows, rows == 1 ? "row" : "rows", which, rows > first.size() ? ", …" : "");
  }
}
