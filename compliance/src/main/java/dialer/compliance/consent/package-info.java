/**
 * Consent: what a person allowed, to whom, how it was obtained, and until when.
 *
 * <p>Read by the gate. Never infers a consent that was not recorded.
 */
@NullMarked
package dialer.compliance.consent;

import org.jspecify.annotations.NullMarked;
