/**
 * Predictive pacing: how likely is it that one more call, placed now, meets no free agent?
 *
 * <p>{@link dialer.core.pacing.predictive.PredictivePacer} is the fold; the other classes are its
 * laws, each with its formula. {@code AnswerChance}, {@code AnswerTimes} and {@code Durations}
 * learn; {@code Releases} and {@code Shortage} forecast; {@code RiskPrice} says which risk is
 * acceptable. Time is in seconds since the pacer's first event. Nothing here reads a clock or a
 * random source, and all transcendental functions are {@code StrictMath}: the same events give the
 * same answers to the bit.
 */
@NullMarked
package dialer.core.pacing.predictive;

import org.jspecify.annotations.NullMarked;
