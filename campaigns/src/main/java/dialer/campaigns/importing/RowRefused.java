package dialer.campaigns.importing;

/** One row cannot be taken; carries the rejection from the cell to the reader of the file. */
final class RowRefused extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient ImportFault fault;
  private final String column;
  private final String detail;

  RowRefused(ImportFault fault, String column, String detail) {
    super(fault.key(), null, false, false);
    this.fault = fault;
    this.column = column;
    this.detail = detail;
  }

  ImportRejection at(CsvRow row) {
    return new ImportRejection(
        row.number(), column, fault, CleanText.shown(detail, 60), CleanText.shown(row.raw(), 500));
  }
}
