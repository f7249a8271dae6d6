package dialer.core.engine;

import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import dialer.core.agent.AgentSessionId;
import java.util.UUID;
import java.util.function.Supplier;

/** Ids that are the same in every run. */
final class Ids {

  private Ids() {}

  static AttemptId attempt(long n) {
    return new AttemptId(new UUID(1, n));
  }

  static LeadId lead(long n) {
    return new LeadId(new UUID(2, n));
  }

  static CampaignId campaign(long n) {
    return new CampaignId(new UUID(3, n));
  }

  static AgentSessionId agent(long n) {
    return new AgentSessionId(new UUID(4, n));
  }

  static PoolId pool() {
    return new PoolId(new UUID(5, 1));
  }

  static Supplier<AttemptId> attempts() {
    long[] next = {1};
    return () -> attempt(next[0]++);
  }
}
