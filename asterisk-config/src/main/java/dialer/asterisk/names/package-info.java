/**
 * The words that application and dialplan share: contexts, variables, user events, FastAGI paths.
 *
 * <p>Read by the templates of this module, which write them into the dialplan, and by the adapters
 * that speak AMI and FastAGI. It never does anything: it only names. The meaning of each word, and
 * the order in which they are used, stand in {@code docs/asterisk.md}.
 */
@NullMarked
package dialer.asterisk.names;

import org.jspecify.annotations.NullMarked;
