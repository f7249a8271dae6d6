package dialer.ui.wire;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dialer.campaigns.importing.SafeCell;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * A table as a file that a spreadsheet opens: UTF-8 with a byte-order mark, CRLF, and no cell that
 * a spreadsheet would take for a formula.
 */
public final class CsvDownload {

  private CsvDownload() {}

  /** Whatever gives the rows one by one. */
  public interface Rows {
    /** Gives each row to the writer. */
    void to(Consumer<List<String>> writer) throws IOException;
  }

  /** The file, written while its rows are read. */
  public static ResponseEntity<StreamingResponseBody> of(String fileName, Rows rows) {
    return file(
        fileName,
        out -> {
          Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          text.write('\ufeff');
          CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
          rows.to(row -> csv.writeRecord(row.stream().map(SafeCell::of).toList()));
          flush(csv, text);
        });
  }

  /** A file whose text somebody else writes. */
  public static ResponseEntity<StreamingResponseBody> file(
      String fileName, StreamingResponseBody body) {
    ContentDisposition attachment =
        ContentDisposition.attachment().filename(fileName, StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .body(body);
  }

  private static void flush(CsvWriter csv, Writer text) {
    try {
      csv.flush();
      text.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
