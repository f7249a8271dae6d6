package dialer.ui.wire;

/**
 * A telephone number on a screen: never the digits, which only an audited reveal gives.
 *
 * @param ref opaque, equal for equal numbers: the keyed hash in hex
 * @param masked as {@link NumberMask} writes it
 */
public record Num(String ref, String masked) {}
