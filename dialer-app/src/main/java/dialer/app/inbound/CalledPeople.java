package dialer.app.inbound;

import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import dialer.compliance.call.LeadId;
import dialer.compliance.call.PhoneNumber;
import dialer.core.engine.PoolId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Whom we called: port.
 *
 * <p>Thread rule: blocks, any thread but a pool's loop. Error rule: outside faults throw.
 */
public interface CalledPeople {

  /** Somebody we called. */
  record Called(ClientId client, CampaignId campaign, LeadId lead, PhoneNumber number) {}

  /**
   * Somebody we called, and who could speak with them now.
   *
   * @param called whom
   * @param attempt the last attempt at that number
   * @param pool whose agents may take the call
   * @param held whether any node runs the pool at this moment
   * @param skills what an agent must be able to do
   * @param before the account that spoke with the number last
   * @param sounds what is played
   */
  record Known(
      Called called,
      AttemptId attempt,
      PoolId pool,
      boolean held,
      Set<String> skills,
      Optional<UUID> before,
      Sounds sounds) {
    public Known {
      skills = Set.copyOf(skills);
    }
  }

  /**
   * Names of sounds; empty: the server's own.
   *
   * @param who says who called and why
   * @param sorry the campaign's safe-harbor message
   */
  record Sounds(String who, String sorry) {}

  /** Whom an attempt calls. */
  Optional<Called> byAttempt(AttemptId attempt);

  /** Whom we called last at {@code number} showing {@code ours}. */
  Optional<Known> byNumber(PhoneNumber number, String ours);
}
