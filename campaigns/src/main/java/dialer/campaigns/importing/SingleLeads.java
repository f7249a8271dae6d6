package dialer.campaigns.importing;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one lead as the API sends it, by the same rules as a row of a file. */
public final class SingleLeads {

  private SingleLeads() {}

  /** What became of it. */
  public sealed interface Read {

    /** A valid lead. */
    record Valid(LeadDraft draft) implements Read {}

    /** Not a lead, and why. */
    record Refused(ImportRejection rejection) implements Read {}
  }

  /**
   * Reads the fields of one lead.
   *
   * @param fields by header, as a file would name its columns
   * @param region country whose national numbers they hold
   */
  public static Read read(Map<String, String> fields, String region) {
    List<String> headers = List.copyOf(fields.keySet());
    List<String> cells = headers.stream().map(header -> fields.getOrDefault(header, "")).toList();
    CsvRow row = new CsvRow(1, cells, String.join(",", cells), Optional.empty());
    try {
      FileHeader header = new FileHeader(headers, KnownHeaders.guess(headers));
      return new Read.Valid(new RowReader(header, region).read(row));
    } catch (RowRefused refused) {
      return new Read.Refused(refused.at(row));
    }
  }
}
