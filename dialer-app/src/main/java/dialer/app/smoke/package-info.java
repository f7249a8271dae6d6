/**
 * The judge: compares what the dialer wrote down with what the telephone network saw.
 *
 * <p>Used by {@code ./dialer smoke} and by tests. Shares no rule with the dialer's own
 * classification: outcomes come from the network's call records only.
 */
@NullMarked
package dialer.app.smoke;

import org.jspecify.annotations.NullMarked;
