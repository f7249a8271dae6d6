/**
 * Brings spoken messages to where they are played: the sound folders of the Asterisk servers.
 *
 * <p>Used by the screens that record messages, by the start check and by the clockwork. Never
 * deletes a sound: a call in the air may be playing it.
 */
@NullMarked
package dialer.app.messages;

import org.jspecify.annotations.NullMarked;
