package dialer.app.smoke;

import dialer.core.call.CallOutcome;
import java.util.Optional;

/**
 * An attempt as the dialer's journal has it, for comparison only.
 *
 * @param attempt its id
 * @param dialed whether the guard let it pass
 * @param outcome its final outcome; empty: unfinished
 */
public record AttemptRow(String attempt, boolean dialed, Optional<CallOutcome> outcome) {}
