package dialer.app.asterisk.real;

import dialer.core.call.CallOutcome;
import dialer.core.engine.TrunkId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Carriers that behave badly, or merely as they like, and what must become of a call to each. */
enum BadCarrier {
  RINGS_THEN_BUSY("180, a second later 486", CallOutcome.BUSY),
  SPEAKS_BEFORE_ANSWERING("183 with early media, a second later 200", CallOutcome.ABANDONED),
  MOVED("302 to an address of its choice", CallOutcome.BUSY),
  UNKNOWN_NUMBER("404", CallOutcome.INVALID_NUMBER),
  NO_COMMON_SOUND("488", CallOutcome.FAILED),
  NO_ROOM("503", CallOutcome.CONGESTION),
  ANSWERS_THEN_LEAVES("200, and BYE as soon as the ACK is there", CallOutcome.ABANDONED),
  DEAF_AFTER_ANSWERING(
      "200, repeated as if no ACK came; no answer to the BYE", CallOutcome.ABANDONED),
  SILENT("nothing at all, however often the INVITE is repeated", CallOutcome.FAILED),
  RINGS_FOR_EVER("180 for ever; 487 when we give up", CallOutcome.NO_ANSWER);

  final String does;
  final CallOutcome outcome;

  BadCarrier(String does, CallOutcome outcome) {
    this.does = does;
    this.outcome = outcome;
  }

  /** Name of its scenario, and of the trunk that leads to it. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  TrunkId trunkId() {
    return new TrunkId(RealRoom.TRUNK.server(), id());
  }

  /** What its SIPp must be told besides: one call, and where it sends callers it does not want. */
  List<String> options(String elsewhere) {
    List<String> options = new ArrayList<>(List.of("-m", "1"));
    options.addAll(List.of("-key", "elsewhere", elsewhere));
    if (this == DEAF_AFTER_ANSWERING) {
      options.addAll(List.of("-default_behaviors", "none"));
    }
    return options;
  }
}
