/**
 * Lead files on their way in: dropped into a folder, or uploaded and confirmed.
 *
 * <p>Called by the routes of {@code dialer.app.camel} and by the upload's screen. A file stays
 * where it is until its import is settled in PostgreSQL, so that a kill repeats and loses nothing;
 * the import's own hash makes the repetition harmless. Never on a call's path.
 */
@NullMarked
package dialer.app.intake;

import org.jspecify.annotations.NullMarked;
