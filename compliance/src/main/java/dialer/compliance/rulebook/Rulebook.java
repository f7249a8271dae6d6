package dialer.compliance.rulebook;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The packs that are loaded together. Deny overrides: every rule of every fitting pack counts. */
public final class Rulebook {

  private final List<RulePack> packs;

  /** Refuses a pack id or rule id given twice, and a pack whose needed pack is missing. */
  public Rulebook(List<RulePack> packs) {
    this.packs = List.copyOf(packs);
    refuseDoubles(this.packs);
    refuseMissing(this.packs);
  }

  /** All packs, in the order given. */
  public List<RulePack> packs() {
    return packs;
  }

  /** The packs that apply to the situation. */
  public List<RulePack> packsFor(Situation situation) {
    return packs.stream().filter(pack -> pack.applies().to(situation)).toList();
  }

  /** The rules of one kind that apply to the situation, e.g. {@code AbandonRateRule.class}. */
  public <R extends Rule> List<R> rules(Class<R> kind, Situation situation) {
    return packsFor(situation).stream()
        .flatMap(pack -> pack.rules().stream())
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  private static void refuseDoubles(List<RulePack> packs) {
    Set<String> seen = new HashSet<>();
    Stream<String> ids =
        packs.stream()
            .flatMap(pack ->
                Stream.concat(
                    Stream.of("pack " + pack.id()),
                    pack.rules().stream().map(rule -> "rule " + rule.head().id())));
    ids.filter(id -> !seen.add(id))
        .findFirst()
        .ifPresent(id -> {
          throw new RulePackError(id + " is loaded twice; remove one of the two");
        });
  }

  private static void refuseMissing(List<RulePack> packs) {
    Set<String> ids = new HashSet<>();
    packs.forEach(pack -> ids.add(pack.id()));
    for (RulePack pack : packs) {
      for (String needed : pack.needs()) {
        if (!ids.contains(needed)) {
          throw new RulePackError(
              "pack " + pack.id() + " needs pack " + needed + "; load both or neither");
        }
      }
    }
  }
}
