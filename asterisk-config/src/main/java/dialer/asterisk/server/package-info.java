/**
 * What one Asterisk server is told: typed data in, configuration files out.
 *
 * <p>The application, its installer commands and the tests describe an {@code AsteriskServer} and
 * get its files. This package never starts anything and never talks to a running Asterisk.
 */
@NullMarked
package dialer.asterisk.server;

import org.jspecify.annotations.NullMarked;
