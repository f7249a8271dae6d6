package dialer.compliance.gate;

import dialer.compliance.call.ProposedCall;
import dialer.compliance.window.Place;
import java.time.Instant;

/**
 * One call asked about, with everything a check may read.
 *
 * @param call the call
 * @param record what is recorded of its number
 * @param place where the callee may be
 * @param asked the instant of asking; freshness of lists counts to here
 */
record Question(ProposedCall call, NumberRecord record, Place place, Instant asked) {}
