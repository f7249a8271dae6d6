package dialer.ui.manager;

import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.lead.LeadListId;
import dialer.campaigns.lead.LeadStore;
import dialer.compliance.call.CampaignId;
import dialer.ui.events.CampaignLive;
import dialer.ui.events.ScreenFeed;
import dialer.ui.problem.Refusal;
import dialer.ui.security.Audit;
import dialer.ui.security.SignedIn;
import dialer.ui.wire.CsvDownload;
import dialer.ui.wire.Page;
import dialer.ui.wire.PageRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** A campaign's figures, leads, lists and results. */
@RestController
public class CampaignDataController {

  private final CampaignAccess access;
  private final CampaignFigures figures;
  private final ScreenFeed feed;
  private final Tools tools;

  /** What else is asked. */
  @Component
  public record Tools(LeadStore leads, Audit audit, InstantSource clock) {}

  public CampaignDataController(
      CampaignAccess access, CampaignFigures figures, ScreenFeed feed, Tools tools) {
    this.access = access;
    this.figures = figures;
    this.feed = feed;
    this.tools = tools;
  }

  /** Whether a list's leads are called. */
  public record ListForm(@Nullable Boolean active) {}

  /** Figures of this moment. */
  @GetMapping("/api/campaigns/{id}/live")
  public CampaignLive live(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
    return feed.campaign(access.find(id, me).id()).orElseThrow(Refusal::notFound);
  }

  /** Every attempt with what it brought, as a file. */
  @GetMapping("/api/campaigns/{id}/results.csv")
  public ResponseEntity<StreamingResponseBody> results(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Instant from,
      @RequestParam(required = false) @Nullable Instant to) {
    Campaign campaign = access.find(id, me);
    tools.audit().note(me, campaign.client(), "campaign.results", id);
    var span =
        new CampaignFigures.Span(
            from == null ? Instant.EPOCH : from, to == null ? tools.clock().instant() : to);
    return CsvDownload.of(
        campaign.name() + ".csv", rows -> figures.results(campaign.id(), span, rows));
  }

  /** Which leads are asked for; nothing: all. */
  public record Wanted(@Nullable String state, @Nullable String blocker) {}

  /** Its leads. */
  @GetMapping("/api/campaigns/{id}/leads")
  public Page<LeadRow> leads(
      @AuthenticationPrincipal SignedIn me, @PathVariable UUID id, Wanted wanted, PageQuery page) {
    CampaignId campaign = access.find(id, me).id();
    var query =
        new CampaignFigures.LeadQuery(
            wanted.state(), wanted.blocker(), PageRequest.of(page.limit(), page.cursor()));
    return figures.leads(campaign, query, tools.clock().instant());
  }

  /** Its lead lists. */
  @GetMapping("/api/campaigns/{id}/lists")
  public List<LeadListRow> lists(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
    return figures.lists(access.find(id, me).id(), tools.clock().instant());
  }

  /** Switch a list on or off. */
  @PutMapping("/api/lists/{id}")
  public LeadListRow list(
      @AuthenticationPrincipal SignedIn me, @PathVariable UUID id, @RequestBody ListForm form) {
    CampaignId campaign = figures.campaignOfList(id).orElseThrow(Refusal::notFound);
    Campaign seen = access.find(campaign.value(), me);
    boolean active = Boolean.TRUE.equals(form.active());
    tools.leads().activate(new LeadListId(id), active);
    tools.audit().note(me, seen.client(), active ? "list.on" : "list.off", id);
    return figures.lists(campaign, tools.clock().instant()).stream()
        .filter(row -> row.id().equals(id))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  /** Which page. */
  public record PageQuery(@Nullable Integer limit, @Nullable String cursor) {}
}
