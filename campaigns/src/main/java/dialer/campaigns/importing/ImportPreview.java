package dialer.campaigns.importing;

import java.util.List;
import java.util.Optional;

/**
 * What a file seems to be, for a person to confirm before anything is imported.
 *
 * @param format detected or chosen
 * @param certain false where the charset does not read everything, or another one reads it as well
 * @param headers the header row
 * @param mapping what each column seems to mean
 * @param sample the first rows, cells as text, at most 20
 * @param refusal why the file cannot be imported as it is, if so
 * @param sha256 of the file, lower-case hex: the {@code fileHash} of the order
 */
public record ImportPreview(
    CsvFormat format,
    boolean certain,
    List<String> headers,
    HeaderMapping mapping,
    List<List<String>> sample,
    Optional<FileRefusal> refusal,
    String sha256) {

  public ImportPreview {
    headers = List.copyOf(headers);
    sample = List.copyOf(sample);
  }
}
