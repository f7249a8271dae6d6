package dialer.campaigns.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * The header row with what its columns mean.
 *
 * @param headers cleaned, one for each column
 * @param mapping what they mean
 */
record FileHeader(List<String> headers, HeaderMapping mapping) {

  static final int MOST_COLUMNS = 200;
  private static final int MOST_PHONE_COLUMNS = 10;
  private static final int LONGEST = 200;

  FileHeader {
    headers = List.copyOf(headers);
  }

  /** The cleaned headers of a header row; what is blank at its end is no column. */
  static List<String> names(CsvRow row) {
    List<String> names = new ArrayList<>();
    row.fields().forEach(cell -> names.add(CleanText.of(cell, LONGEST).text()));
    while (!names.isEmpty() && names.getLast().isEmpty()) {
      names.removeLast();
    }
    return names;
  }

  /** Why a file with this header row cannot be imported, if so; the mapping is not looked at. */
  static Optional<FileRefusal> refusal(CsvRow row) {
    if (row.fault().isPresent()) {
      return Optional.of(FileRefusal.HEADER_TOO_LONG);
    }
    List<String> names = names(row);
    if (names.size() > MOST_COLUMNS) {
      return Optional.of(FileRefusal.TOO_MANY_COLUMNS);
    }
    if (names.contains("")) {
      return Optional.of(FileRefusal.EMPTY_HEADER);
    }
    return new HashSet<>(names).size() < names.size()
        ? Optional.of(FileRefusal.DUPLICATE_HEADER)
        : Optional.empty();
  }

  /** Why the mapping does not fit, if so. */
  Optional<FileRefusal> refusal() {
    long phones = headers.stream().filter(header -> mapping.meaning(header).phone()).count();
    if (!headers.containsAll(mapping.byHeader().keySet())) {
      return Optional.of(FileRefusal.MAPPING_WITHOUT_COLUMN);
    }
    if (phones == 0) {
      return Optional.of(FileRefusal.NO_PHONE_COLUMN);
    }
    return phones > MOST_PHONE_COLUMNS
        ? Optional.of(FileRefusal.TOO_MANY_PHONE_COLUMNS)
        : Optional.empty();
  }
}
