package dialer.ui.compliance;

import dialer.ui.compliance.AttemptTrails.AttemptQuery;
import dialer.ui.problem.Refusal;
import dialer.ui.security.Audit;
import dialer.ui.security.SignedIn;
import dialer.ui.wire.Page;
import dialer.ui.wire.PageRequest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Attempts with their verdicts. */
@RestController
public class AttemptsController {

  private final AttemptTrails trails;
  private final Audit audit;

  public AttemptsController(AttemptTrails trails, Audit audit) {
    this.trails = trails;
    this.audit = audit;
  }

  /** What is looked for; null means any. */
  public record SearchForm(
      @Nullable String number,
      @Nullable UUID campaign,
      @Nullable String outcome,
      @Nullable String verdict,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable Integer limit,
      @Nullable String cursor) {}

  /** Attempts, by a query in the address; a number belongs into the other one. */
  @GetMapping("/api/attempts")
  public Page<AttemptRow> list(@AuthenticationPrincipal SignedIn me, SearchForm form) {
    return found(me, form);
  }

  /** Attempts, by a query that no log of addresses shows. */
  @PostMapping("/api/attempts/search")
  public Page<AttemptRow> search(
      @AuthenticationPrincipal SignedIn me, @RequestBody SearchForm form) {
    return found(me, form);
  }

  /** One with everything. */
  @GetMapping("/api/attempts/{id}")
  public AttemptTrail one(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
    AttemptTrail trail = trails.find(id, me.sight()).orElseThrow(Refusal::notFound);
    audit.note(me, "attempt.view", id);
    return trail;
  }

  private Page<AttemptRow> found(SignedIn me, SearchForm form) {
    return trails.search(
        new AttemptQuery(
            TypedNumber.orNull(form.number()),
            form.campaign(),
            form.outcome(),
            form.verdict(),
            form.from(),
            form.to(),
            me.sight(),
            PageRequest.of(form.limit(), form.cursor())));
  }
}
