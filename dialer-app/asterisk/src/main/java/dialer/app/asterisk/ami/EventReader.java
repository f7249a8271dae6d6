package dialer.app.asterisk.ami;

import dialer.app.asterisk.ami.AmiEvent.DialBegan;
import dialer.app.asterisk.ami.AmiEvent.EndAsked;
import dialer.app.asterisk.ami.AmiEvent.Ended;
import dialer.app.asterisk.ami.AmiEvent.Joined;
import dialer.app.asterisk.ami.AmiEvent.Left;
import dialer.app.asterisk.ami.AmiEvent.Leg;
import dialer.app.asterisk.ami.AmiEvent.LegListed;
import dialer.app.asterisk.ami.AmiEvent.ListEnded;
import dialer.app.asterisk.ami.AmiEvent.Originated;
import dialer.app.asterisk.ami.AmiEvent.ServerSaid;
import dialer.app.asterisk.ami.AmiEvent.Stamp;
import dialer.app.asterisk.ami.AmiEvent.StateChanged;
import dialer.app.asterisk.ami.AmiEvent.Told;
import dialer.app.asterisk.ami.wire.DialplanEvent;
import dialer.app.asterisk.ami.wire.HangupEvent;
import dialer.asterisk.names.Dialplan;
import dialer.compliance.call.AttemptId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.asteriskjava.manager.event.BridgeEnterEvent;
import org.asteriskjava.manager.event.BridgeLeaveEvent;
import org.asteriskjava.manager.event.ContactStatusEvent;
import org.asteriskjava.manager.event.DialBeginEvent;
import org.asteriskjava.manager.event.FullyBootedEvent;
import org.asteriskjava.manager.event.HangupRequestEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.NewStateEvent;
import org.asteriskjava.manager.event.OriginateResponseEvent;
import org.asteriskjava.manager.event.ReloadEvent;
import org.asteriskjava.manager.event.ShutdownEvent;
import org.asteriskjava.manager.event.StatusCompleteEvent;
import org.asteriskjava.manager.event.StatusEvent;
import org.jspecify.annotations.Nullable;

/** Turns the library's events into ours; what it does not know is nothing. Pure. */
final class EventReader {

  private static final Pattern OWN_ID =
      Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:;2)?");

  private EventReader() {}

  static Optional<AmiEvent> read(ManagerEvent event, Instant received) {
    Stamp stamp = new Stamp(received, occurred(event, received));
    AmiEvent read = ofOneLeg(event, stamp);
    return Optional.ofNullable(read == null ? ofTheRest(event, stamp) : read)
        .filter(EventReader::isOfARealLeg);
  }

  private static @Nullable AmiEvent ofOneLeg(ManagerEvent event, Stamp stamp) {
    return switch (event) {
      case DialBeginEvent e ->
          new DialBegan(stamp, leg(e, e.getDestChannel(), e.getDestUniqueId(), e.getSrcUniqueId()));
      case NewStateEvent e ->
          new StateChanged(stamp, leg(e, e.getChannel(), e.getUniqueId(), null), stateOf(e));
      case BridgeEnterEvent e ->
          new Joined(
              stamp, leg(e, e.getChannel(), e.getUniqueId(), null), text(e.getBridgeUniqueId()));
      case BridgeLeaveEvent e ->
          new Left(
              stamp, leg(e, e.getChannel(), e.getUniqueId(), null), text(e.getBridgeUniqueId()));
      case HangupRequestEvent e ->
          new EndAsked(stamp, leg(e, e.getChannel(), e.getUniqueId(), null));
      case HangupEvent e ->
          new Ended(
              stamp,
              leg(e, e.getChannel(), e.getUniqueId(), null),
              number(e.getCause()),
              text(e.getTechCause()));
      default -> null;
    };
  }

  private static @Nullable AmiEvent ofTheRest(ManagerEvent event, Stamp stamp) {
    return switch (event) {
      case OriginateResponseEvent e ->
          new Originated(
              stamp,
              text(e.getActionId()),
              "Success".equals(e.getResponse()),
              number(e.getReason()));
      case ContactStatusEvent e ->
          new AmiEvent.Registered(stamp, text(e.getAor()), isThere(text(e.getContactStatus())));
      case DialplanEvent e -> new Told(stamp, e.name(), e.fields());
      case StatusEvent e -> listed(stamp, e);
      case StatusCompleteEvent e -> new ListEnded(stamp, text(e.getActionId()));
      case FullyBootedEvent e -> new ServerSaid(stamp, "FullyBooted");
      case ShutdownEvent e -> new ServerSaid(stamp, "Shutdown");
      case ReloadEvent e -> new ServerSaid(stamp, "Reload");
      default -> null;
    };
  }

  private static boolean isThere(String contact) {
    return !contact.equals(ContactStatusEvent.STATUS_REMOVED)
        && !contact.equals(ContactStatusEvent.STATUS_UNREACHABLE);
  }

  private static AmiEvent listed(Stamp stamp, StatusEvent e) {
    Map<String, String> variables = e.getVariables() == null ? Map.of() : e.getVariables();
    Leg bare = leg(e, e.getChannel(), e.getUniqueId(), null);
    Leg leg =
        new Leg(
            bare.channel(),
            bare.uniqueId(),
            bare.attempt().or(() -> idIn(variables.get(Dialplan.Variable.ATTEMPT))));
    return new LegListed(
        stamp,
        text(e.getActionId()),
        leg,
        stateOf(e),
        text(e.getBridgeId()),
        text(e.getContext()),
        number(e.getSeconds()));
  }

  private static Leg leg(
      ManagerEvent event, String channel, String uniqueId, @Nullable String origin) {
    Optional<AttemptId> attempt =
        idIn(event.getChannelVariables() == null
                ? null
                : event.getChannelVariables().get(Dialplan.Variable.ATTEMPT))
            .or(() -> idIn(uniqueId))
            .or(() -> idIn(origin));
    return new Leg(text(channel), text(uniqueId), attempt);
  }

  private static Optional<AttemptId> idIn(@Nullable String text) {
    return Optional.ofNullable(text)
        .map(OWN_ID::matcher)
        .filter(matcher -> matcher.matches())
        .map(matcher -> AttemptId.of(matcher.group(1)));
  }

  /** Announcer and masquerade helpers are Asterisk's own business. */
  private static boolean isOfARealLeg(AmiEvent event) {
    String channel =
        switch (event) {
          case Joined e -> e.leg().channel();
          case Left e -> e.leg().channel();
          case Ended e -> e.leg().channel();
          case LegListed e -> e.leg().channel();
          default -> "";
        };
    return !channel.startsWith("Surrogate/") && !channel.startsWith("CBAnn/");
  }

  private static Instant occurred(ManagerEvent event, Instant received) {
    Double seconds = event.getTimestamp();
    return seconds == null ? received : Instant.EPOCH.plusNanos(Math.round(seconds * 1e6) * 1_000);
  }

  private static String stateOf(ManagerEvent event) {
    return text(event.getChannelStateDesc());
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static int number(@Nullable Integer value) {
    return value == null ? 0 : value;
  }
}
