/**
 * Accounts of abandoned calls, exactly as a rule pack defines them: what is counted, of what, over
 * which time, and how many may still be abandoned.
 *
 * <p>Used by pacing, which must stop over-dialing in time, and by reports, which recount from the
 * journal. Never decides whether a call may be made and never reads a clock.
 */
@NullMarked
package dialer.compliance.abandonment;

import org.jspecify.annotations.NullMarked;
