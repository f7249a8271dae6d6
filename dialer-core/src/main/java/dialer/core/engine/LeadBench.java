package dialer.core.engine;

import dialer.compliance.call.LeadId;
import dialer.core.hopper.HopperEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A campaign's leads in hand: taken from the hopper, not proposed yet. In order of taking; leads
 * whose skills nobody free has let others pass.
 */
final class LeadBench {

  private static final int ENOUGH = 100;

  private record Seat(long number, HopperEntry lead) {}

  private final Map<Set<String>, Deque<Seat>> rows = new LinkedHashMap<>();
  private long taken;
  private int size;

  void add(HopperEntry lead) {
    rows.computeIfAbsent(lead.requiredSkills(), _ -> new ArrayDeque<>())
        .addLast(new Seat(taken++, lead));
    size++;
  }

  /** It could not be placed now: it keeps its turn. */
  void putBack(HopperEntry lead) {
    rows.computeIfAbsent(lead.requiredSkills(), _ -> new ArrayDeque<>())
        .addFirst(new Seat(-1, lead));
    size++;
  }

  /** The next lead whose skills fit. */
  Optional<HopperEntry> next(Predicate<Set<String>> fits) {
    Optional<Deque<Seat>> row =
        rows.entrySet().stream()
            .filter(entry -> !entry.getValue().isEmpty() && fits.test(entry.getKey()))
            .map(Map.Entry::getValue)
            .min(Comparator.comparingLong(seats -> seats.getFirst().number()));
    row.ifPresent(_ -> size--);
    return row.map(seats -> seats.removeFirst().lead());
  }

  boolean holds(LeadId lead) {
    return rows.values().stream()
        .flatMap(Deque::stream)
        .anyMatch(s -> s.lead().lead().equals(lead));
  }

  /** Takes one lead out, e.g. because an agent dials it by hand. */
  void drop(LeadId lead) {
    rows.values()
        .forEach(seats -> {
          int before = seats.size();
          seats.removeIf(seat -> seat.lead().lead().equals(lead));
          size -= before - seats.size();
        });
  }

  /** Needs of which it holds so many that more would only keep others out. */
  Set<Set<String>> enough() {
    return rows.entrySet().stream()
        .filter(row -> !row.getKey().isEmpty() && row.getValue().size() >= ENOUGH)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Takes out those whose needs nobody can meet. */
  List<HopperEntry> dropUnless(Predicate<Set<String>> able) {
    List<HopperEntry> dropped =
        rows.entrySet().stream()
            .filter(row -> !able.test(row.getKey()))
            .flatMap(row -> row.getValue().stream())
            .map(Seat::lead)
            .toList();
    rows.keySet().removeIf(needs -> !able.test(needs));
    size -= dropped.size();
    return dropped;
  }

  int size() {
    return size;
  }

  /** How many fit. */
  int size(Predicate<Set<String>> fits) {
    return rows.entrySet().stream()
        .filter(entry -> fits.test(entry.getKey()))
        .mapToInt(entry -> entry.getValue().size())
        .sum();
  }

  /** Empties it. */
  List<HopperEntry> clear() {
    List<HopperEntry> all = new ArrayList<>();
    next(_ -> true).ifPresent(all::add);
    while (size > 0) {
      next(_ -> true).ifPresent(all::add);
    }
    rows.clear();
    return all;
  }
}
