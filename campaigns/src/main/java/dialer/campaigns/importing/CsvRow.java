package dialer.campaigns.importing;

import java.util.List;
import java.util.Optional;

/**
 * One record of a lead file.
 *
 * @param number counted as a spreadsheet shows it: the header is row 1, blank rows count
 * @param fields its cells, unquoted
 * @param raw its text as in the file, without the line end
 * @param fault why it could not be split, if so
 */
record CsvRow(long number, List<String> fields, String raw, Optional<ImportFault> fault) {

  CsvRow {
    fields = List.copyOf(fields);
  }

  /** Whether nothing stands in it, or nothing but delimiters. */
  boolean blank() {
    return fault.isEmpty() && fields.stream().allMatch(String::isBlank);
  }

  /** The cell under a column; what is missing at the end is empty. */
  String cell(int column) {
    return column < fields.size() ? fields.get(column) : "";
  }
}
