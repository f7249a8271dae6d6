/**
 * A small template engine: plain text with named holes.
 *
 * <p>Used by the renderers of this module. It never lets a value become syntax: what could end a
 * line, begin a comment or be evaluated by Asterisk is refused, not escaped.
 */
@NullMarked
package dialer.asterisk.template;

import org.jspecify.annotations.NullMarked;
