package dialer.campaigns.importing;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The cells of one row, cleaned, by what their columns mean. */
final class RowCells {

  private static final int LONGEST_TEXT = 1000;
  private static final int LONGEST_EXTRA = 4000;
  private static final Set<String> NOTHING =
      Set.of("-", "ー", "－", "なし", "無し", "無", "不明", "n/a", "na", "none", "null", "unknown");

  private final Map<LeadField, String> first = new EnumMap<>(LeadField.class);
  private final Map<String, String> phones = new LinkedHashMap<>();
  private final Map<String, String> extras = new LinkedHashMap<>();
  private final Map<String, Map<LeadField, Limit>> limits = new LinkedHashMap<>();
  private final Map<LeadField, String> headerOf = new EnumMap<>(LeadField.class);
  private final FileHeader header;

  private String lastPhone = "";

  /** What a cell says of one number, and in which column it stands. */
  record Limit(String column, String text) {}

  private RowCells(FileHeader header) {
    this.header = header;
  }

  static RowCells of(CsvRow row, FileHeader header) throws RowRefused {
    RowCells cells = new RowCells(header);
    cells.refuseTooMany(row);
    for (int column = 0; column < header.headers().size(); column++) {
      cells.put(header.headers().get(column), row.cell(column));
    }
    return cells;
  }

  /** The text of the column with that meaning, or empty. */
  String text(LeadField field) {
    return first.getOrDefault(field, "");
  }

  /** Like {@link #text}, but words that say that nothing is known are empty. */
  String known(LeadField field) {
    String text = text(field);
    return NOTHING.contains(text.toLowerCase(Locale.ROOT)) ? "" : text;
  }

  /** The header of the column with that meaning. */
  String header(LeadField field) {
    return headerOf.getOrDefault(field, "");
  }

  /** Telephone cells that hold something, by header, in the order of the columns. */
  Map<String, String> phones() {
    return phones;
  }

  /** What the row says of the number in that column; nothing of its own: what it says of all. */
  Optional<Limit> limit(String phone, LeadField field) {
    return Optional.ofNullable(limits.getOrDefault(phone, Map.of()).get(field))
        .or(() -> Optional.ofNullable(limits.getOrDefault("", Map.of()).get(field)));
  }

  LeadField meaning(String name) {
    return header.mapping().meaning(name);
  }

  /** Keeps a text that has no place of its own, so that nothing of the file is lost. */
  void keep(String name, String text) {
    if (!text.isEmpty()) {
      extras.put(name, text);
    }
  }

  Map<String, String> extras() {
    return extras;
  }

  private void refuseTooMany(CsvRow row) throws RowRefused {
    int columns = header.headers().size();
    for (int i = columns; i < row.fields().size(); i++) {
      if (!row.fields().get(i).isBlank()) {
        String counts = row.fields().size() + " > " + columns;
        throw new RowRefused(ImportFault.TOO_MANY_FIELDS, "", counts);
      }
    }
  }

  private void put(String name, String cell) throws RowRefused {
    LeadField field = meaning(name);
    if (field == LeadField.IGNORE) {
      return;
    }
    String text = clean(name, cell, field == LeadField.EXTRA ? LONGEST_EXTRA : LONGEST_TEXT);
    if (field.phone()) {
      lastPhone = name;
    }
    if (field.ofNumber()) {
      limit(name, field, text);
      return;
    }
    if (field == LeadField.EXTRA || first.containsKey(field) && !field.phone()) {
      keep(name, text);
    } else if (!field.phone()) {
      first.put(field, text);
      headerOf.put(field, name);
    } else if (!NOTHING.contains(text.toLowerCase(Locale.ROOT)) && !text.isEmpty()) {
      phones.put(name, text);
    }
  }

  /** A limit speaks of the telephone column before it; before all of them: of every number. */
  private void limit(String name, LeadField field, String text) {
    if (!text.isEmpty() && !NOTHING.contains(text.toLowerCase(Locale.ROOT))) {
      limits
          .computeIfAbsent(lastPhone, _ -> new EnumMap<>(LeadField.class))
          .putIfAbsent(field, new Limit(name, text));
    }
  }

  private static String clean(String name, String cell, int longest) throws RowRefused {
    CleanText.Cleaned cleaned = CleanText.of(cell, longest);
    if (cleaned.fault().isPresent()) {
      ImportFault fault = cleaned.fault().get();
      String detail = fault == ImportFault.FIELD_TOO_LONG ? cell.length() + " > " + longest : cell;
      throw new RowRefused(fault, name, detail);
    }
    return cleaned.text();
  }
}
