/**
 * The demonstration: one sample campaign of each kind, people to log in as, robots at work.
 *
 * <p>Started by {@code ./dialer demo}; works on loopback only and never in production.
 */
@NullMarked
package dialer.app.demo;

import org.jspecify.annotations.NullMarked;
