package dialer.ui.events;

import dialer.campaigns.importing.ImportId;
import dialer.compliance.call.CampaignId;
import dialer.ui.agent.Desk;
import dialer.ui.manager.ImportFigures;
import dialer.ui.security.Sight;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The newest figures for screens. Thread rule: any; called from virtual threads, several times a
 * second, so that it answers from memory or one cheap read. Error rule: what cannot be known now is
 * said in {@code Health}; the last known figures with their own {@code at} are answered, never
 * invented ones.
 */
public interface ScreenFeed {

  /** The floor as far as that person may see it. */
  Floor floor(Sight sight);

  /** A campaign's figures; empty if there is no such campaign. */
  Optional<CampaignLive> campaign(CampaignId campaign);

  /** An agent's desk; also without a session. */
  Desk desk(UUID account);

  /** An import's progress; empty if there is no such import. */
  Optional<ImportFigures> importing(ImportId id);

  /** What works and what does not. */
  Health health();

  /**
   * From now on tells which topic changed. The listener never blocks and may be called by any
   * thread; telling too often is harmless.
   */
  void onChange(Consumer<Topic> listener);
}
