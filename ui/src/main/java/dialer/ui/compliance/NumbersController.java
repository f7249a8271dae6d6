package dialer.ui.compliance;

import dialer.compliance.call.PhoneNumber;
import dialer.ui.agent.AgentDesk;
import dialer.ui.problem.Refusal;
import dialer.ui.security.Audit;
import dialer.ui.security.Role;
import dialer.ui.security.SignedIn;
import dialer.ui.wire.NumberMask;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The one way to a number's digits; each use is written down before it is answered. */
@RestController
public class NumbersController {

  private final NumberBook numbers;
  private final AgentDesk desk;
  private final Audit audit;

  public NumbersController(NumberBook numbers, AgentDesk desk, Audit audit) {
    this.numbers = numbers;
    this.desk = desk;
    this.audit = audit;
  }

  /** What for. */
  public record RevealForm(@Nullable String why) {}

  /** The digits. */
  public record Revealed(String number, String e164) {}

  /** The digits of a number that is on my desk, or that my role may see. */
  @PostMapping("/api/numbers/{ref}/reveal")
  public Revealed reveal(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable String ref,
      @RequestBody(required = false) @Nullable RevealForm form) {
    if (!me.is(Role.MANAGER, Role.COMPLIANCE) && !desk.holdsNumber(me.id(), ref)) {
      throw Refusal.forbidden();
    }
    PhoneNumber number = numbers.find(ref, me.sight()).orElseThrow(Refusal::notFound);
    String why = form == null || form.why() == null ? "" : form.why();
    audit.note(
        me,
        "number.reveal",
        ref,
        Map.of("number", NumberMask.masked(number), "why", why.length() > 500 ? "" : why));
    return new Revealed(NumberMask.grouped(number), number.e164());
  }
}
