package dialer.ui.manager;

import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.importing.CsvFormat;
import dialer.campaigns.importing.ImportId;
import dialer.campaigns.importing.LeadImports;
import dialer.campaigns.importing.RejectFile;
import dialer.ui.problem.FieldFault;
import dialer.ui.problem.Refusal;
import dialer.ui.security.Audit;
import dialer.ui.security.SignedIn;
import dialer.ui.wire.CsvDownload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Lead files: upload, reading, confirmation, progress, refused rows. */
@RestController
public class ImportsController {

  private final CampaignAccess access;
  private final Uploads uploads;
  private final ImportDesk desk;
  private final Tools tools;

  /** What else is asked. */
  @Component
  public record Tools(LeadImports imports, Audit audit) {}

  public ImportsController(CampaignAccess access, Uploads uploads, ImportDesk desk, Tools tools) {
    this.access = access;
    this.uploads = uploads;
    this.desk = desk;
    this.tools = tools;
  }

  /** How the user says the file should be read. */
  public record ReadingForm(
      @Nullable String charset, @Nullable String delimiter, @Nullable Boolean header) {}

  /** Upload a file; nothing is imported yet. */
  @PostMapping("/api/campaigns/{id}/imports")
  @ResponseStatus(HttpStatus.CREATED)
  public UploadView upload(
      @AuthenticationPrincipal SignedIn me, @PathVariable UUID id, @RequestPart MultipartFile file)
      throws IOException {
    Campaign campaign = access.find(id, me);
    try (InputStream content = file.getInputStream()) {
      return uploads.take(campaign, nameOf(file), content).view();
    }
  }

  /** Read it again with another charset or delimiter. */
  @PutMapping("/api/imports/{id}/reading")
  public UploadView reading(
      @AuthenticationPrincipal SignedIn me, @PathVariable UUID id, @RequestBody ReadingForm form)
      throws IOException {
    Upload upload = waiting(id, me);
    if (Boolean.FALSE.equals(form.header())) {
      throw Refusal.invalid(FieldFault.of("header", "file_header_needed"));
    }
    return uploads.readAgain(upload, formatOf(form)).view();
  }

  /** The preview again. */
  @GetMapping("/api/imports/{id}/preview")
  public UploadView preview(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
    return waiting(id, me).view();
  }

  /** Import it. */
  @PostMapping("/api/imports/{id}/confirm")
  @ResponseStatus(HttpStatus.ACCEPTED)
  public ImportFigures confirm(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable UUID id,
      @RequestBody ImportDesk.ConfirmForm form) {
    if (uploads.find(id).isEmpty() && tools.imports().progress(new ImportId(id)).isPresent()) {
      throw Refusal.conflict("import_already_confirmed", Map.of());
    }
    Upload upload = waiting(id, me);
    ImportFigures figures = desk.confirm(upload, form, me);
    tools.audit().note(me, upload.which().client(), "import.confirm", id);
    return figures;
  }

  /** How far it is. */
  @GetMapping("/api/imports/{id}")
  public ImportFigures progress(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
    ImportFigures figures = desk.figures(id).orElseThrow(Refusal::notFound);
    access.find(figures.campaign(), me);
    return figures;
  }

  /** Give it up before it is confirmed. */
  @DeleteMapping("/api/imports/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  public void cancel(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
    if (uploads.find(id).isEmpty() && tools.imports().progress(new ImportId(id)).isPresent()) {
      throw Refusal.conflict("import_already_confirmed", Map.of());
    }
    uploads.remove(waiting(id, me));
  }

  /** The refused rows with their reasons, as a file. */
  @GetMapping("/api/imports/{id}/rejects.csv")
  public ResponseEntity<StreamingResponseBody> rejects(
      @AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
    ImportFigures figures = desk.figures(id).orElseThrow(Refusal::notFound);
    Campaign campaign = access.find(figures.campaign(), me);
    tools.audit().note(me, campaign.client(), "import.rejects", id);
    RejectFile file = new RejectFile(tools.imports());
    return CsvDownload.file(
        campaign.name() + "-rejects.csv", out -> file.write(new ImportId(id), out));
  }

  private Upload waiting(UUID id, SignedIn me) {
    Upload upload = uploads.find(id).orElseThrow(Refusal::notFound);
    access.find(upload.which().campaign().value(), me);
    return upload;
  }

  private static CsvFormat formatOf(ReadingForm form) {
    try {
      String delimiter = form.delimiter() == null ? "," : form.delimiter();
      return new CsvFormat(
          Charset.forName(form.charset() == null ? "UTF-8" : form.charset()), delimiter.charAt(0));
    } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
      throw Refusal.invalid(FieldFault.of("charset", "invalid"));
    }
  }

  /** The last part of the name only, without anything that is no letter of a name. */
  private static String nameOf(MultipartFile file) {
    String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String plain = last.replaceAll("\\p{Cntrl}", "").strip();
    return plain.isEmpty() ? "leads.csv" : plain.substring(0, Math.min(200, plain.length()));
  }
}
