/**
 * The routes at the rim, one in each class: lead files in, events out.
 *
 * <p>Started and stopped by Camel with the application. A route says when and in which order; the
 * work is done in {@code dialer.app.intake} and {@code dialer.app.outbound}, and what must survive
 * a kill is in PostgreSQL and in the files themselves, never in a route. Never on a call's path.
 */
@NullMarked
package dialer.app.camel;

import org.jspecify.annotations.NullMarked;
