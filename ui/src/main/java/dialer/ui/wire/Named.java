package dialer.ui.wire;

/** Something with an id that people know by its name. */
public record Named(String id, String name) {

  /** With any id whose text is the id. */
  public static Named of(Object id, String name) {
    return new Named(id.toString(), name);
  }
}
