package dialer.ui.manager;

import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignKind;
import dialer.campaigns.disposition.Disposition;
import dialer.ui.security.Audit;
import dialer.ui.security.SignedIn;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The dispositions of a campaign, in the order of their buttons. One that is taken out of a campaign
 * that has called is not offered any more, and what it said before keeps its words.
 */
@RestController
public class DispositionsController {

  private final CampaignAccess access;
  private final CampaignOffice office;
  private final Audit audit;

  public DispositionsController(CampaignAccess access, CampaignOffice office, Audit audit) {
    this.access = access;
    this.office = office;
    this.audit = audit;
  }

  /**
   * All of a campaign.
   *
   * @param usual what campaigns of this kind begin with; only read
   */
  public record Catalogue(
      @Nullable List<DispositionForms.Row> rows, @Nullable List<DispositionForms.Row> usual) {}

  /** As they stand. */
  @GetMapping("/api/campaigns/{id}/dispositions")
  public Catalogue catalogue(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
    return of(access.find(id, me));
  }

  /** Replaces them; desks that are on a call keep what they show until its end. */
  @PutMapping("/api/campaigns/{id}/dispositions")
  public Catalogue change(
      @AuthenticationPrincipal SignedIn me, @PathVariable UUID id, @RequestBody Catalogue form) {
    Campaign campaign = access.find(id, me);
    Campaign changed =
        campaign.with(DispositionCheck.of(campaign, CampaignSettings.orNone(form.rows())));
    office.revise(campaign, changed, me);
    audit.note(me, campaign.client(), "campaign.dispositions", campaign.id());
    return of(changed);
  }

  private static Catalogue of(Campaign campaign) {
    CampaignKind kind = campaign.kind();
    List<Disposition> usual = kind.usualCatalogue().items();
    return new Catalogue(
        DispositionForms.rows(
            campaign.leadRules().catalogue().items(), campaign.leadRules().recycle(), usual),
        DispositionForms.rows(usual, kind.usualRecycleRules(), usual));
  }
}
