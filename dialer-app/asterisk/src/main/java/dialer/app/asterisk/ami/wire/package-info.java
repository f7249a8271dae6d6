/**
 * Beans that asterisk-java fills by reflection, where its own lack a field or do not exist.
 *
 * <p>Created by the library, read by {@code EventReader}; nothing else may use them.
 */
@NullMarked
package dialer.app.asterisk.ami.wire;

import org.jspecify.annotations.NullMarked;
