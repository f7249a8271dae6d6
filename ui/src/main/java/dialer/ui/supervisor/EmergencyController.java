package dialer.ui.supervisor;

import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignOrder;
import dialer.campaigns.campaign.CampaignState;
import dialer.compliance.call.CampaignId;
import dialer.ui.manager.CampaignAccess;
import dialer.ui.manager.CampaignOffice;
import dialer.ui.manager.CampaignRuns;
import dialer.ui.problem.MaskedFault;
import dialer.ui.problem.Refusal;
import dialer.ui.security.Audit;
import dialer.ui.security.SignedIn;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The emergency stop. Calls are stopped before anything is asked of a database; what is written
 * down follows if it can.
 */
@RestController
public class EmergencyController {

  private static final Logger LOG = LoggerFactory.getLogger(EmergencyController.class);

  private final CampaignRuns runs;
  private final CampaignAccess access;
  private final CampaignOffice office;
  private final Audit audit;

  public EmergencyController(
      CampaignRuns runs, CampaignAccess access, CampaignOffice office, Audit audit) {
    this.runs = runs;
    this.access = access;
    this.office = office;
    this.audit = audit;
  }

  /** Stop one campaign now. */
  @PostMapping("/api/campaigns/{id}/emergency-stop")
  @ResponseStatus(HttpStatus.ACCEPTED)
  public void one(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
    refuseForeign(id, me);
    runs.emergencyStop(Optional.of(new CampaignId(id)));
    LOG.warn("emergency stop of campaign {} by {}", id, me.loginName());
    afterwards(() -> {
      Campaign campaign = access.find(id, me);
      audit.note(me, campaign.client(), "campaign.emergency_stop", id);
      pause(campaign, me);
    });
  }

  /** Stop all campaigns now. */
  @PostMapping("/api/emergency-stop")
  @ResponseStatus(HttpStatus.ACCEPTED)
  public void all(@AuthenticationPrincipal SignedIn me) {
    runs.emergencyStop(Optional.empty());
    LOG.warn("emergency stop of all campaigns by {}", me.loginName());
    afterwards(() -> {
      audit.note(me, "emergency_stop", "all");
      access.all(dialer.ui.security.Sight.everything()).forEach(c -> pause(c, me));
    });
  }

  /** Somebody else's campaign is not found; with the database away, stopping goes first. */
  private void refuseForeign(UUID id, SignedIn me) {
    try {
      access.find(id, me);
    } catch (Refusal notSeen) {
      throw notSeen;
    } catch (RuntimeException away) {
      LOG.warn("emergency stop without the database: {}", MaskedFault.mask(away.toString()));
    }
  }

  private void pause(Campaign campaign, SignedIn me) {
    if (campaign.state() == CampaignState.RUNNING) {
      office.save(
          campaign.in(
              dialer.campaigns.campaign.CampaignMachine.next(campaign.state(), CampaignOrder.PAUSE)
                  .orElse(CampaignState.PAUSED)),
          me);
    }
  }

  private static void afterwards(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException away) {
      LOG.warn(
          "the emergency stop could not be written down: {}", MaskedFault.mask(away.toString()));
    }
  }
}
