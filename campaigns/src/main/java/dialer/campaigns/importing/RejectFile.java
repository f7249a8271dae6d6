package dialer.campaigns.importing;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dialer.campaigns.Labels;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The refused rows of an import as a file people open in a spreadsheet: UTF-8 with byte order mark,
 * no cell that would be computed, the row's own text beside the reason.
 */
public final class RejectFile {

  private static final int PAGE = 1_000;

  private final LeadImports imports;

  /** Reads the rows from that port. */
  public RejectFile(LeadImports imports) {
    this.imports = imports;
  }

  /** Writes every refused row of the import, page by page; closing {@code out} is the caller's. */
  public void write(ImportId id, OutputStream out) throws IOException {
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    text.write('\ufeff');
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    csv.writeRecord("行 / row", "列 / column", "key", "理由", "reason", "元の行 / original row");
    long after = 0;
    List<ImportRejection> page = imports.rejections(id, after, PAGE);
    while (!page.isEmpty()) {
      page.forEach(rejection -> csv.writeRecord(cells(rejection)));
      after = page.getLast().row();
      page = imports.rejections(id, after, PAGE);
    }
    csv.flush();
    text.flush();
  }

  private static List<String> cells(ImportRejection rejection) {
    Labels sentence = rejection.sentence();
    return List.of(
        Long.toString(rejection.row()),
        SafeCell.of(rejection.column()),
        rejection.fault().key(),
        SafeCell.of(sentence.ja()),
        SafeCell.of(sentence.en()),
        SafeCell.of(rejection.original()));
  }
}
