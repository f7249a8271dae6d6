package dialer.campaigns.importing;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits a text into records, one at a time, in bounded memory. Written here because a general
 * reader gives up at the first record that breaks a limit, and a list with one broken row shall
 * lose that row only: a quote that is never closed costs its own line, and reading goes on with the
 * next.
 */
final class CsvRows {

  /** The longest record, in characters. */
  static final int LONGEST = 64 * 1024;

  private enum Place {
    FIELD_START,
    PLAIN,
    QUOTED,
    QUOTE_IN_QUOTED
  }

  private final RowInput input;
  private final char delimiter;
  private final StringBuilder raw = new StringBuilder();
  private final StringBuilder field = new StringBuilder();
  private final List<String> fields = new ArrayList<>();
  private Place place = Place.FIELD_START;
  private long number;

  CsvRows(Reader reader, char delimiter) {
    this(reader, delimiter, 0);
  }

  /** Numbers rows on from {@code rowsBefore}. */
  CsvRows(Reader reader, char delimiter, long rowsBefore) {
    this.number = rowsBefore;
    this.input = new RowInput(reader);
    this.delimiter = delimiter;
  }

  /** The next record, or empty at the end of the text. */
  Optional<CsvRow> next() throws IOException {
    begin();
    for (int c = input.read(); c >= 0; c = input.read()) {
      if (place != Place.QUOTED && (c == '\n' || c == '\r')) {
        input.swallowLineFeedAfter(c);
        return Optional.of(row());
      }
      raw.append((char) c);
      if (raw.length() > LONGEST) {
        return Optional.of(place == Place.QUOTED ? unclosed() : tooLong());
      }
      take((char) c);
    }
    return raw.isEmpty() ? Optional.empty() : Optional.of(last());
  }

  private void begin() {
    raw.setLength(0);
    field.setLength(0);
    fields.clear();
    place = Place.FIELD_START;
    number++;
  }

  private void take(char c) {
    switch (place) {
      case FIELD_START, PLAIN -> takePlain(c);
      case QUOTED -> takeQuoted(c);
      case QUOTE_IN_QUOTED -> takeAfterQuote(c);
    }
  }

  private void takePlain(char c) {
    if (c == delimiter) {
      endField();
    } else if (c == '"' && place == Place.FIELD_START) {
      place = Place.QUOTED;
    } else {
      field.append(c);
      place = Place.PLAIN;
    }
  }

  private void takeQuoted(char c) {
    if (c == '"') {
      place = Place.QUOTE_IN_QUOTED;
    } else {
      field.append(c);
    }
  }

  private void takeAfterQuote(char c) {
    if (c == '"') {
      field.append(c);
      place = Place.QUOTED;
    } else {
      place = Place.PLAIN;
      takePlain(c);
    }
  }

  private void endField() {
    fields.add(field.toString());
    field.setLength(0);
    place = Place.FIELD_START;
  }

  private CsvRow row() {
    endField();
    return new CsvRow(number, fields, raw.toString(), Optional.empty());
  }

  private CsvRow last() throws IOException {
    return place == Place.QUOTED ? unclosed() : row();
  }

  private CsvRow tooLong() throws IOException {
    input.skipLine();
    return broken(raw.toString(), ImportFault.ROW_TOO_LONG);
  }

  private CsvRow unclosed() throws IOException {
    int end = RowInput.lineEnd(raw);
    if (end < 0) {
      input.skipLine();
      boolean atEnd = raw.length() <= LONGEST;
      return broken(raw.toString(), atEnd ? ImportFault.UNCLOSED_QUOTE : ImportFault.ROW_TOO_LONG);
    }
    String line = raw.substring(0, end);
    input.pushBack(RowInput.afterLineEnd(raw, end));
    return broken(line, ImportFault.UNCLOSED_QUOTE);
  }

  private CsvRow broken(String text, ImportFault fault) {
    return new CsvRow(number, List.of(), text, Optional.of(fault));
  }
}
