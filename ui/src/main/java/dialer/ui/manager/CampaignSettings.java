package dialer.ui.manager;

import dialer.compliance.call.ClientId;
import dialer.core.pacing.PacingMode;
import dialer.ui.manager.CampaignTexts.OpeningWordText;
import dialer.ui.manager.CampaignTexts.ScriptStep;
import dialer.ui.wire.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign's settings as its form sends and shows them. Anything may be missing in what arrives:
 * {@link SettingsCheck} says what.
 *
 * @param linesPerAgent power: 1.0 to 10.0
 * @param ringSeconds 15 to 60
 * @param trunks carrier routes as {@code server/trunk}; null: as before, or every one
 * @param callerId number shown, E.164
 * @param days MON to SUN
 * @param opens {@code 10:00}
 * @param closes {@code 18:00}
 * @param holidayCalendar whose holidays count, such as {@code JP}; empty: nobody's; null: as before,
 *     or those of the zone's country
 * @param onHolidays whether it is open on them
 * @param stayOpen whether it waits for more when no lead is open any more
 * @param product what is offered; refusals are counted by it
 * @param ownBuyers sales: whether the people called have bought from the client before
 * @param recordingKeepDays 1 to 3650; null: as long as the house keeps recordings
 * @param poolId null: a pool of its own
 */
public record CampaignSettings(
    @Nullable String name,
    @Nullable UUID clientId,
    @Nullable KindWord kind,
    @Nullable PacingMode mode,
    @Nullable Double linesPerAgent,
    @Nullable Integer maxLines,
    @Nullable Integer ringSeconds,
    @Nullable List<String> trunks,
    @Nullable String callerId,
    @Nullable String rulePack,
    @Nullable String language,
    @Nullable List<String> days,
    @Nullable String opens,
    @Nullable String closes,
    @Nullable String zone,
    @Nullable String holidayCalendar,
    @Nullable Boolean onHolidays,
    @Nullable LocalDate startDate,
    @Nullable LocalDate endDate,
    @Nullable Boolean stayOpen,
    @Nullable String product,
    @Nullable Boolean ownBuyers,
    @Nullable Integer attemptCap,
    @Nullable List<RetryLine> retry,
    @Nullable Integer wrapUpSeconds,
    @Nullable Integer previewSeconds,
    @Nullable Boolean amd,
    @Nullable String recording,
    @Nullable Boolean recordingMandatory,
    @Nullable Integer recordingKeepDays,
    @Nullable String safeHarborId,
    @Nullable String poolId,
    @Nullable List<String> skills,
    @Nullable List<QuotaLine> quotas,
    @Nullable Integer caseDueHours,
    @Nullable Text purposeText,
    @Nullable List<OpeningWordText> openingWords,
    @Nullable List<ScriptStep> script,
    @Nullable List<QuestionDef> questionnaire) {

  /** What follows an outcome. */
  public record RetryLine(
      @Nullable String outcome, @Nullable Integer afterMinutes, @Nullable Integer max) {}

  /** Wanted answers of a segment. */
  public record QuotaLine(@Nullable String segment, @Nullable Integer target) {}

  /** The same without what is nobody's choice yet: the name and the pool. */
  CampaignSettings blank() {
    return new CampaignSettings(
        "",
        clientId,
        kind,
        mode,
        linesPerAgent,
        maxLines,
        ringSeconds,
        trunks,
        callerId,
        rulePack,
        language,
        days,
        opens,
        closes,
        zone,
        holidayCalendar,
        onHolidays,
        startDate,
        endDate,
        stayOpen,
        product,
        ownBuyers,
        attemptCap,
        retry,
        wrapUpSeconds,
        previewSeconds,
        amd,
        recording,
        recordingMandatory,
        recordingKeepDays,
        safeHarborId,
        null,
        skills,
        quotas,
        caseDueHours,
        purposeText,
        openingWords,
        script,
        questionnaire);
  }

  /** The list, or none. */
  public static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  /** The client; only after the check. */
  public ClientId client() {
    return new ClientId(java.util.Objects.requireNonNull(clientId));
  }
}
