package dialer.ui.compliance;

import dialer.campaigns.importing.FileProbe;
import dialer.campaigns.importing.LeadFile;
import dialer.compliance.call.ClientId;
import dialer.compliance.call.ParsedNumber;
import dialer.compliance.call.PhoneNumber;
import dialer.compliance.call.PhoneNumbers;
import dialer.compliance.suppression.SuppressionEntry;
import dialer.compliance.suppression.SuppressionEntry.Origin;
import dialer.ui.problem.FieldFault;
import dialer.ui.problem.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A file of numbers that must not be called: one in the first column of each row. A first row
 * without any digit is its header.
 */
@Component
public class DoNotCallFile {

  private static final int SHOWN = 100;
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private final DoNotCallBook book;
  private final InstantSource clock;

  public DoNotCallFile(DoNotCallBook book, InstantSource clock) {
    this.book = book;
    this.clock = clock;
  }

  /** A row that holds no number. */
  public record RejectedRow(int row, String key) {}

  /**
   * What the file brought.
   *
   * @param known how many were on the list before
   * @param rejected the first hundred rows without a number
   */
  public record Report(
      int rows, int added, int known, List<RejectedRow> rejected, int rejectedTotal) {}

  /** Adds every number of the file; an equal entry is not made twice. */
  Report load(LeadFile file, Optional<ClientId> client, String by) throws IOException {
    FileProbe probe = FileProbe.of(file);
    if (probe.refusal().isPresent()) {
      throw Refusal.invalid(FieldFault.of("file", "file_" + probe.refusal().get().key()));
    }
    Instant from = clock.instant();
    Counter counter = new Counter();
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(file.open(), probe.charset()))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        counter.row++;
        take(line, counter, number -> entry(number, client, from), by);
      }
    }
    return new Report(
        counter.rows, counter.added, counter.known, counter.rejected, counter.rejectedTotal);
  }

  private void take(
      String line,
      Counter counter,
      java.util.function.Function<PhoneNumber, SuppressionEntry> entry,
      String by) {
    String cell = firstCell(line);
    boolean header = counter.row == 1 && cell.chars().noneMatch(Character::isDigit);
    if (cell.isEmpty() || header) {
      return;
    }
    counter.rows++;
    switch (PhoneNumbers.parse(cell, "JP")) {
      case ParsedNumber.Parsed parsed -> counter.took(book.add(entry.apply(parsed.number()), by));
      case ParsedNumber.Unusable unusable -> counter.refused(TypedNumber.keyOf(unusable.reason()));
    }
  }

  private static SuppressionEntry entry(
      PhoneNumber number, Optional<ClientId> client, Instant from) {
    return new SuppressionEntry(
        number,
        client,
        Optional.empty(),
        Optional.empty(),
        Origin.IMPORT,
        Optional.empty(),
        from,
        Optional.empty(),
        "");
  }

  private static String firstCell(String line) {
    String plain = line.replace(BYTE_ORDER_MARK, "");
    String cell = plain.split("[,;\t]", 2)[0].strip();
    boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
    return quoted ? cell.substring(1, cell.length() - 1).strip() : cell;
  }

  private static final class Counter {
    private int row;
    private int rows;
    private int added;
    private int known;
    private int rejectedTotal;
    private final List<RejectedRow> rejected = new ArrayList<>();

    void took(DoNotCallBook.Added result) {
      if (result.added()) {
        added++;
      } else {
        known++;
      }
    }

    void refused(String key) {
      rejectedTotal++;
      if (rejected.size() < SHOWN) {
        rejected.add(new RejectedRow(row, key));
      }
    }
  }
}
