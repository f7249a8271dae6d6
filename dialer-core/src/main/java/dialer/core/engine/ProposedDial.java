package dialer.core.engine;

import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.Dialing;
import dialer.compliance.call.LeadId;
import dialer.core.agent.AgentSessionId;
import java.util.Optional;

/**
 * A lead the loop wants to dial now. Number, callee and record are read by the authorizing
 * transaction, not carried: the loop holds no telephone number.
 *
 * @param attempt the id the attempt will have
 * @param campaign for which campaign
 * @param lead which lead
 * @param trunk over which trunk
 * @param dialing how it is dialed
 * @param reservedAgent preview and manual calls: for whom
 */
public record ProposedDial(
    AttemptId attempt,
    CampaignId campaign,
    LeadId lead,
    TrunkId trunk,
    Dialing dialing,
    Optional<AgentSessionId> reservedAgent) {}
