package dialer.ui.manager;

import dialer.campaigns.campaign.LinesPerAgent;
import dialer.campaigns.campaign.OpeningHours;
import dialer.campaigns.campaign.RecordingPolicy;
import dialer.compliance.call.ClientId;
import dialer.compliance.call.PhoneNumber;
import dialer.core.call.CallOutcome;
import dialer.core.engine.TrunkId;
import dialer.core.pacing.PacingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Settings of which every single value is right. Made by {@link SettingsCheck}. */
record CheckedSettings(
    String name,
    ClientId client,
    KindWord kind,
    Subject subject,
    Dial dial,
    Hours hours,
    Attempts attempts,
    Handling handling,
    Map<String, Integer> quotas,
    CampaignTexts.Texts texts,
    List<QuestionDef> questionnaire) {

  record Dial(
      PacingMode mode,
      LinesPerAgent lines,
      int maxLines,
      Duration ring,
      Optional<List<TrunkId>> trunks,
      Optional<PhoneNumber> callerId,
      boolean amd) {}

  record Hours(
      OpeningHours week,
      ZoneId zone,
      Optional<String> calendar,
      boolean onHolidays,
      Optional<LocalDate> first,
      Optional<LocalDate> last,
      boolean staysOpen) {}

  record Subject(Optional<String> product, boolean ownBuyers) {}

  record Attempts(int cap, Map<CallOutcome, Retry> retry) {}

  record Retry(Duration after, int max) {}

  record Handling(
      String rulePack,
      Locale language,
      RecordingPolicy recording,
      Optional<String> safeHarbor,
      Optional<String> pool,
      Set<String> skills,
      Duration wrapUp,
      Duration preview) {}
}
