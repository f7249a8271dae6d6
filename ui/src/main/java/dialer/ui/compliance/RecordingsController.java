package dialer.ui.compliance;

import dialer.ui.problem.Refusal;
import dialer.ui.security.Audit;
import dialer.ui.security.SignedIn;
import dialer.ui.wire.Page;
import dialer.ui.wire.PageRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Recorded calls; whoever listens is written down before the first byte. */
@RestController
public class RecordingsController {

  private static final MediaType WAV = new MediaType("audio", "wav");

  private final Recordings recordings;
  private final Audit audit;

  public RecordingsController(Recordings recordings, Audit audit) {
    this.recordings = recordings;
    this.audit = audit;
  }

  /** Recordings. */
  @GetMapping("/api/recordings")
  public Page<Recordings.RecordingRow> list(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return recordings.list(me.sight(), PageRequest.of(limit, cursor));
  }

  /** The sound, in parts if the player asks for parts. */
  @GetMapping("/api/recordings/{id}/audio")
  public ResponseEntity<Resource> audio(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String download) {
    Recordings.Sound sound =
        recordings
            .audio(id, me.sight())
            .orElseThrow(() -> Refusal.of(404, "recording_gone", Map.of()));
    if (!sound.genuine()) {
      audit.note(me, "recording.altered", id);
      throw Refusal.conflict("recording_altered", Map.of());
    }
    boolean kept = "1".equals(download);
    audit.note(me, kept ? "recording.download" : "recording.play", id);
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.ok().contentType(WAV).header(HttpHeaders.CACHE_CONTROL, "no-store");
    if (kept) {
      String file = ContentDisposition.attachment().filename(id + ".wav").build().toString();
      answer.header(HttpHeaders.CONTENT_DISPOSITION, file);
    }
    return answer.body(new FileSystemResource(sound.file()));
  }
}
