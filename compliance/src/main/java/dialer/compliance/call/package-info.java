/**
 * The facts of a call that somebody wants to make: who calls whom, on whose behalf, for what.
 *
 * <p>Used by every module: the identifiers and the telephone number live here because the gate
 * needs them and nothing may stand below the gate. Never holds a rule or a decision.
 */
@NullMarked
package dialer.compliance.call;

import org.jspecify.annotations.NullMarked;
