/** The whole house in a real browser: every role at work on real servers and a real Asterisk. */
@NullMarked
package dialer.app.house;

import org.jspecify.annotations.NullMarked;
