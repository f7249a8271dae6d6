/**
 * What a sales call ends in: an order or an appointment, and the opening words that must come
 * first.
 *
 * <p>Called by the disposition rules and the desk. Never decides whom to call.
 */
@NullMarked
package dialer.campaigns.sales;

import org.jspecify.annotations.NullMarked;
