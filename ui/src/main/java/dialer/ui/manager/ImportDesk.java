package dialer.ui.manager;

import dialer.campaigns.importing.FileRefusal;
import dialer.campaigns.importing.HeaderMapping;
import dialer.campaigns.importing.HeaderMappings;
import dialer.campaigns.importing.ImportId;
import dialer.campaigns.importing.ImportOrder;
import dialer.campaigns.importing.LeadField;
import dialer.campaigns.lead.DuplicatePolicy;
import dialer.campaigns.lead.LeadListId;
import dialer.ui.events.ScreenFeed;
import dialer.ui.problem.FieldFault;
import dialer.ui.problem.Input;
import dialer.ui.problem.Refusal;
import dialer.ui.security.SignedIn;
import dialer.ui.wire.Named;
import dialer.ui.wire.NewIds;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns a confirmed upload into an import, and tells how far imports are. */
@Component
public class ImportDesk {

  private final Uploads uploads;
  private final ImportRuns runs;
  private final ScreenFeed feed;
  private final Tools tools;

  /** What else is asked. */
  @Component
  public record Tools(HeaderMappings mappings, NewIds ids, InstantSource clock) {}

  public ImportDesk(Uploads uploads, ImportRuns runs, ScreenFeed feed, Tools tools) {
    this.uploads = uploads;
    this.runs = runs;
    this.feed = feed;
    this.tools = tools;
  }

  /**
   * What the user confirms.
   *
   * @param mapping column number to meaning
   * @param duplicates SKIP, UPDATE or ADD
   */
  public record ConfirmForm(
      @Nullable String listName,
      @Nullable Map<Integer, FieldWord> mapping,
      @Nullable String defaultCountry,
      @Nullable String duplicates,
      @Nullable Boolean saveMapping) {}

  /** Begins the import of an upload. */
  ImportFigures confirm(Upload upload, ConfirmForm form, SignedIn by) {
    Input input = new Input();
    String listName = input.text("listName", form.listName(), 200);
    DuplicatePolicy duplicates = policy(input, form.duplicates());
    String region = region(input, form.defaultCountry());
    input.refuseIfWrong();
    HeaderMapping mapping = mapping(upload, form.mapping());
    Upload claimed =
        uploads
            .claim(upload.which().id())
            .orElseThrow(() -> Refusal.conflict("import_already_confirmed", Map.of()));
    var preview = claimed.read().preview();
    if (Boolean.TRUE.equals(form.saveMapping())) {
      tools.mappings().save(claimed.which().client(), new HashSet<>(preview.headers()), mapping);
    }
    LeadListId list = new LeadListId(tools.ids().next());
    ImportOrder order =
        new ImportOrder(
            new ImportId(claimed.which().id()),
            claimed.which().client(),
            claimed.which().campaign(),
            list,
            claimed.stored().fileName(),
            listName,
            preview.sha256(),
            preview.format(),
            mapping,
            duplicates,
            region,
            by.loginName());
    runs.start(order, claimed.stored().path());
    return waiting(claimed, ImportFigures.State.READING, Named.of(list, listName));
  }

  /** How far an import or a waiting upload is. */
  Optional<ImportFigures> figures(UUID id) {
    return uploads
        .find(id)
        .map(upload -> waiting(upload, ImportFigures.State.PREVIEW, null))
        .or(() -> feed.importing(new ImportId(id)));
  }

  private ImportFigures waiting(Upload upload, ImportFigures.State state, @Nullable Named list) {
    Instant now = tools.clock().instant();
    return new ImportFigures(
        now,
        upload.which().id(),
        upload.which().campaign().value(),
        list,
        state,
        0,
        0,
        0,
        0,
        0,
        0,
        upload.stored().bytes(),
        null,
        null,
        null,
        List.of());
  }

  private static HeaderMapping mapping(Upload upload, @Nullable Map<Integer, FieldWord> chosen) {
    List<String> headers = upload.read().preview().headers();
    Map<String, LeadField> byHeader = new LinkedHashMap<>();
    for (int i = 0; i < headers.size(); i++) {
      FieldWord word = chosen == null ? null : chosen.get(i);
      byHeader.put(headers.get(i), word == null ? LeadField.IGNORE : word.field());
    }
    if (byHeader.values().stream().noneMatch(LeadField::phone)) {
      throw Refusal.invalid(FieldFault.of("mapping", "file_" + FileRefusal.NO_PHONE_COLUMN.key()));
    }
    return new HeaderMapping(byHeader);
  }

  private static DuplicatePolicy policy(Input input, @Nullable String word) {
    return switch (word == null ? "" : word) {
      case "SKIP" -> DuplicatePolicy.SKIP;
      case "UPDATE" -> DuplicatePolicy.UPDATE;
      case "ADD" -> DuplicatePolicy.KEEP;
      default -> {
        input.fault("duplicates", word == null ? "required" : "invalid", Map.of());
        yield DuplicatePolicy.SKIP;
      }
    };
  }

  private static String region(Input input, @Nullable String country) {
    String region = country == null ? "JP" : country.toUpperCase(Locale.ROOT);
    if (!List.of(Locale.getISOCountries()).contains(region)) {
      input.fault("defaultCountry", "invalid", Map.of());
    }
    return region;
  }
}
