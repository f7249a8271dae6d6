package dialer.campaigns.campaign;

import dialer.core.engine.PoolId;
import java.time.Duration;
import java.util.Set;

/**
 * Who serves the campaign.
 *
 * @param pool the agent pool whose loop runs it
 * @param requiredSkills what an agent must be able to do for any of its leads: language, product,
 *     licence
 * @param wrapUpLimit after-call work longer than this is shown to the team leader
 */
public record Staffing(PoolId pool, Set<String> requiredSkills, Duration wrapUpLimit) {

  public Staffing {
    requiredSkills = Set.copyOf(requiredSkills);
  }
}
