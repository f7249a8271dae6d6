/**
 * PostgreSQL: the truth. Adapters of the ports that keep something, in plain SQL.
 *
 * <p>Called by the wiring, which hands the adapters to whoever owns the ports. A client's rows are
 * reached only through {@link dialer.app.postgres.Database}, the one place that says whose turn it
 * is. Never holds a lock while it waits for anything but PostgreSQL, never runs on a pool's loop,
 * never writes a telephone number in clear.
 */
@NullMarked
package dialer.app.postgres;

import org.jspecify.annotations.NullMarked;
