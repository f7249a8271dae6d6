package dialer.app.screens;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.app.postgres.Stage;
import dialer.app.testing.WithDatabase;
import dialer.campaigns.campaign.CampaignKind;
import dialer.campaigns.lead.Lead;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whose leads an agent may ask about. */
class LiveDesksTest {

  @RegisterExtension static final WithDatabase DATA = new WithDatabase();

  private final DeskScene desk = new DeskScene(DATA, CampaignKind.SALES);
  private final Instant later = desk.now.plusSeconds(3_600);

  @Test
  void callbackIsCheckedForTheLeadOnTheDeskAndForNoOther() {
    desk.talks();
    assertThat(desk.live.callbackCheck(desk.account, desk.lead.id(), later)).isPresent();
    Lead foreign = desk.stage.stored(Stage.number(8_888));
    assertThat(desk.live.callbackCheck(desk.account, foreign.id(), later)).isEmpty();
    assertThat(desk.live.history(desk.account, foreign.id())).isEmpty();
  }

  @Test
  void whoHasNoCardOnTheDeskMayAskAboutNobody() {
    assertThat(desk.live.callbackCheck(desk.account, desk.lead.id(), later)).isEmpty();
    assertThat(desk.live.callbackCheck(Stage.uuid(), desk.lead.id(), later)).isEmpty();
  }
}
