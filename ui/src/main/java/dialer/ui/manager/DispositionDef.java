package dialer.ui.manager;

import dialer.campaigns.disposition.Disposition;
import dialer.campaigns.disposition.Effect;
import dialer.ui.wire.Text;

/**
 * A disposition as screens offer it.
 *
 * @param key hot key; empty where it has none
 * @param needs what must be entered with it
 * @param result whether it is what the campaign is for
 * @param contact whether the right person was reached
 * @param ends whether the lead is finished by it
 */
public record DispositionDef(
    String code,
    Text label,
    String key,
    Need needs,
    boolean result,
    boolean contact,
    boolean ends) {

  /** What must be entered. */
  public enum Need {
    NONE,
    CALLBACK,
    ORDER,
    APPOINTMENT,
    REFUSAL,
    CASE,
    MATERIAL
  }

  /** Of a catalogue's item. */
  public static DispositionDef of(Disposition item) {
    return new DispositionDef(
        item.key(),
        Text.of(item.label()),
        item.hotkey() == ' ' ? "" : String.valueOf(item.hotkey()),
        need(item),
        item.effect() == Effect.SUCCESS,
        item.talked(),
        ends(item.effect()));
  }

  /** With another hot key. */
  DispositionDef with(String other) {
    return new DispositionDef(code, label, other, needs, result, contact, ends);
  }

  private static boolean ends(Effect effect) {
    return switch (effect) {
      case SUCCESS, FINAL, DNC -> true;
      case RETRY, CALLBACK, NEXT_NUMBER -> false;
    };
  }

  private static Need need(Disposition item) {
    return switch (item.effect()) {
      case CALLBACK -> Need.CALLBACK;
      case DNC -> Need.REFUSAL;
      case SUCCESS -> successNeed(item.key());
      case FINAL, RETRY, NEXT_NUMBER -> otherNeed(item.key());
    };
  }

  private static Need otherNeed(String key) {
    if (key.contains("material")) {
      return Need.MATERIAL;
    }
    return key.equals("come_back") || key.equals("hand_over") ? Need.CASE : Need.NONE;
  }

  private static Need successNeed(String key) {
    if (key.contains("order") || key.contains("sold")) {
      return Need.ORDER;
    }
    return key.contains("appointment") ? Need.APPOINTMENT : Need.NONE;
  }
}
