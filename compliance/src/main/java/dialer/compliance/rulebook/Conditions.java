package dialer.compliance.rulebook;

import java.util.List;

/**
 * When a rule applies. Outer list: or; inner list: and.
 *
 * @param onlyIf the rule applies if one of these holds, or may hold; empty: always
 * @param unless the rule is lifted if one of these surely holds
 */
public record Conditions(List<List<Fact>> onlyIf, List<List<Fact>> unless) {

  /** Applies always. */
  public static final Conditions ALWAYS = new Conditions(List.of(), List.of());

  public Conditions {
    onlyIf = onlyIf.stream().map(List::copyOf).toList();
    unless = unless.stream().map(List::copyOf).toList();
  }
}
