package dialer.campaigns.disposition;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The dispositions of a campaign, in the order of their buttons. Keys and hot keys are unique, and
 * there is always one that takes a refusal to the do-not-call list.
 *
 * @param items 2 to 60 dispositions
 */
public record DispositionCatalogue(List<Disposition> items) {

  public DispositionCatalogue {
    items = List.copyOf(items);
    if (items.size() < 2 || items.size() > 60) {
      throw new IllegalArgumentException("a catalogue has 2 to 60 dispositions");
    }
    refuseTwins(items);
    if (items.stream().noneMatch(item -> item.effect() == Effect.DNC)) {
      throw new IllegalArgumentException("a catalogue needs a disposition for do-not-call");
    }
  }

  /** The disposition with that key. */
  public Optional<Disposition> find(String key) {
    return items.stream().filter(item -> item.key().equals(key)).findFirst();
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
