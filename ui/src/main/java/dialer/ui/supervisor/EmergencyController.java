package dialer.ui.supervisor;

import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignOrder;
import dialer.campaigns.campaign.CampaignState;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import dialer.ui.manager.CampaignAccess;
import dialer.ui.manager.CampaignOffice;
import dialer.ui.manager.CampaignRuns;
import dialer.ui.problem.MaskedFault;
import dialer.ui.problem.Refusal;
import dialer.ui.security.Audit;
import dialer.ui.security.Sight;
import dialer.ui.security.SignedIn;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
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

  private static final long BOOK_MILLIS = 1_000;

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
    CampaignId stopped = new CampaignId(id);
    refuseForeign(stopped, me);
    runs.emergencyStop(Optional.of(stopped));
    LOG.warn("emergency stop of campaign {} by {}", id, me.loginName());
    afterwards(() -> {
      Campaign campaign = access.find(id, me);
      audit.note(me, campaign.client(), "campaign.emergency_stop", id);
      pause(campaign, me);
    });
  }

  /** Stop all campaigns now, and those that are started later, until it is lifted. */
  @PostMapping("/api/emergency-stop")
  @ResponseStatus(HttpStatus.ACCEPTED)
  public void all(@AuthenticationPrincipal SignedIn me) {
    runs.emergencyStop(Optional.empty());
    LOG.warn("emergency stop of all campaigns by {}", me.loginName());
    afterwards(() -> {
      audit.note(me, "emergency_stop", "all");
      access.all(Sight.everything()).forEach(c -> pause(c, me));
    });
  }

  /** Whether all campaigns are stopped. */
  public record EmergencyView(boolean all) {}

  /** Whether the stop of all holds. */
  @GetMapping("/api/emergency-stop")
  public EmergencyView now() {
    return new EmergencyView(runs.emergencies().all());
  }

  /** Lift every emergency stop; each campaign stays paused until it is resumed. */
  @DeleteMapping("/api/emergency-stop")
  @ResponseStatus(HttpStatus.ACCEPTED)
  public void lift(@AuthenticationPrincipal SignedIn me) {
    runs.liftEmergency(Optional.empty());
    LOG.warn("emergency stop of all campaigns lifted by {}", me.loginName());
    afterwards(() -> audit.note(me, "emergency_lift", "all"));
  }

  /**
   * Somebody else's campaign is not found. Whose it is, memory knows of every campaign that is
   * dialed for here; only of another the database is asked, and not at all for those who may see
   * everything.
   */
  private void refuseForeign(CampaignId campaign, SignedIn me) {
    Optional<ClientId> client = runs.clientOf(campaign);
    if (client.isPresent()) {
      access.requireClient(client.get(), me);
    } else if (!me.sight().all()) {
      refuseUnseen(campaign.value(), me);
    }
  }

  /** With the database away, stopping goes first. */
  private void refuseUnseen(UUID id, SignedIn me) {
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

  /** Waits a moment for the book, so that what is read next is new; a frozen one keeps nobody. */
  private static void afterwards(Runnable work) {
    try {
      CompletableFuture.runAsync(work, Thread.ofVirtual().name("emergency-book")::start)
          .get(BOOK_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException away) {
      LOG.warn(
          "the emergency stop could not be written down in time: {}",
          MaskedFault.mask(away.toString()));
    }
  }
}
