/**
 * What follows a call: where its lead stands now.
 *
 * <p>Works from the journal's rows, so that a kill at any moment loses nothing: a lead whose
 * attempt has ended and who still stands as live is found again. Never dials.
 */
@NullMarked
package dialer.app.aftercall;

import org.jspecify.annotations.NullMarked;
