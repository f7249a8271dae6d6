/**
 * A day of calling on a virtual clock: the real loop, gate, pacer and recycle rules, with simulated
 * telephony, people and agents.
 *
 * <p>Called by tests, and by whoever asks what a campaign would bring. It knows no thread, file or
 * clock of its own; the same scenario and seed give the same day to the bit. It never judges what
 * it simulates: {@link dialer.campaigns.simulation.DayWitness} stops the day when a promise is
 * broken, {@link dialer.campaigns.simulation.DayReport} only counts.
 */
@NullMarked
package dialer.campaigns.simulation;

import org.jspecify.annotations.NullMarked;
