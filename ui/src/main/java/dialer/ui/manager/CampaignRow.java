package dialer.ui.manager;

import dialer.core.pacing.PacingMode;
import dialer.ui.wire.Named;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign in a list.
 *
 * @param opensAt next opening; null when open or never
 * @param closesAt when it closes; null when not open
 */
public record CampaignRow(
    UUID id,
    String name,
    Named client,
    KindWord kind,
    PacingMode mode,
    CampaignWord state,
    Instant stateSince,
    @Nullable Instant opensAt,
    @Nullable Instant closesAt,
    LeadFigures leads,
    DayFigures today) {

  /** Since midnight in the campaign's zone. */
  public record DayFigures(int attempts, int answered, int connected, int abandoned, int results) {

    /** Of a day without calls. */
    public static DayFigures none() {
      return new DayFigures(0, 0, 0, 0, 0);
    }
  }
}
