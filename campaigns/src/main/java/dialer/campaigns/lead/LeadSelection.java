package dialer.campaigns.lead;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * In which order due leads are dialed: by {@link DueLead#place}, then oldest due first so that no
 * lead starves, then by id so that two readers agree.
 */
public final class LeadSelection {

  /** The order of dialing; a total order. */
  public static final Comparator<DueLead> ORDER =
      Comparator.comparingInt(DueLead::place)
          .thenComparing(DueLead::due)
          .thenComparing(lead -> lead.lead().toString());

  private LeadSelection() {}

  /** Those due at {@code now} that anyone may take, first in order first, at most {@code max}. */
  public static List<DueLead> choose(List<DueLead> leads, Instant now, int max) {
    return leads.stream()
        .filter(lead -> lead.state().dialable() && !lead.due().isAfter(now))
        .filter(lead -> lead.reservedFor().isEmpty())
        .sorted(ORDER)
        .limit(max)
        .toList();
  }
}
