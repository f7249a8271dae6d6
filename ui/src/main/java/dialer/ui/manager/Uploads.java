package dialer.ui.manager;

import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.importing.CsvFormat;
import dialer.campaigns.importing.FileProbe;
import dialer.campaigns.importing.FileRefusal;
import dialer.campaigns.importing.HeaderMapping;
import dialer.campaigns.importing.HeaderMappings;
import dialer.campaigns.importing.ImportPreview;
import dialer.campaigns.importing.ImportPreviews;
import dialer.campaigns.importing.LeadFile;
import dialer.compliance.call.ClientId;
import dialer.ui.problem.FieldFault;
import dialer.ui.problem.Refusal;
import dialer.ui.wire.NewIds;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Lead files from the moment of upload until they are confirmed or given up. The file is written to
 * disk as it comes; nothing of it is imported yet.
 */
@Component
public class Uploads {

  private final UploadFolder folder;
  private final HeaderMappings mappings;
  private final NewIds ids;
  private final Map<UUID, Upload> waiting = new ConcurrentHashMap<>();

  public Uploads(UploadFolder folder, HeaderMappings mappings, NewIds ids) {
    this.folder = folder;
    this.mappings = mappings;
    this.ids = ids;
  }

  /** Takes a file in and reads its beginning. */
  Upload take(Campaign campaign, String fileName, InputStream content) throws IOException {
    UUID id = ids.next();
    Path path = folder.path().resolve(id + ".csv");
    Files.createDirectories(folder.path());
    try {
      long bytes = copy(content, path);
      Upload.Which which = new Upload.Which(id, campaign.client(), campaign.id());
      Upload.Read read = read(campaign.client(), path, Optional.empty());
      refuseIfNoTable(read.preview());
      Upload upload =
          new Upload(
              which,
              new Upload.Stored(fileName, path, bytes),
              read.preview().format(),
              read.preview().certain(),
              read);
      waiting.put(id, upload);
      return upload;
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(path);
      throw e;
    }
  }

  /** Reads a file again as the user says. */
  Upload readAgain(Upload upload, CsvFormat format) throws IOException {
    Upload.Read read = read(upload.which().client(), upload.stored().path(), Optional.of(format));
    Upload again = upload.readAgain(read);
    waiting.put(upload.which().id(), again);
    return again;
  }

  /** The file that waits under that id. */
  Optional<Upload> find(UUID id) {
    return Optional.ofNullable(waiting.get(id));
  }

  /** Takes it out for its import; of two callers one gets it. */
  Optional<Upload> claim(UUID id) {
    return Optional.ofNullable(waiting.remove(id));
  }

  /** Gives it up. */
  void remove(Upload upload) {
    waiting.remove(upload.which().id());
    try {
      Files.deleteIfExists(upload.stored().path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes what an earlier run left behind; called once at start. */
  public void sweep() throws IOException {
    if (Files.isDirectory(folder.path())) {
      try (var files = Files.newDirectoryStream(folder.path(), "*.csv")) {
        for (Path file : files) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /** Why a file is refused, in the words that screens translate. */
  static Refusal refusal(FileRefusal refusal) {
    Map<String, Object> params =
        switch (refusal) {
          case TOO_LARGE -> Map.of("max", FileProbe.MAX_BYTES);
          case EMPTY, HEADER_ONLY, NOT_TEXT, DUPLICATE_HEADER, EMPTY_HEADER, TOO_MANY_COLUMNS ->
              Map.of();
          case NO_PHONE_COLUMN, TOO_MANY_PHONE_COLUMNS, MAPPING_WITHOUT_COLUMN -> Map.of();
          case TOO_MANY_ROWS, HEADER_TOO_LONG -> Map.of();
        };
    return Refusal.invalid(FieldFault.of("file", "file_" + refusal.key(), params));
  }

  /** A path as a lead file that can be opened again and again. */
  static LeadFile file(Path path) {
    return () -> Files.newInputStream(path);
  }

  private Upload.Read read(ClientId client, Path path, Optional<CsvFormat> format)
      throws IOException {
    boolean[] saved = {false};
    ImportPreview preview =
        ImportPreviews.of(
            file(path),
            format,
            headers -> {
              Optional<HeaderMapping> known = saved(client, headers);
              saved[0] = known.isPresent();
              return known;
            });
    return new Upload.Read(preview, saved[0]);
  }

  private Optional<HeaderMapping> saved(ClientId client, Set<String> headers) {
    return mappings.find(client, headers);
  }

  /** A table without telephone column can be mapped; what is no table cannot. */
  private static void refuseIfNoTable(ImportPreview preview) {
    if (preview.refusal().isPresent() && preview.headers().isEmpty()) {
      throw refusal(preview.refusal().get());
    }
  }

  private static long copy(InputStream content, Path path) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long bytes = 0;
    try (var out = Files.newOutputStream(path)) {
      for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
        bytes += n;
        if (bytes > FileProbe.MAX_BYTES) {
          throw refusal(FileRefusal.TOO_LARGE);
        }
        out.write(buffer, 0, n);
      }
    }
    return bytes;
  }
}
