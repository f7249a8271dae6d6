/**
 * Production start: what must be right before the first call.
 *
 * <p>Used by {@code ./dialer serve}. Only looks; what is wrong is said in sentences, and nothing
 * starts.
 */
@NullMarked
package dialer.app.serve;

import org.jspecify.annotations.NullMarked;
