/**
 * What leaves the house: events about attempts, dispositions and cases, as signed messages to the
 * systems of clients and as files.
 *
 * <p>Called by the routes of {@code dialer.app.camel}. Never on a call's path, and never loses an
 * event: it may be sent twice, under the same name. Answers of the far side are not read beyond
 * their status.
 */
@NullMarked
package dialer.app.outbound;

import org.jspecify.annotations.NullMarked;
