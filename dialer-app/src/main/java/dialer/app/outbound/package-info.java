/**
 * What leaves the house: signed messages to the systems of clients.
 *
 * <p>Never on a call's path. Answers of the far side are not read beyond their status.
 */
@NullMarked
package dialer.app.outbound;

import org.jspecify.annotations.NullMarked;
