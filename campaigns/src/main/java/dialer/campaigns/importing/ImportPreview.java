package dialer.campaigns.importing;

import java.util.List;
import java.util.Optional;

/**
 * What a file seems to be, for a person to confirm before anything is imported.
 *
 * @param format detected or chosen
 * @param certain false where another charset reads the sample as well
 * @param headers the header row
 * @param mapping what each column seems to mean
 * @param sample the first rows, cells as text
 * @param refusal why the file cannot be imported at all, if so
 */
public record ImportPreview(
    CsvFormat format,
    boolean certain,
    List<String> headers,
    HeaderMapping mapping,
    List<List<String>> sample,
    Optional<FileRefusal> refusal) {

  public ImportPreview {
    headers = List.copyOf(headers);
    sample = List.copyOf(sample);
  }
}
