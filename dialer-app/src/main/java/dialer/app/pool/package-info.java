/**
 * The driver of the pools' loops: one thread and one bounded inbox each, and everything that
 * carries out what a loop orders.
 *
 * <p>Every other thread (AMI, AGI, web, Quartz, Redis) only puts events into an inbox. Holds no
 * rule: what to do is decided in {@code dialer.core.engine}.
 */
@NullMarked
package dialer.app.pool;

import org.jspecify.annotations.NullMarked;
