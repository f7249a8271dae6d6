package dialer.campaigns.importing;

import dialer.campaigns.Labels;

/**
 * A row that was not taken.
 *
 * @param row the row in the file, counted as a spreadsheet shows it: the header is row 1
 * @param column the header of the column at fault, or empty where the whole row is
 * @param fault why, with a stable key
 * @param detail what was found, shortened and without control characters
 * @param original the row's own text, shortened
 */
public record ImportRejection(
    long row, String column, ImportFault fault, String detail, String original) {

  /** What is wrong and what to do, in both languages. */
  public Labels sentence() {
    return fault.sentence(row, column, detail);
  }
}
