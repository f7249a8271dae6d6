package dialer.ui.admin;

import dialer.ui.problem.Refusal;
import dialer.ui.security.Audit;
import dialer.ui.security.SignedIn;
import dialer.ui.wire.Page;
import dialer.ui.wire.PageRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What routes could not deliver. */
@RestController
public class DeadLettersController {

  private final DeadLetters letters;
  private final Audit audit;

  public DeadLettersController(DeadLetters letters, Audit audit) {
    this.letters = letters;
    this.audit = audit;
  }

  /** Those that nobody has settled. */
  @GetMapping("/api/dead-letters")
  public Page<DeadLetters.DeadLetter> list(
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return letters.list(PageRequest.of(limit, cursor));
  }

  /** Try it again. */
  @PostMapping("/api/dead-letters/{id}/retry")
  @ResponseStatus(HttpStatus.ACCEPTED)
  public void retry(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
    refuseUnless(letters.retry(id, me.loginName()));
    audit.note(me, "dead_letter.retry", id);
  }

  /** Settle it without delivery. */
  @DeleteMapping("/api/dead-letters/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  public void discard(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
    refuseUnless(letters.discard(id, me.loginName()));
    audit.note(me, "dead_letter.discard", id);
  }

  /** What it holds, numbers masked. */
  @GetMapping("/api/dead-letters/{id}/payload")
  public ResponseEntity<String> payload(
      @AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
    String payload = letters.payload(id).orElseThrow(Refusal::notFound);
    audit.note(me, "dead_letter.payload", id);
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(payload);
  }

  private static void refuseUnless(boolean found) {
    if (!found) {
      throw Refusal.notFound();
    }
  }
}
