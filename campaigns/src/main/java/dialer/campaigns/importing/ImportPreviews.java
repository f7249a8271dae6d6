package dialer.campaigns.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Looks at a file before anything is imported, so that a person can confirm or correct. */
public final class ImportPreviews {

  private static final int SAMPLE_ROWS = 20;
  private static final int SAMPLE_CELL = 200;

  private ImportPreviews() {}

  /**
   * What the file seems to be.
   *
   * @param chosen a format chosen by a person instead of the detected one
   * @param saved finds the mapping saved for a set of headers
   */
  public static ImportPreview of(
      LeadFile file,
      Optional<CsvFormat> chosen,
      Function<Set<String>, Optional<HeaderMapping>> saved)
      throws IOException {
    FileProbe probe = FileProbe.of(file);
    if (probe.refusal().isPresent()) {
      return refused(new CsvFormat(probe.charset(), ','), probe);
    }
    CsvFormat format = chosen.isPresent() ? chosen.get() : detected(file, probe);
    return preview(file, format, probe, saved);
  }

  /** The detected format of a probed file. */
  static CsvFormat detected(LeadFile file, FileProbe probe) throws IOException {
    return new CsvFormat(probe.charset(), DelimiterProbe.of(file, probe.charset()));
  }

  private static ImportPreview preview(
      LeadFile file,
      CsvFormat format,
      FileProbe probe,
      Function<Set<String>, Optional<HeaderMapping>> saved)
      throws IOException {
    List<CsvRow> rows = firstRows(file, format);
    if (rows.isEmpty()) {
      return refused(format, probe, FileRefusal.EMPTY);
    }
    List<String> headers = FileHeader.names(rows.getFirst());
    HeaderMapping mapping =
        saved
            .apply(Set.copyOf(new HashSet<>(headers)))
            .orElseGet(() -> KnownHeaders.guess(headers));
    Optional<FileRefusal> refusal = FileHeader.refusal(rows.getFirst());
    if (refusal.isEmpty() && rows.size() == 1) {
      refusal = Optional.of(FileRefusal.HEADER_ONLY);
    }
    return new ImportPreview(
        format,
        probe.certain() && probe.charset().equals(format.charset()),
        headers,
        mapping,
        sample(rows, headers.size()),
        refusal.or(() -> new FileHeader(headers, mapping).refusal()),
        probe.sha256());
  }

  private static List<CsvRow> firstRows(LeadFile file, CsvFormat format) throws IOException {
    List<CsvRow> rows = new ArrayList<>();
    try (BufferedReader reader = FileText.open(file, format.charset())) {
      FileText.separatorLine(reader);
      CsvRows all = new CsvRows(reader, format.delimiter());
      for (Optional<CsvRow> row = all.next();
          row.isPresent() && rows.size() <= SAMPLE_ROWS;
          row = all.next()) {
        row.filter(r -> !r.blank()).ifPresent(rows::add);
      }
    }
    return rows;
  }

  private static List<List<String>> sample(List<CsvRow> rows, int columns) {
    return rows.stream()
        .skip(1)
        .map(row ->
            IntStream.range(0, columns)
                .mapToObj(i -> CleanText.shown(row.cell(i), SAMPLE_CELL))
                .toList())
        .toList();
  }

  private static ImportPreview refused(CsvFormat format, FileProbe probe) {
    return refused(format, probe, probe.refusal().orElse(FileRefusal.NOT_TEXT));
  }

  private static ImportPreview refused(CsvFormat format, FileProbe probe, FileRefusal refusal) {
    return new ImportPreview(
        format,
        false,
        List.of(),
        new HeaderMapping(Map.of()),
        List.of(),
        Optional.of(refusal),
        probe.sha256());
  }
}
