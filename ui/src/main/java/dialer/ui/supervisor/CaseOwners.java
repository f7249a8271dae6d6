package dialer.ui.supervisor;

import dialer.compliance.call.CampaignId;
import dialer.ui.wire.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who may own a campaign's cases: active agents who work for its client. Thread rule: any. */
public interface CaseOwners {

  /** All of them, by name. */
  List<Named> of(CampaignId campaign);

  /** The log-in name of one of them; empty if that account may not own a case there. */
  Optional<String> login(CampaignId campaign, UUID account);

  /** The account of one of them, by log-in name. */
  Optional<UUID> account(CampaignId campaign, String login);
}
