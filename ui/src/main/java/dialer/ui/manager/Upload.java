package dialer.ui.manager;

import dialer.campaigns.importing.CsvFormat;
import dialer.campaigns.importing.ImportPreview;
import dialer.campaigns.importing.LeadField;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import dialer.ui.manager.UploadView.ColumnView;
import dialer.ui.manager.UploadView.Detected;
import dialer.ui.manager.UploadView.Reading;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** A lead file that waits for its confirmation. */
record Upload(Which which, Stored stored, CsvFormat detected, boolean certain, Read read) {

  private static final int SHOWN_ROWS = 8;
  private static final int SAMPLES = 5;
  private static final List<String> CHARSETS =
      List.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-31j", "ISO-8859-1");

  record Which(UUID id, ClientId client, CampaignId campaign) {}

  record Stored(String fileName, Path path, long bytes) {}

  record Read(ImportPreview preview, boolean savedMapping) {}

  Upload readAgain(Read other) {
    return new Upload(which, stored, detected, certain, other);
  }

  UploadView view() {
    ImportPreview preview = read.preview();
    List<LeadField> meanings = preview.headers().stream().map(preview.mapping()::meaning).toList();
    List<FieldWord> words = FieldWord.of(meanings);
    return new UploadView(
        which.id(),
        which.campaign().value(),
        stored.fileName(),
        stored.bytes(),
        new Reading(nameOf(preview.format()), delimiter(preview.format()), true),
        new Detected(nameOf(detected), certain ? "SURE" : "LIKELY", delimiter(detected)),
        CHARSETS,
        IntStream.range(0, words.size())
            .mapToObj(
                i -> new ColumnView(i, preview.headers().get(i), words.get(i), samples(preview, i)))
            .toList(),
        preview.sample().stream().limit(SHOWN_ROWS).toList(),
        read.savedMapping());
  }

  private static List<String> samples(ImportPreview preview, int column) {
    return preview.sample().stream()
        .map(row -> row.get(column))
        .filter(cell -> !cell.isBlank())
        .limit(SAMPLES)
        .toList();
  }

  private static String nameOf(CsvFormat format) {
    return format.charset().name();
  }

  private static String delimiter(CsvFormat format) {
    return String.valueOf(format.delimiter());
  }
}
