package dialer.ui.manager;

import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.LeadRules.UsedUp;
import dialer.campaigns.campaign.OpeningHours.Span;
import dialer.campaigns.campaign.Schedule;
import dialer.campaigns.campaign.Schedule.OnHolidays;
import dialer.compliance.call.PhoneNumber;
import dialer.ui.manager.CampaignSettings.QuotaLine;
import dialer.ui.manager.CampaignSettings.RetryLine;
import dialer.ui.manager.CampaignTexts.OpeningWordText;
import dialer.ui.manager.CampaignTexts.Texts;
import dialer.ui.wire.Text;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A campaign as its form shows it. */
final class SettingsView {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  private SettingsView() {}

  /** What stands around a campaign. */
  record Around(
      CampaignTexts.Texts texts, List<QuestionDef> questions, Map<String, Integer> quotas) {}

  static CampaignSettings of(Campaign campaign, Around around) {
    Schedule schedule = campaign.schedule();
    Optional<Span> span = span(schedule);
    return new CampaignSettings(
        campaign.name(),
        campaign.client().value(),
        KindWord.of(campaign.kind()),
        campaign.pacing().mode(),
        campaign.pacing().lines().lines(),
        campaign.pacing().maxLines(),
        (int) campaign.line().ring().toSeconds(),
        campaign.line().trunks().stream().map(TrunkWord::of).toList(),
        campaign.line().callerIds().stream().map(PhoneNumber::e164).findFirst().orElse(""),
        String.join(",", campaign.rulePacks()),
        campaign.language().getLanguage(),
        days(schedule),
        span.map(s -> s.from().format(CLOCK)).orElse("00:00"),
        span.map(s -> closing(s.until())).orElse("24:00"),
        schedule.zone().getId(),
        schedule.holidays().orElse(""),
        schedule.onHolidays() == OnHolidays.OPEN,
        schedule.firstDay().orElse(null),
        schedule.lastDay().orElse(null),
        campaign.leadRules().usedUp() == UsedUp.STAY_OPEN,
        campaign.offer().product().orElse(""),
        campaign.offer().toOwnBuyers(),
        campaign.leadRules().recycle().maxAttempts(),
        retry(campaign),
        (int) campaign.staffing().wrapUpLimit().toSeconds(),
        (int) campaign.pacing().previewTime().toSeconds(),
        campaign.line().amd(),
        campaign.recording().consent().name(),
        campaign.recording().mandatory(),
        campaign.recording().keepDays().stream().boxed().findFirst().orElse(null),
        campaign.line().safeHarborMessage().orElse(null),
        campaign.staffing().pool().toString(),
        campaign.staffing().requiredSkills().stream().sorted().toList(),
        quotas(around.quotas()),
        around.texts().caseDueHours(),
        around.texts().purposeText(),
        openingWords(campaign, around.texts()),
        around.texts().script(),
        around.questions());
  }

  private static Optional<Span> span(Schedule schedule) {
    return Arrays.stream(DayOfWeek.values())
        .flatMap(day -> schedule.hours().on(day).stream())
        .findFirst();
  }

  private static String closing(LocalTime until) {
    return until.isAfter(LocalTime.of(23, 59)) ? "24:00" : until.format(CLOCK);
  }

  private static List<String> days(Schedule schedule) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> !schedule.hours().on(day).isEmpty())
        .map(day -> day.name().substring(0, 3))
        .toList();
  }

  private static List<RetryLine> retry(Campaign campaign) {
    return campaign.leadRules().recycle().byOutcome().entrySet().stream()
        .filter(entry -> CampaignForm.shown().contains(entry.getKey()))
        .sorted(Map.Entry.comparingByKey())
        .map(entry ->
            new RetryLine(
                entry.getKey().name(),
                (int) entry.getValue().delay().toMinutes(),
                entry.getValue().times()))
        .toList();
  }

  private static List<QuotaLine> quotas(Map<String, Integer> targets) {
    return targets.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> new QuotaLine(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** A campaign whose words nobody has written yet shows those that its kind begins with. */
  private static List<OpeningWordText> openingWords(Campaign campaign, Texts texts) {
    return texts.openingWords().isEmpty()
        ? campaign.offer().openingWords().stream()
            .map(word ->
                new OpeningWordText(word.key(), Text.of(word.text()), Text.of(word.text()), ""))
            .toList()
        : texts.openingWords();
  }
}
