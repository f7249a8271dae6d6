/**
 * Attempts with their verdicts, do-not-call entries, recordings. Called by the web server. Never
 * gives a verdict itself.
 */
@NullMarked
package dialer.ui.compliance;

import org.jspecify.annotations.NullMarked;
