package dialer.app.smoke;

import static java.util.stream.Collectors.groupingBy;

import dialer.asterisk.network.ExpectedOutcome;
import dialer.asterisk.network.NetworkLeg;
import dialer.asterisk.network.NetworkLeg.Direction;
import dialer.asterisk.network.NetworkPerson;
import dialer.core.call.CallOutcome;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether the dialer did what it says it did, judged by the network's call records.
 *
 * @param seen what the network saw of attempts that are settled, by what a dialer must report
 * @param doubleDials legs to a number that overlap another leg to it, plus legs beyond the first
 *     that carried the same attempt id
 * @param callsWithoutAttemptRow legs whose attempt id the dialer does not know
 * @param wrongOutcomes finished attempts whose outcome contradicts the network, and attempts that
 *     say how a call went of which the network knows nothing
 * @param unfinished attempts without a final outcome
 * @param complaints one sentence for each wrong outcome
 */
public record Judgement(
    Map<ExpectedOutcome, Integer> seen,
    int doubleDials,
    int callsWithoutAttemptRow,
    int wrongOutcomes,
    int unfinished,
    List<String> complaints) {

  /** Which outcomes the dialer may truthfully write down for what the network did. */
  private static final Map<ExpectedOutcome, Set<CallOutcome>> TRUTHFUL =
      new EnumMap<>(
          Map.of(
              ExpectedOutcome.ANSWERED_HUMAN, Set.of(CallOutcome.CONNECTED, CallOutcome.ABANDONED),
              ExpectedOutcome.MACHINE, Set.of(CallOutcome.MACHINE, CallOutcome.FAX),
              ExpectedOutcome.BUSY, Set.of(CallOutcome.BUSY),
              ExpectedOutcome.NO_ANSWER, Set.of(CallOutcome.NO_ANSWER),
              ExpectedOutcome.INVALID_NUMBER, Set.of(CallOutcome.INVALID_NUMBER),
              ExpectedOutcome.CONGESTION, Set.of(CallOutcome.CONGESTION),
              ExpectedOutcome.FAILED, Set.of(CallOutcome.FAILED)));

  private static final Set<ExpectedOutcome> ANSWERS =
      Set.of(ExpectedOutcome.ANSWERED_HUMAN, ExpectedOutcome.MACHINE);

  public Judgement {
    seen = Map.copyOf(seen);
    complaints = List.copyOf(complaints);
  }

  /** Whether all is as it must be. */
  public boolean clean() {
    return doubleDials + callsWithoutAttemptRow + wrongOutcomes + unfinished == 0;
  }

  /**
   * Compares the two.
   *
   * @param detection whether the campaign listened for machines; if not, a machine that answered is
   *     truthfully written down as an answered call
   */
  public static Judgement of(List<NetworkLeg> legs, List<AttemptRow> rows, boolean detection) {
    List<NetworkLeg> calls =
        legs.stream().filter(leg -> leg.direction() == Direction.CALLED).toList();
    Map<String, AttemptRow> byId =
        rows.stream().collect(Collectors.toMap(AttemptRow::attempt, Function.identity()));
    Map<String, List<NetworkLeg>> byAttempt =
        calls.stream().collect(groupingBy(NetworkLeg::attempt));
    int unknown = (int) calls.stream().filter(c -> !byId.containsKey(c.attempt())).count();
    List<AttemptRow> wrong =
        rows.stream().filter(r -> contradicts(r, byAttempt.get(r.attempt()), detection)).toList();
    int open = (int) rows.stream().filter(r -> r.outcome().isEmpty()).count();
    List<NetworkLeg> settled =
        calls.stream().filter(c -> isSettled(byId.get(c.attempt()))).toList();
    return new Judgement(
        tally(settled, detection),
        doubles(calls, byAttempt),
        unknown,
        wrong.size(),
        open,
        wrong.stream().map(r -> complaint(r, byAttempt.get(r.attempt()), detection)).toList());
  }

  private static boolean isSettled(@Nullable AttemptRow row) {
    return row == null || row.outcome().isPresent();
  }

  private static Map<ExpectedOutcome, Integer> tally(List<NetworkLeg> calls, boolean detection) {
    Map<ExpectedOutcome, Integer> tally = new EnumMap<>(ExpectedOutcome.class);
    calls.forEach(leg -> tally.merge(expected(leg, detection), 1, Integer::sum));
    return tally;
  }

  /** What a dialer must report: a person who had not answered when the leg ended did not answer. */
  private static ExpectedOutcome expected(NetworkLeg leg, boolean detection) {
    ExpectedOutcome would = NetworkPerson.at(leg.number()).expected(detection);
    return ANSWERS.contains(would) && !leg.answered() ? ExpectedOutcome.NO_ANSWER : would;
  }

  private static boolean contradicts(
      AttemptRow row, @Nullable List<NetworkLeg> legs, boolean detection) {
    if (row.outcome().isEmpty()) {
      return false;
    }
    CallOutcome said = row.outcome().get();
    if (legs == null) {
      return row.dialed() && said != CallOutcome.LOST && said != CallOutcome.NOT_DIALED;
    }
    return !TRUTHFUL.getOrDefault(expected(legs.getFirst(), detection), Set.of()).contains(said);
  }

  private static String complaint(
      AttemptRow row, @Nullable List<NetworkLeg> legs, boolean detection) {
    String saw = legs == null ? "nothing" : expected(legs.getFirst(), detection).word();
    String person = legs == null ? "" : " (" + NetworkPerson.at(legs.getFirst().number()) + ")";
    return "attempt %s: the network saw %s%s, the journal says %s"
        .formatted(row.attempt(), saw, person, row.outcome().map(Enum::name).orElse("nothing"));
  }

  private static int doubles(List<NetworkLeg> calls, Map<String, List<NetworkLeg>> byAttempt) {
    int sameId = byAttempt.values().stream().mapToInt(legs -> legs.size() - 1).sum();
    int overlapping =
        calls.stream().collect(groupingBy(NetworkLeg::number)).values().stream()
            .mapToInt(Judgement::overlaps)
            .sum();
    return sameId + overlapping;
  }

  /** Legs to one number, in order of start, that begin before an earlier one has ended. */
  private static int overlaps(List<NetworkLeg> legs) {
    int found = 0;
    long busyUntil = Long.MIN_VALUE;
    for (NetworkLeg leg :
        legs.stream().sorted(Comparator.comparing(NetworkLeg::startMillis)).toList()) {
      if (leg.startMillis() < busyUntil) {
        found++;
      }
      busyUntil = Math.max(busyUntil, leg.endMillis().orElse(Long.MAX_VALUE));
    }
    return found;
  }
}
