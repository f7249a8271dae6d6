/**
 * What becomes of recorded conversations: finished files are hashed into rows, deleted when their
 * time is over, and mandatory recording stops dialing while a disk is full.
 *
 * <p>Called by the clockwork (keeping, disks) and by the calendar's bell (retention). Never starts
 * or ends a recording: that is the dialplan's. Never deletes a file that belongs to no attempt.
 */
@NullMarked
package dialer.app.recordings;

import org.jspecify.annotations.NullMarked;
