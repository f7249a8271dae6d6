package dialer.asterisk.server;

import dialer.asterisk.names.Dialplan;
import dialer.asterisk.template.Rendered;
import java.util.List;
import java.util.Set;

/** Which events the events user is shown: what is not named here never leaves Asterisk. */
final class AmiFilters {

  /** Of these only the legs that carry a person: half of all events are those of Local halves. */
  private static final Set<String> LEGS_ONLY =
      Set.of("Newstate", "BridgeEnter", "BridgeLeave", "HangupRequest");

  private AmiFilters() {}

  static List<Rendered> lines() {
    return Dialplan.Event.ALLOWED.stream().map(AmiFilters::line).toList();
  }

  private static Rendered line(String event) {
    String named = "eventfilter(action(include),name(" + event + ")";
    return LEGS_ONLY.contains(event)
        ? new Rendered(named + ",header(Channel),method(starts_with)) = PJSIP/")
        : new Rendered(named + ") =");
  }
}
