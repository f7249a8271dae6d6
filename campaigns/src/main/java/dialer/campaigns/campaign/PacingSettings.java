package dialer.campaigns.campaign;

import dialer.core.pacing.PacingMode;
import java.time.Duration;

/**
 * How the campaign's calls are placed.
 *
 * @param mode how
 * @param lines lines per ready agent, for power mode
 * @param maxLines calls in the air at most, 1 to 2000
 * @param priority among the campaigns of one pool, lower first, 1 to 10
 * @param previewTime how long a preview card may lie before it goes back; preview mode only
 */
public record PacingSettings(
    PacingMode mode, LinesPerAgent lines, int maxLines, int priority, Duration previewTime) {

  public PacingSettings {
    if (maxLines < 1 || maxLines > 2000) {
      throw new IllegalArgumentException("calls in the air are 1 to 2000, not " + maxLines);
    }
    if (priority < 1 || priority > 10) {
      throw new IllegalArgumentException("a campaign's priority is 1 to 10, not " + priority);
    }
  }
}
