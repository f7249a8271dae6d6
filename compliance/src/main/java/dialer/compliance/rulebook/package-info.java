/**
 * Law as dated, cited data: rule packs in a closed vocabulary of 17 kinds, their loader, and the
 * rulebook that picks the packs of a call.
 *
 * <p>Used by the gate (may this call be made now?), by pacing (how many calls may be abandoned?)
 * and by the engine (from when do the two seconds count?). Never evaluates a clock, a list or a
 * zone, and never invents a rule: what a pack does not say is not here.
 */
@NullMarked
package dialer.compliance.rulebook;

import org.jspecify.annotations.NullMarked;
