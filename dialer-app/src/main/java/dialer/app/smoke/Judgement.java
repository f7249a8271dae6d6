package dialer.app.smoke;

import static java.util.stream.Collectors.groupingBy;

import dialer.app.smoke.NetworkCall.Expected;
import dialer.core.call.CallOutcome;
import java.time.Instant;
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
 * @param answers legs by what the network saw; an answered leg counts as human, machine or fax even
 *     if it ended before detection could tell
 * @param doubleDials legs to a number that overlap another leg to it, plus legs beyond the first
 *     that carried the same attempt id
 * @param callsWithoutAttemptRow legs whose attempt id the dialer does not know
 * @param wrongOutcomes finished attempts whose outcome contradicts the network, and attempts that
 *     say they were dialed but of which the network knows nothing
 * @param unfinished attempts without a final outcome
 */
public record Judgement(
    Map<Expected, Integer> answers,
    int doubleDials,
    int callsWithoutAttemptRow,
    int wrongOutcomes,
    int unfinished) {

  /** Which outcomes the dialer may truthfully write down for what the network did. */
  private static final Map<Expected, Set<CallOutcome>> TRUTHFUL =
      new EnumMap<>(
          Map.of(
              Expected.HUMAN, Set.of(CallOutcome.CONNECTED, CallOutcome.ABANDONED),
              Expected.MACHINE, Set.of(CallOutcome.MACHINE),
              Expected.FAX, Set.of(CallOutcome.FAX, CallOutcome.MACHINE),
              Expected.BUSY, Set.of(CallOutcome.BUSY),
              Expected.NO_ANSWER, Set.of(CallOutcome.NO_ANSWER),
              Expected.INVALID_NUMBER, Set.of(CallOutcome.INVALID_NUMBER),
              Expected.CONGESTION, Set.of(CallOutcome.CONGESTION),
              Expected.FAILED, Set.of(CallOutcome.FAILED)));

  /** Machines and faxes are answered calls to a dialer that does not listen for them. */
  private static final Set<Expected> SOUNDS_LIKE_A_PERSON = Set.of(Expected.MACHINE, Expected.FAX);

  public Judgement {
    answers = Map.copyOf(answers);
  }

  /** Whether all is as it must be. */
  public boolean clean() {
    return doubleDials + callsWithoutAttemptRow + wrongOutcomes + unfinished == 0;
  }

  /**
   * Compares the two. A leg without an end is taken to be up still: what follows it overlaps.
   *
   * @param detection whether the campaign listened for machines; if not, a machine that answered is
   *     truthfully written down as an answered call
   */
  public static Judgement of(List<NetworkCall> calls, List<AttemptRow> rows, boolean detection) {
    Map<String, AttemptRow> byId =
        rows.stream().collect(Collectors.toMap(AttemptRow::attempt, Function.identity()));
    Map<String, List<NetworkCall>> byAttempt =
        calls.stream().collect(groupingBy(NetworkCall::attempt));
    int unknown = (int) calls.stream().filter(c -> !byId.containsKey(c.attempt())).count();
    int wrong =
        (int)
            rows.stream()
                .filter(r -> contradicts(r, byAttempt.get(r.attempt()), detection))
                .count();
    int open = (int) rows.stream().filter(r -> r.outcome().isEmpty()).count();
    return new Judgement(tally(calls), doubles(calls, byAttempt), unknown, wrong, open);
  }

  private static Map<Expected, Integer> tally(List<NetworkCall> calls) {
    Map<Expected, Integer> tally = new EnumMap<>(Expected.class);
    calls.forEach(c -> tally.merge(c.expected(), 1, Integer::sum));
    return tally;
  }

  private static boolean contradicts(
      AttemptRow row, @Nullable List<NetworkCall> legs, boolean detection) {
    if (row.outcome().isEmpty()) {
      return false;
    }
    CallOutcome said = row.outcome().get();
    if (legs == null) {
      return row.dialed() && said != CallOutcome.LOST;
    }
    return !truthful(legs.getFirst(), detection).contains(said);
  }

  private static Set<CallOutcome> truthful(NetworkCall leg, boolean detection) {
    if (leg.answered().isEmpty() && isAnswer(leg)) {
      return Set.of(CallOutcome.NO_ANSWER, CallOutcome.CANCELED);
    }
    boolean heard = detection || !SOUNDS_LIKE_A_PERSON.contains(leg.expected());
    return TRUTHFUL.getOrDefault(heard ? leg.expected() : Expected.HUMAN, Set.of());
  }

  private static boolean isAnswer(NetworkCall leg) {
    return leg.expected() == Expected.HUMAN || SOUNDS_LIKE_A_PERSON.contains(leg.expected());
  }

  private static int doubles(List<NetworkCall> calls, Map<String, List<NetworkCall>> byAttempt) {
    int sameId = byAttempt.values().stream().mapToInt(legs -> legs.size() - 1).sum();
    int overlapping =
        calls.stream().collect(groupingBy(NetworkCall::number)).values().stream()
            .mapToInt(Judgement::overlaps)
            .sum();
    return sameId + overlapping;
  }

  /** Legs to one number, in order of start, that begin before an earlier one has ended. */
  private static int overlaps(List<NetworkCall> legs) {
    int found = 0;
    Instant busyUntil = Instant.MIN;
    for (NetworkCall leg :
        legs.stream().sorted(Comparator.comparing(NetworkCall::started)).toList()) {
      if (leg.started().isBefore(busyUntil)) {
        found++;
      }
      Instant end = leg.ended().orElse(Instant.MAX);
      busyUntil = end.isAfter(busyUntil) ? end : busyUntil;
    }
    return found;
  }
}
