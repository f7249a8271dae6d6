package dialer.app.asterisk.calls;

import dialer.app.asterisk.ami.AmiEvent.Ended;
import dialer.app.asterisk.ami.AmiEvent.Leg;
import dialer.app.asterisk.ami.AmiEvent.Stamp;
import dialer.app.asterisk.ami.AmiEvent.Told;
import dialer.compliance.call.AttemptId;
import dialer.core.agent.AgentSessionId;
import dialer.core.call.HangupReport;
import dialer.core.call.HangupReport.EndedBy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is known of one attempt's legs; every fact may be missing, because events may be. */
final class LiveCall {

  final AttemptId attempt;

  /** When it was ordered, or first seen. */
  final Instant since;

  @Nullable Leg carrier;
  boolean dialed;
  boolean rang;
  @Nullable Stamp answered;

  /** The carrier leg is in the bridge that {@code Dial()} made: taking it out of there is safe. */
  boolean joinable;

  String bridge = "";

  /** Ordered to be joined, as soon as that is safe. */
  @Nullable AgentSessionId wanted;

  @Nullable AgentSessionId joined;
  boolean endOrdered;
  boolean endAskedByCallee;
  boolean messageBegan;
  boolean classified;
  @Nullable Told guardReport;
  @Nullable Ended carrierEnd;

  /** When to make do with what is known. */
  @Nullable Instant settleAt;

  LiveCall(AttemptId attempt, Instant since) {
    this.attempt = attempt;
    this.since = since;
  }

  /** The leg to hang up: the callee's own once it is up; before that, the half that cancels. */
  String legToEnd() {
    Leg leg = carrier;
    return answered != null && leg != null ? leg.uniqueId() : attempt.toString();
  }

  HangupReport report() {
    Told guard = guardReport;
    Ended end = carrierEnd;
    String status = guard == null ? "" : guard.field("dialstatus");
    String words = guard == null ? "" : guard.field("techcause");
    return new HangupReport(
        status.isEmpty() && answered != null ? "ANSWER" : status,
        cause(guard, end),
        words.isEmpty() && end != null ? end.techCause() : words,
        rang || (guard != null && hasRung(guard)),
        endedBy());
  }

  private static boolean hasRung(Told guard) {
    return !guard.field("ringms").isEmpty() || !guard.field("progressms").isEmpty();
  }

  private static int cause(@Nullable Told guard, @Nullable Ended end) {
    if (end != null && end.cause() != 0) {
      return end.cause();
    }
    String told = guard == null ? "" : guard.field("hangupcause");
    return told.matches("[0-9]{1,3}") ? Integer.parseInt(told) : 0;
  }

  /**
   * Asterisk tells when the far end asks for the end; otherwise it was an order or the dialplan.
   */
  private EndedBy endedBy() {
    if (answered == null) {
      return endOrdered ? EndedBy.DIALER : EndedBy.NETWORK;
    }
    return endAskedByCallee ? EndedBy.CALLEE : EndedBy.DIALER;
  }
}
