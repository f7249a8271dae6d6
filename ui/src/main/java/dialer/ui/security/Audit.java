package dialer.ui.security;

import dialer.compliance.call.ClientId;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Writes audit notes of the request at hand. */
@Component
public class Audit {

  private final AuditTrail trail;

  public Audit(AuditTrail trail) {
    this.trail = trail;
  }

  /** Something about one client. */
  public void note(SignedIn who, ClientId client, String action, Object subject) {
    write(who, Optional.of(client), new What(action, subject.toString(), Map.of()));
  }

  /** Something about no client. */
  public void note(SignedIn who, String action, Object subject) {
    write(who, Optional.empty(), new What(action, subject.toString(), Map.of()));
  }

  /** Something about no client, with details. */
  public void note(SignedIn who, String action, Object subject, Map<String, String> details) {
    write(who, Optional.empty(), new What(action, subject.toString(), details));
  }

  private record What(String action, String subject, Map<String, String> details) {}

  private void write(SignedIn who, Optional<ClientId> client, What what) {
    String address =
        RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
            ? attributes.getRequest().getRemoteAddr()
            : "";
    trail.write(
        new AuditTrail.Note(
            client, who.loginName(), address, what.action(), what.subject(), what.details()));
  }
}
