package dialer.core.call;

import dialer.core.call.CallState.Asking;
import dialer.core.call.CallState.Bridging;
import dialer.core.call.CallState.Classifying;
import dialer.core.call.CallState.Connected;
import dialer.core.call.CallState.Ended;
import dialer.core.call.CallState.Ending;
import dialer.core.call.CallState.Message;
import dialer.core.call.CallState.Sent;
import dialer.core.call.CallState.Unanswered;
import dialer.core.call.CallState.Unknown;
import dialer.core.call.CallState.Waiting;
import java.time.Instant;

/**
 * The life of a call attempt from the order to originate to its one outcome.
 *
 * <p>Pure: the same state, event and rules give the same step. An event that does not fit is
 * ignored with a reason; no order is ever repeated because its answer is late.
 */
public final class CallLifecycle {

  private CallLifecycle() {}

  /** The first state: the originate was ordered at {@code now}. */
  public static CallState sent(Instant now, CallRules rules) {
    return new Sent(now, now.plus(rules.sentWithin()));
  }

  /** The first state of an attempt found in the journal: nobody knows how far it is. */
  public static CallState adopted(Instant now, CallRules rules) {
    return new Unknown(now, now.plus(rules.endWithin()));
  }

  /** What an event does to a call. */
  public static Step next(CallState state, CallEvent event, CallRules rules) {
    return switch (state) {
      case Unanswered unanswered -> BeforeAnswer.next(unanswered, event, rules);
      case Classifying classifying -> AfterAnswer.classifying(classifying, event, rules);
      case Waiting waiting -> AfterAnswer.waiting(waiting, event, rules);
      case Bridging bridging -> Joining.bridging(bridging, event, rules);
      case Connected connected -> Joining.connected(connected, event, rules);
      case Asking asking -> AfterAnswer.asking(asking, event, rules);
      case Message message -> Closing.message(message, event, rules);
      case Ending ending -> Closing.ending(ending, event, rules);
      case Ended ended -> Closing.ended(ended, event);
    };
  }
}
