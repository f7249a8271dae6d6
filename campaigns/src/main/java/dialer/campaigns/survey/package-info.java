/**
 * Questionnaires with branches, answers as data, and quotas per segment.
 *
 * <p>Called by the desk, the unattended question tree and the disposition rules. Never offers
 * anything for sale: no type here can hold an order.
 */
@NullMarked
package dialer.campaigns.survey;

import org.jspecify.annotations.NullMarked;
