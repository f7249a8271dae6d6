package dialer.ui.security;

import dialer.compliance.call.ClientId;
import java.util.Map;
import java.util.Optional;

/**
 * Who did what: only grows. Thread rule: any. Error rule: throws when the note could not be
 * written, and then what was to be audited must not happen.
 */
public interface AuditTrail {

  /**
   * Something that was done.
   *
   * @param actor log-in name, or {@code -} before a log-in
   * @param action dotted word: {@code number.reveal}, {@code campaign.start}
   * @param subject id of what it was done to
   * @param details numbers masked
   */
  record Note(
      Optional<ClientId> client,
      String actor,
      String address,
      String action,
      String subject,
      Map<String, String> details) {

    public Note {
      details = Map.copyOf(details);
    }
  }

  /** Writes it down. */
  void write(Note note);
}
