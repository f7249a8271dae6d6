package dialer.app.postgres.screens;

import dialer.app.postgres.Database.Owned;
import dialer.compliance.call.CampaignId;
import java.util.UUID;

/** Whose a row is, asked before the client is known. */
final class Owners {

  private Owners() {}

  static Owned campaign(CampaignId id) {
    return new Owned("client_of_campaign", id.value());
  }

  static Owned list(UUID id) {
    return new Owned("client_of_list", id);
  }

  static Owned followUpCase(UUID id) {
    return new Owned("client_of_case", id);
  }

  static Owned load(UUID id) {
    return new Owned("client_of_import", id);
  }
}
