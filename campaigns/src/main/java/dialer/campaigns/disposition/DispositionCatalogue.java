package dialer.campaigns.disposition;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The dispositions of a campaign, in the order of their buttons. Keys and hot keys are unique, and
 * there is always one that takes a refusal to the do-not-call list.
 *
 * @param items 2 to 60 dispositions
 * @param retired those that are no longer offered; what they said before keeps its meaning
 */
public record DispositionCatalogue(List<Disposition> items, List<Disposition> retired) {

  public DispositionCatalogue {
    items = List.copyOf(items);
    // Catalogues that were stored before anything could be taken out have nothing retired.
    retired = retired == null ? List.of() : List.copyOf(retired);
    if (items.size() < 2 || items.size() > 60) {
      throw new IllegalArgumentException("a catalogue has 2 to 60 dispositions");
    }
    refuseTwins(items);
    refuseReturned(items, retired);
    if (items.stream().noneMatch(item -> item.effect() == Effect.DNC)) {
      throw new IllegalArgumentException("a catalogue needs a disposition for do-not-call");
    }
  }

  /** A catalogue from which nothing was taken out. */
  public DispositionCatalogue(List<Disposition> items) {
    this(items, List.of());
  }

  /** The disposition with that key, offered or retired. */
  public Optional<Disposition> find(String key) {
    return all().filter(item -> item.key().equals(key)).findFirst();
  }

  /** Those that are offered, then the retired ones. */
  public Stream<Disposition> all() {
    return Stream.concat(items.stream(), retired.stream());
  }

  /** This catalogue with other items; what is not among them any more is retired. */
  public DispositionCatalogue offering(List<Disposition> other) {
    Set<String> keys = other.stream().map(Disposition::key).collect(Collectors.toSet());
    return new DispositionCatalogue(
        other, all().filter(item -> !keys.contains(item.key())).toList());
  }

  private static void refuseReturned(List<Disposition> items, List<Disposition> retired) {
    Set<String> keys = items.stream().map(Disposition::key).collect(Collectors.toSet());
    if (retired.stream().map(Disposition::key).anyMatch(keys::contains)) {
      throw new IllegalArgumentException("a disposition is either offered or retired");
    }
  }

  private static void refuseTwins(List<Disposition> items) {
    Set<String> keys = new HashSet<>();
    Set<Character> hotkeys = new HashSet<>();
    for (Disposition item : items) {
      if (!keys.add(item.key())) {
        throw new IllegalArgumentException("the key " + item.key() + " stands twice");
      }
      if (item.hotkey() != ' ' && !hotkeys.add(item.hotkey())) {
        throw new IllegalArgumentException("the hot key " + item.hotkey() + " stands twice");
      }
    }
  }
}
