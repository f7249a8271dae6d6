package dialer.ui.manager;

import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.importing.ImportOrder;
import dialer.campaigns.importing.ImportRejection;
import dialer.campaigns.importing.SingleLeads;
import dialer.compliance.call.LeadId;
import dialer.ui.problem.FieldFault;
import dialer.ui.problem.Refusal;
import dialer.ui.security.Audit;
import dialer.ui.security.SignedIn;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Leads sent one by one into a campaign that may be running. */
@RestController
public class SingleLeadController {

  private final CampaignAccess access;
  private final SingleLeadIntake intake;
  private final InstantSource clock;
  private final Audit audit;

  public SingleLeadController(
      CampaignAccess access, SingleLeadIntake intake, InstantSource clock, Audit audit) {
    this.access = access;
    this.intake = intake;
    this.clock = clock;
    this.audit = audit;
  }

  /**
   * A number as it was written, and what kind it is.
   *
   * @param maxAttempts how often it may be dialed over the whole campaign, 1 to 50; null: as often
   *     as the campaign dials a number
   * @param gapHours how long it rests between two attempts at least, 0 to 8784; null: as the
   *     campaign's rules say
   */
  public record NumberForm(
      @Nullable String number,
      @Nullable String type,
      @Nullable Integer maxAttempts,
      @Nullable Integer gapHours) {}

  /** A lead as it is sent. */
  public record LeadForm(
      @Nullable String externalId,
      @Nullable String familyName,
      @Nullable String givenName,
      @Nullable String familyKana,
      @Nullable String givenKana,
      @Nullable String language,
      @Nullable String zone,
      @Nullable String region,
      @Nullable String postalCode,
      @Nullable List<String> skills,
      @Nullable List<NumberForm> numbers,
      @Nullable String segment,
      @Nullable Map<String, String> fields) {}

  /** Its id. */
  public record LeadMade(UUID lead) {}

  /** Add a lead. */
  @PostMapping("/api/campaigns/{id}/leads")
  @ResponseStatus(HttpStatus.CREATED)
  public LeadMade add(
      @AuthenticationPrincipal SignedIn me, @PathVariable UUID id, @RequestBody LeadForm form) {
    Campaign campaign = open(access.find(id, me));
    SingleLeads.Read read =
        SingleLeads.read(cells(form), ImportOrder.regionOf(campaign.schedule().zone()));
    LeadId lead =
        switch (read) {
          case SingleLeads.Read.Valid valid ->
              intake
                  .add(campaign, valid.draft(), clock.instant())
                  .orElseThrow(() -> Refusal.conflict("lead_duplicate", Map.of()));
          case SingleLeads.Read.Refused refused -> throw refusal(refused.rejection());
        };
    audit.note(me, campaign.client(), "lead.add", lead);
    return new LeadMade(lead.value());
  }

  /** A campaign that has ended calls nobody: whoever sends a lead must learn of it. */
  private static Campaign open(Campaign campaign) {
    return switch (campaign.state()) {
      case DRAFT, READY, RUNNING, PAUSED, PILOT_HOLD -> campaign;
      case STOPPED, FINISHED ->
          throw Refusal.conflict(
              "campaign_state", Map.of("state", CampaignWord.of(campaign.state(), false).name()));
    };
  }

  /** The form as the row of a file would be, so that both pass the same checks. */
  static Map<String, String> cells(LeadForm form) {
    Map<String, String> cells = new LinkedHashMap<>();
    put(cells, "externalId", form.externalId());
    put(cells, "familyName", form.familyName());
    put(cells, "givenName", form.givenName());
    put(cells, "familyNameKana", form.familyKana());
    put(cells, "givenNameKana", form.givenKana());
    put(cells, "language", form.language());
    put(cells, "region", form.region());
    put(cells, "postalCode", form.postalCode());
    put(cells, "segment", form.segment());
    put(cells, "zone", form.zone());
    if (form.skills() != null && !form.skills().isEmpty()) {
      cells.put("skills", String.join(";", form.skills()));
    }
    List<NumberForm> numbers = CampaignSettings.orNone(form.numbers());
    for (int i = 0; i < numbers.size(); i++) {
      NumberForm number = numbers.get(i);
      put(cells, header(number.type()) + (i + 1), number.number());
      put(cells, "numberAttempts" + (i + 1), text(number.maxAttempts()));
      put(cells, "numberGapHours" + (i + 1), text(number.gapHours()));
    }
    if (numbers.isEmpty()) {
      cells.put("phone", "");
    }
    if (form.fields() != null) {
      form.fields().forEach(cells::putIfAbsent);
    }
    return cells;
  }

  private static String header(@Nullable String type) {
    return switch (type == null ? "" : type) {
      case "MOBILE" -> "mobile";
      case "HOME" -> "homePhone";
      case "WORK" -> "workPhone";
      default -> "phone";
    };
  }

  private static @Nullable String text(@Nullable Integer value) {
    return value == null ? null : value.toString();
  }

  private static void put(Map<String, String> cells, String header, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      cells.put(header, value);
    }
  }

  private static Refusal refusal(ImportRejection rejection) {
    return Refusal.invalid(
        FieldFault.of(fieldOf(rejection.column()), RejectKeys.of(rejection.fault())));
  }

  private static String fieldOf(String column) {
    boolean number =
        column.matches("(phone|mobile|homePhone|workPhone|numberAttempts|numberGapHours)[0-9]*");
    return number ? "numbers" : column;
  }
}
