package dialer.app.asterisk.ami;

import dialer.compliance.call.AttemptId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** One event of Asterisk's, reduced to what the dialer reads; it holds no telephone number. */
public sealed interface AmiEvent {

  /** When. */
  Stamp stamp();

  /**
   * Two clocks: ours decides, Asterisk's measures.
   *
   * @param received when this process got it
   * @param occurred when Asterisk says it happened
   */
  record Stamp(Instant received, Instant occurred) {

    /** How old it was when we got it; never negative, clocks differ a little. */
    public Duration age() {
      Duration age = Duration.between(occurred, received);
      return age.isNegative() ? Duration.ZERO : age;
    }
  }

  /**
   * One leg.
   *
   * @param channel its name, such as {@code PJSIP/carrier-0000002a}
   * @param attempt the attempt it belongs to, if any
   */
  record Leg(String channel, String uniqueId, Optional<AttemptId> attempt) {

    /** Whether it is a telephone line and not one half of a Local pair. */
    public boolean isLine() {
      return channel.startsWith("PJSIP/");
    }

    /** Whether it is the leg between Asterisk and the callee. */
    public boolean isCarrier() {
      return isLine() && attempt.isPresent();
    }
  }

  /** The guard let an attempt pass and the leg towards the callee leaves. */
  record DialBegan(Stamp stamp, Leg carrier) implements AmiEvent {}

  /** A leg rings or is up. */
  record StateChanged(Stamp stamp, Leg leg, String state) implements AmiEvent {}

  /** A leg entered a bridge. */
  record Joined(Stamp stamp, Leg leg, String bridge) implements AmiEvent {}

  /** A leg left a bridge. */
  record Left(Stamp stamp, Leg leg, String bridge) implements AmiEvent {}

  /** The far end of a leg wants it to end. */
  record EndAsked(Stamp stamp, Leg leg) implements AmiEvent {}

  /** A leg has ended. */
  record Ended(Stamp stamp, Leg leg, int cause, String techCause) implements AmiEvent {}

  /**
   * The late answer to an originate. It may carry the Uniqueid of another, living call, so only the
   * ActionID is kept.
   */
  record Originated(Stamp stamp, String actionId, boolean up, int reason) implements AmiEvent {

    /** The attempt it answers, if its id is one. */
    public Optional<AttemptId> attempt() {
      return actionId.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
          ? Optional.of(AttemptId.of(actionId))
          : Optional.empty();
    }
  }

  /**
   * A telephone of an agent registered, or is gone from the registrar.
   *
   * @param endpoint its endpoint, which is also its user name
   * @param there whether it can be called
   */
  record Registered(Stamp stamp, String endpoint, boolean there) implements AmiEvent {}

  /** The dialplan told something; field names in lower case. */
  record Told(Stamp stamp, String name, Map<String, String> fields) implements AmiEvent {
    public Told {
      fields = Map.copyOf(fields);
    }

    /** A field, or the empty text. */
    public String field(String name) {
      return fields.getOrDefault(name, "");
    }
  }

  /** The server has booted, reloads or shuts down. */
  record ServerSaid(Stamp stamp, String word) implements AmiEvent {}

  /**
   * One line of the list of living legs that was asked for.
   *
   * @param state Up, Ringing or another of Asterisk's words
   * @param bridge the bridge it is in, or empty
   * @param context where in the dialplan it is
   * @param seconds how long it has lived
   */
  record LegListed(
      Stamp stamp,
      String actionId,
      Leg leg,
      String state,
      String bridge,
      String context,
      int seconds)
      implements AmiEvent {}

  /** The end of that list. */
  record ListEnded(Stamp stamp, String actionId) implements AmiEvent {}
}
