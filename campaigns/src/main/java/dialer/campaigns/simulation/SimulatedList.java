package dialer.campaigns.simulation;

import dialer.compliance.call.CalleeFacts;
import dialer.compliance.call.PhoneNumber;
import java.time.ZoneId;
import java.util.OptionalInt;
import java.util.function.LongFunction;

/**
 * The leads of a day, all fresh at its start.
 *
 * @param leads how many
 * @param number the number of the n-th lead, from 0; each lead has its own
 * @param facts what is known of each of them
 * @param zone where they are
 * @param pilot how many of them may be dialed before somebody looks; empty: all
 */
public record SimulatedList(
    int leads,
    LongFunction<PhoneNumber> number,
    CalleeFacts facts,
    ZoneId zone,
    OptionalInt pilot) {

  public SimulatedList {
    if (leads < 1) {
      throw new IllegalArgumentException("a day wants at least one lead, not " + leads);
    }
  }

  /** Japanese mobile numbers that stand for nobody: 090 1000 0000 and up. */
  public static SimulatedList inTokyo(int leads) {
    return new SimulatedList(
        leads,
        n -> new PhoneNumber("+8190%08d".formatted(10_000_000 + n)),
        CalleeFacts.unknown(),
        ZoneId.of("Asia/Tokyo"),
        OptionalInt.empty());
  }

  /** The same leads with a pilot of so many. */
  public SimulatedList piloting(int first) {
    return new SimulatedList(leads, number, facts, zone, OptionalInt.of(first));
  }
}
