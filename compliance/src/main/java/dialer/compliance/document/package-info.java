/**
 * Rulebooks for readers: every rule with its value, force, citation, confidence and dates.
 *
 * <p>Used to write {@code docs/compliance.md} and by whoever shows a pack. Never decides, and says
 * nothing that is not in the pack.
 */
@NullMarked
package dialer.compliance.document;

import org.jspecify.annotations.NullMarked;
