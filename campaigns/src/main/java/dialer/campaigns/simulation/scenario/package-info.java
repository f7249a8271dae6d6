/**
 * Scenarios as files, and trials: many simulated days of one scenario, counted together.
 *
 * <p>Called by {@code ./dialer simulate} and tests. The format is in {@code docs/pacing.md}; the
 * shipped files lie beside the classes under {@code scenarios/}.
 */
@NullMarked
package dialer.campaigns.simulation.scenario;

import org.jspecify.annotations.NullMarked;
