package dialer.campaigns.reporting;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dialer.campaigns.Labels;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.disposition.DispositionRecord;
import dialer.campaigns.importing.SafeCell;
import dialer.campaigns.lead.Lead;
import dialer.campaigns.survey.Question;
import dialer.compliance.call.LeadId;
import dialer.compliance.call.PhoneNumber;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The conclusions of a campaign as rows of a file that people open in a spreadsheet: no cell is
 * ever computed there, and a character the charset lacks becomes 〓 rather than stopping the export.
 */
public final class ResultExport {

  private static final List<Labels> COMMON =
      List.of(
          new Labels("日時", "At"),
          new Labels("外部ID", "External id"),
          new Labels("氏名", "Name"),
          new Labels("電話番号", "Phone"),
          new Labels("対応結果", "Disposition"),
          new Labels("キー", "Key"),
          new Labels("オペレーター", "Agent"),
          new Labels("メモ", "Note"));
  private static final byte[] MISSING_IN_CP932 = {(byte) 0x81, (byte) 0xac};

  private final Campaign campaign;
  private final ExportStyle style;
  private final ResultColumns columns;

  /** Exports that campaign's conclusions; {@code questions} are the survey's, else empty. */
  public ResultExport(Campaign campaign, List<Question> questions, ExportStyle style) {
    this.campaign = campaign;
    this.style = style;
    this.columns = new ResultColumns(campaign.kind().resultType(), questions, style);
  }

  /**
   * Writes a header and one row for each record; closing {@code out} is the caller's.
   *
   * @param records read one after the other, never all at once
   * @param leads finds the lead of a record; a lead that is gone leaves its cells empty
   */
  public void write(
      Iterator<DispositionRecord> records, Function<LeadId, Optional<Lead>> leads, OutputStream out)
      throws IOException {
    Writer text = writer(out);
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    csv.writeRecord(headers());
    while (records.hasNext()) {
      DispositionRecord record = records.next();
      csv.writeRecord(row(record, leads.apply(record.lead())));
    }
    csv.flush();
    text.flush();
  }

  private Writer writer(OutputStream out) throws IOException {
    CharsetEncoder encoder =
        style.charset().newEncoder().onUnmappableCharacter(CodingErrorAction.REPLACE);
    if (style.charset().equals(StandardCharsets.UTF_8)) {
      Writer text = new OutputStreamWriter(out, encoder);
      text.write('\ufeff');
      return text;
    }
    return new OutputStreamWriter(out, encoder.replaceWith(MISSING_IN_CP932));
  }

  private List<String> headers() {
    List<String> headers = new ArrayList<>();
    COMMON.forEach(label -> headers.add(label.in(style.language())));
    headers.addAll(columns.headers());
    return headers.stream().map(SafeCell::of).toList();
  }

  private List<String> row(DispositionRecord record, Optional<Lead> lead) {
    List<String> cells = new ArrayList<>();
    cells.add(columns.at(record.at()));
    cells.add(lead.map(one -> one.person().externalId()).orElse(""));
    cells.add(lead.map(one -> one.person().name()).orElse(""));
    cells.add(lead.map(one -> shown(one.numbers().getFirst().number())).orElse(""));
    cells.add(label(record.disposition()));
    cells.add(record.disposition());
    cells.add(record.agent());
    cells.add(record.note());
    cells.addAll(columns.cells(record.result()));
    return cells.stream().map(SafeCell::of).toList();
  }

  private String shown(PhoneNumber number) {
    return style.clearNumbers() ? number.e164() : number.masked();
  }

  private String label(String key) {
    return campaign
        .leadRules()
        .catalogue()
        .find(key)
        .map(item -> item.label().in(style.language()))
        .orElse(key);
  }
}
