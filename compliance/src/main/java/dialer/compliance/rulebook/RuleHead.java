package dialer.compliance.rulebook;

import java.util.List;
import java.util.Optional;

/**
 * What every rule has, whatever its kind.
 *
 * @param id unique in all packs, e.g. {@code jp.hours}
 * @param force how binding
 * @param level what it does
 * @param citations where from; never empty
 * @param confidence how sure
 * @param judgement the lawyer's question, if there is one
 * @param validity on which local dates it holds
 * @param conditions when it applies
 * @param remarks what a reader must know of how it was loaded, as reason keys
 */
public record RuleHead(
    String id,
    Force force,
    Level level,
    List<Citation> citations,
    Confidence confidence,
    Optional<Judgement> judgement,
    Validity validity,
    Conditions conditions,
    List<String> remarks) {

  public RuleHead {
    citations = List.copyOf(citations);
    remarks = List.copyOf(remarks);
    if (id.isBlank()) {
      throw new IllegalArgumentException("a rule needs an id");
    }
    if (citations.isEmpty()) {
      throw new IllegalArgumentException("rule " + id + " has no citation");
    }
  }

  /** Whether this strict side of an open question holds. */
  public boolean holds(Judgement.UntilDecided side) {
    return judgement.map(j -> j.holds(side)).orElse(false);
  }
}
