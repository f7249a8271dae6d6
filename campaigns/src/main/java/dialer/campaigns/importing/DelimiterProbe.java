package dialer.campaigns.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * Which of comma, semicolon and tab splits the file: the one that gives most columns alike in the
 * first rows.
 */
final class DelimiterProbe {

  private static final List<Character> CANDIDATES = List.of(',', ';', '\t');
  private static final int ROWS = 20;

  private DelimiterProbe() {}

  static char of(LeadFile file, Charset charset) throws IOException {
    try (BufferedReader reader = FileText.open(file, charset)) {
      Optional<Character> told = FileText.separatorLine(reader);
      if (told.isPresent()) {
        return told.get();
      }
    }
    char best = ',';
    double most = 0;
    for (char candidate : CANDIDATES) {
      double score = score(file, charset, candidate);
      if (score > most) {
        most = score;
        best = candidate;
      }
    }
    return best;
  }

  private static double score(LeadFile file, Charset charset, char delimiter) throws IOException {
    try (BufferedReader reader = FileText.open(file, charset)) {
      CsvRows rows = new CsvRows(reader, delimiter);
      int columns = rows.next().map(row -> row.fields().size()).orElse(0);
      int alike = 1;
      int read = 1;
      for (Optional<CsvRow> row = rows.next(); row.isPresent() && read < ROWS; row = rows.next()) {
        read++;
        alike += row.get().fields().size() == columns ? 1 : 0;
      }
      return (columns - 1) * (double) alike / read;
    }
  }
}
