/**
 * A telephone without a person: registers, answers by itself, talks and listens.
 *
 * <p>Robot agents of demo, smoke run and tests are such phones: real SIP over UDP and real audio,
 * so that nothing on the way from lead to agent is played by a stand-in. It speaks just enough SIP
 * for our own Asterisk and is no general SIP stack; it never calls anyone.
 */
@NullMarked
package dialer.asterisk.phone;

import org.jspecify.annotations.NullMarked;
