/**
 * Sounds made by arithmetic: tones and bursts that look like speech to a detector.
 *
 * <p>Used to fill the sound folders of test, demo and production servers, so that nothing needs a
 * speech engine. It never reads or plays a sound.
 */
@NullMarked
package dialer.asterisk.sound;

import org.jspecify.annotations.NullMarked;
