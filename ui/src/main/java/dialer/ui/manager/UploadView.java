package dialer.ui.manager;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded lead file before it is imported.
 *
 * @param rows its first rows
 * @param savedMapping whether the mapping is one that was saved for these headers
 */
public record UploadView(
    UUID id,
    UUID campaign,
    String fileName,
    long bytes,
    Reading reading,
    Detected detected,
    List<String> charsets,
    List<ColumnView> columns,
    List<List<String>> rows,
    boolean savedMapping) {

  /** How the file is read. */
  public record Reading(String charset, String delimiter, boolean header) {}

  /**
   * How it seemed it should be read.
   *
   * @param confidence SURE, LIKELY or GUESS
   */
  public record Detected(String charset, String confidence, String delimiter) {}

  /** A column with its first values. */
  public record ColumnView(
      int index, String title, @Nullable FieldWord mapping, List<String> samples) {}
}
