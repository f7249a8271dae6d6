/**
 * Refusals and faults as problem details with keys that screens translate. Called by the web server
 * for every exception. Never shows a telephone number or a stack trace.
 */
@NullMarked
package dialer.ui.problem;

import org.jspecify.annotations.NullMarked;
