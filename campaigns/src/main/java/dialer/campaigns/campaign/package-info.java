/**
 * Campaigns: whom they are made for, their kind, settings, states, hours, and what must be true
 * before they start.
 *
 * <p>Called by the screens, the calendar's bells and the engine's wiring. Never dials and never
 * reads a clock.
 */
@NullMarked
package dialer.campaigns.campaign;

import org.jspecify.annotations.NullMarked;
