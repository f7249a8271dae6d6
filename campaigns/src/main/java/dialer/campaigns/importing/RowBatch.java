package dialer.campaigns.importing;

import java.util.List;

/**
 * Some rows of a file, read.
 *
 * @param drafts valid rows, in the order of the file
 * @param rejections refused rows, in the order of the file
 * @param rowsRead rows read since the start of the file, without header and blank ones
 */
public record RowBatch(List<LeadDraft> drafts, List<ImportRejection> rejections, long rowsRead) {

  public RowBatch {
    drafts = List.copyOf(drafts);
    rejections = List.copyOf(rejections);
  }
}
