package dialer.campaigns.disposition;

import dialer.campaigns.lead.CallbackPromise;
import dialer.campaigns.lead.LeadNumber;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A lead whose attempt has just ended, with all that recycling looks at.
 *
 * @param numbers the lead's numbers
 * @param history its attempts, oldest first; the last is the one that has just ended
 * @param disposition what was concluded; empty: nobody spoke, or nobody concluded anything
 * @param callback the promise, where the disposition is one
 * @param zone the lead's zone, in which parts of the day are told
 */
public record EndedAttempt(
    List<LeadNumber> numbers,
    List<PastAttempt> history,
    Optional<Disposition> disposition,
    Optional<CallbackPromise> callback,
    ZoneId zone) {

  public EndedAttempt {
    numbers = List.copyOf(numbers);
    history = List.copyOf(history);
    if (history.isEmpty()) {
      throw new IllegalArgumentException("an attempt that ended is part of its own history");
    }
  }

  /** The attempt that has just ended. */
  public PastAttempt last() {
    return history.getLast();
  }

  /** Why the lead stands as it will: the disposition's key, else the outcome in lower case. */
  public String reason() {
    return disposition
        .map(Disposition::key)
        .orElseGet(() -> last().outcome().name().toLowerCase(Locale.ROOT));
  }
}
