package dialer.ui.manager;

import dialer.campaigns.disposition.Disposition;
import dialer.campaigns.disposition.DispositionCatalogue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A catalogue as an agent's keys offer it: the digits of the catalogue first, then the free ones.
 */
public final class DispositionDefs {

  private static final String DIGITS = "1234567890";

  private DispositionDefs() {}

  /** The catalogue's items in their order. */
  public static List<DispositionDef> of(DispositionCatalogue catalogue) {
    Deque<String> free = new ArrayDeque<>(List.of(DIGITS.split("")));
    for (Disposition item : catalogue.items()) {
      free.remove(String.valueOf(item.hotkey()));
    }
    List<DispositionDef> defs = new ArrayList<>();
    for (Disposition item : catalogue.items()) {
      DispositionDef def = DispositionDef.of(item);
      boolean digit = DIGITS.indexOf(item.hotkey()) >= 0;
      defs.add(digit ? def : def.with(free.isEmpty() ? "" : free.remove()));
    }
    return defs;
  }
}
