/**
 * Robot agents: real telephones on a real log-in, with a simple way of working. They take every
 * call, talk, hang up, conclude and wait for the next.
 *
 * <p>Used by the demo, the smoke run and tests; never in production. They stand where the browser
 * desk stands and use the same orders.
 */
@NullMarked
package dialer.app.robot;

import org.jspecify.annotations.NullMarked;
