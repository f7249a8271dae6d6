/**
 * What must Asterisk be told? Its configuration files, rendered from typed data.
 *
 * <p>Used by {@code dialer-app} to prepare a server. Never talks to a running Asterisk.
 */
@NullMarked
package dialer.asterisk;

import org.jspecify.annotations.NullMarked;
