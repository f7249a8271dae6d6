package dialer.core.hopper;

import java.util.Optional;
import java.util.Set;

/**
 * Which leads are worth taking, by the skills they need: those that somebody who is present can
 * serve and of which there are not enough in hand already. Leads left out stay due.
 *
 * @param able the skills of each agent who is present, busy or not; empty: the campaign needs none
 * @param enough needs of which plenty of leads are in hand
 */
public record SkillDemand(Optional<Set<Set<String>>> able, Set<Set<String>> enough) {

  public SkillDemand {
    able = able.map(Set::copyOf);
    enough = Set.copyOf(enough);
  }

  /** Every lead. */
  public static SkillDemand everything() {
    return new SkillDemand(Optional.empty(), Set.of());
  }

  /** Whether anybody present could serve a lead with those needs. */
  public boolean isAble(Set<String> needs) {
    return needs.isEmpty()
        || able.isEmpty()
        || able.get().stream().anyMatch(skills -> skills.containsAll(needs));
  }

  /** Whether a lead with those needs is worth taking now. */
  public boolean wants(Set<String> needs) {
    return isAble(needs) && !enough.contains(needs);
  }
}
