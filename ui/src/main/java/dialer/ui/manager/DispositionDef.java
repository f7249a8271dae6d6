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
    /** When the case comes back; its owner stays. */
    CASE,
    /** Who takes the case over, and when it comes back. */
    HAND_OVER,
    /** What the person said when asked whether they are content. */
    CONTENTMENT,
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
      case CALLBACK -> callbackNeed(item.key());
      case DNC -> Need.REFUSAL;
      case SUCCESS -> successNeed(item.key());
      case FINAL, RETRY, NEXT_NUMBER -> otherNeed(item.key());
    };
  }

  private static Need otherNeed(String key) {
    return key.equals("material_sent") ? Need.MATERIAL : Need.NONE;
  }

  private static Need callbackNeed(String key) {
    return switch (key) {
      case "come_back" -> Need.CASE;
      case "hand_over" -> Need.HAND_OVER;
      default -> Need.CALLBACK;
    };
  }

  /** What a success brings belongs to its key: no campaign can have successes of its own. */
  private static Need successNeed(String key) {
    return switch (key) {
      case "solved" -> Need.CONTENTMENT;
      case "order" -> Need.ORDER;
      case "appointment" -> Need.APPOINTMENT;
      default -> Need.NONE;
    };
  }
}
