/**
 * Reading lead files: charset, columns, cleaning, checking; and the port that takes the rows in.
 *
 * <p>Called by the upload, the drop folder and the API. Works row by row in bounded memory. Never
 * calls anyone, never decides whether a number may be called.
 */
@NullMarked
package dialer.campaigns.importing;

import org.jspecify.annotations.NullMarked;
