/**
 * Verdicts as records and as sentences: canonical JSON with every input by value, and the wording
 * of each reason in Japanese and English.
 *
 * <p>Called by whoever journals a verdict or shows one. Never decides; never claims more than the
 * trail says.
 */
@NullMarked
package dialer.compliance.audit;

import org.jspecify.annotations.NullMarked;
