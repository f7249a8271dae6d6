/**
 * Redis: a cache and a way to tell all nodes at once. Everything in it can be read again from
 * PostgreSQL and Asterisk; losing it costs pace for a few seconds and nothing else.
 *
 * <p>{@code docs/redis-keys.md} names each family of keys, its owner and its expiry. Never holds a
 * fact that exists nowhere else, never a lock or a lease, never a telephone number.
 */
@NullMarked
package dialer.app.redis;

import org.jspecify.annotations.NullMarked;
