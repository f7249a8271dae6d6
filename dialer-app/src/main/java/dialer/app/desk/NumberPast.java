package dialer.app.desk;

import dialer.compliance.call.ClientId;
import dialer.compliance.call.PhoneNumber;
import dialer.compliance.gate.NumberRecord;

/**
 * All that is recorded about a number, for a question without a dial: port.
 *
 * <p>Thread rule: blocks. Error rule: outside faults throw. Takes no lock: only {@code
 * Authorizations} decides.
 */
public interface NumberPast {

  /** What is recorded of the number for calls on behalf of that client. */
  NumberRecord of(ClientId client, PhoneNumber number);
}
