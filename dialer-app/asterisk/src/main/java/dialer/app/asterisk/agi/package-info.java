/**
 * What Asterisk's dialplan asks the application, over FastAGI: may this attempt be dialed, somebody
 * wants no more calls, somebody rings back, what is the next question.
 *
 * <p>The ports are answered by the journal and the campaigns. Never dials by itself, never answers
 * an address it was not told of; a late answer is no answer, and the dialplan then does the safe
 * thing by itself.
 */
@NullMarked
package dialer.app.asterisk.agi;

import org.jspecify.annotations.NullMarked;
