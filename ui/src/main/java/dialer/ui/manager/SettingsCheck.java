package dialer.ui.manager;

import static dialer.ui.manager.CampaignSettings.orNone;

import dialer.campaigns.campaign.LeadRules.UsedUp;
import dialer.campaigns.campaign.LinesPerAgent;
import dialer.campaigns.campaign.OpeningHours;
import dialer.campaigns.campaign.RecordingPolicy;
import dialer.campaigns.campaign.RecordingPolicy.Consent;
import dialer.compliance.call.ClientId;
import dialer.compliance.call.ParsedNumber;
import dialer.compliance.call.PhoneNumber;
import dialer.compliance.call.PhoneNumbers;
import dialer.core.call.CallOutcome;
import dialer.core.engine.TrunkId;
import dialer.core.pacing.PacingMode;
import dialer.ui.problem.Input;
import dialer.ui.wire.Text;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks a campaign's form value by value, and names every field that is wrong. */
final class SettingsCheck {

  private static final UUID NO_CLIENT = new UUID(0, 0);

  private final CampaignSettings form;
  private final Input input = new Input();

  private SettingsCheck(CampaignSettings form) {
    this.form = form;
  }

  /** The settings; refuses with all faults at once. */
  static CheckedSettings of(CampaignSettings form) {
    SettingsCheck check = new SettingsCheck(form);
    CheckedSettings checked = check.checked();
    check.input.refuseIfWrong();
    return checked;
  }

  private CheckedSettings checked() {
    return new CheckedSettings(
        input.text("name", form.name(), 200),
        new ClientId(input.present("clientId", form.clientId(), NO_CLIENT)),
        input.present("kind", form.kind(), KindWord.SALES),
        Optional.ofNullable(form.reach()).map(this::reach),
        dial(),
        hours(),
        attempts(),
        handling(),
        quotas(),
        texts(),
        QuestionCheck.of(input, orNone(form.questionnaire())));
  }

  /** Only a sale can be to somebody who has bought before. */
  private CheckedSettings.Reach reach(CampaignSettings.Reach reach) {
    boolean own = Boolean.TRUE.equals(reach.ownBuyers());
    if (own && form.kind() != null && form.kind() != KindWord.SALES) {
      input.fault("reach.ownBuyers", "sales_only", Map.of());
    }
    String product = input.optional("reach.product", reach.product(), 100);
    return new CheckedSettings.Reach(
        Optional.ofNullable(reach.trunks()).map(this::trunks),
        Optional.of(product).filter(name -> !name.isEmpty()),
        own,
        Optional.ofNullable(reach.holidayCalendar()).map(String::strip),
        Boolean.TRUE.equals(reach.stayOpen()) ? UsedUp.STAY_OPEN : UsedUp.FINISH);
  }

  private List<TrunkId> trunks(List<String> words) {
    List<TrunkId> trunks = new ArrayList<>();
    for (String word : words) {
      TrunkWord.read(word)
          .ifPresentOrElse(trunks::add, () -> input.fault("reach.trunks", "invalid", Map.of()));
    }
    return trunks.stream().distinct().toList();
  }

  private CheckedSettings.Dial dial() {
    PacingMode mode = input.present("mode", form.mode(), PacingMode.PROGRESSIVE);
    if (mode == PacingMode.PREDICTIVE) {
      input.fault("mode", "mode_not_offered", Map.of());
    }
    double lines = input.number("linesPerAgent", orOne(form.linesPerAgent()), 1.0, 10.0);
    return new CheckedSettings.Dial(
        mode,
        new LinesPerAgent(lines, Math.max(LinesPerAgent.one().limit(), lines)),
        input.number("maxLines", form.maxLines(), 1, 2000),
        Duration.ofSeconds(input.number("ringSeconds", form.ringSeconds(), 15, 60)),
        number("callerId", form.callerId()),
        Boolean.TRUE.equals(form.amd()));
  }

  private CheckedSettings.Hours hours() {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    orNone(form.days()).forEach(word -> day(word).ifPresent(days::add));
    if (days.isEmpty()) {
      input.fault("days", "required", Map.of());
    }
    if (form.startDate() != null
        && form.endDate() != null
        && form.endDate().isBefore(form.startDate())) {
      input.fault("endDate", "out_of_range", Map.of("min", form.startDate().toString()));
    }
    return new CheckedSettings.Hours(
        week(days),
        zone(),
        Boolean.TRUE.equals(form.onHolidays()),
        Optional.ofNullable(form.startDate()),
        Optional.ofNullable(form.endDate()));
  }

  private OpeningHours week(Set<DayOfWeek> days) {
    LocalTime opens = time("opens", form.opens(), LocalTime.MIN);
    LocalTime closes =
        "24:00".equals(form.closes())
            ? LocalTime.MAX
            : time("closes", form.closes(), LocalTime.MAX);
    if (!closes.isAfter(opens)) {
      input.fault("closes", "out_of_range", Map.of("min", opens.toString()));
      return OpeningHours.always();
    }
    return OpeningHours.of(days, opens, closes);
  }

  private CheckedSettings.Attempts attempts() {
    int cap = input.number("attemptCap", form.attemptCap(), 1, 100);
    Map<CallOutcome, CheckedSettings.Retry> retry = new EnumMap<>(CallOutcome.class);
    List<CampaignSettings.RetryLine> lines = orNone(form.retry());
    for (int i = 0; i < lines.size(); i++) {
      CampaignSettings.RetryLine line = lines.get(i);
      String at = "retry." + i + ".";
      Optional<CallOutcome> outcome = outcome(at + "outcome", line.outcome());
      int after = input.number(at + "afterMinutes", line.afterMinutes(), 0, 60 * 24 * 90);
      int max = input.number(at + "max", line.max(), 0, 1000);
      outcome.ifPresent(
          o -> retry.put(o, new CheckedSettings.Retry(Duration.ofMinutes(after), max)));
    }
    return new CheckedSettings.Attempts(cap, retry);
  }

  private CheckedSettings.Handling handling() {
    return new CheckedSettings.Handling(
        input.text("rulePack", form.rulePack(), 200),
        Locale.forLanguageTag(input.text("language", form.language(), 10)),
        recording(),
        Optional.ofNullable(form.safeHarborId()).filter(id -> !id.isBlank()),
        Optional.ofNullable(form.poolId()).filter(id -> !id.isBlank()),
        orNone(form.skills()).stream()
            .map(skill -> input.optional("skills", skill, 60))
            .filter(skill -> !skill.isEmpty())
            .collect(Collectors.toSet()),
        Duration.ofSeconds(input.number("wrapUpSeconds", form.wrapUpSeconds(), 0, 3600)),
        Duration.ofSeconds(input.number("previewSeconds", form.previewSeconds(), 0, 3600)));
  }

  private Map<String, Integer> quotas() {
    Map<String, Integer> quotas = new LinkedHashMap<>();
    List<CampaignSettings.QuotaLine> lines = orNone(form.quotas());
    for (int i = 0; i < lines.size(); i++) {
      String segment = input.text("quotas." + i + ".segment", lines.get(i).segment(), 100);
      int target = input.number("quotas." + i + ".target", lines.get(i).target(), 1, 10_000_000);
      quotas.put(segment, target);
    }
    return quotas;
  }

  private CampaignTexts.Texts texts() {
    orNone(form.script()).forEach(step -> text("script", step.heading(), step.text()));
    orNone(form.openingWords()).forEach(word -> text("openingWords", word.what(), word.say()));
    int due = form.caseDueHours() == null ? 24 : form.caseDueHours();
    return new CampaignTexts.Texts(
        Objects.requireNonNullElse(form.purposeText(), new Text("", "")),
        orNone(form.openingWords()),
        orNone(form.script()),
        input.number("caseDueHours", due, 1, 24 * 90));
  }

  private void text(String field, Text... texts) {
    for (Text text : texts) {
      input.optional(field, text.ja(), 4000);
      input.optional(field, text.en(), 4000);
    }
  }

  private Optional<PhoneNumber> number(String field, @Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return Optional.empty();
    }
    return switch (PhoneNumbers.parse(typed, "JP")) {
      case ParsedNumber.Parsed parsed -> Optional.of(parsed.number());
      case ParsedNumber.Unusable _ -> {
        input.fault(field, "number_invalid", Map.of());
        yield Optional.empty();
      }
    };
  }

  private RecordingPolicy recording() {
    Consent consent = consent();
    boolean mandatory = Boolean.TRUE.equals(form.recordingMandatory());
    if (mandatory && consent == Consent.NONE) {
      input.fault("recordingMandatory", "recording_mandatory_none", Map.of());
      mandatory = false;
    }
    OptionalInt days =
        form.recordingKeepDays() == null
            ? OptionalInt.empty()
            : OptionalInt.of(
                input.number(
                    "recordingKeepDays", form.recordingKeepDays(), 1, RecordingPolicy.MOST_DAYS));
    return new RecordingPolicy(consent, mandatory, days);
  }

  private Consent consent() {
    String word = input.text("recording", form.recording(), 20);
    return one(Consent.class, word)
        .orElseGet(() -> {
          input.fault("recording", "invalid", Map.of());
          return Consent.NONE;
        });
  }

  private Optional<CallOutcome> outcome(String field, @Nullable String word) {
    Optional<CallOutcome> outcome =
        one(CallOutcome.class, word == null ? "" : word).filter(CampaignForm.shown()::contains);
    if (outcome.isEmpty()) {
      input.fault(field, "invalid", Map.of());
    }
    return outcome;
  }

  private Optional<DayOfWeek> day(String word) {
    Optional<DayOfWeek> day =
        EnumSet.allOf(DayOfWeek.class).stream()
            .filter(d -> d.name().substring(0, 3).equals(word))
            .findFirst();
    if (day.isEmpty()) {
      input.fault("days", "invalid", Map.of());
    }
    return day;
  }

  private ZoneId zone() {
    String name = input.text("zone", form.zone(), 60);
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      input.fault("zone", "zone_unknown", Map.of());
      return ZoneId.of("UTC");
    }
  }

  private LocalTime time(String field, @Nullable String text, LocalTime otherwise) {
    try {
      return text == null ? missing(field, otherwise) : LocalTime.parse(text);
    } catch (DateTimeException e) {
      input.fault(field, "invalid", Map.of());
      return otherwise;
    }
  }

  private LocalTime missing(String field, LocalTime otherwise) {
    input.fault(field, "required", Map.of());
    return otherwise;
  }

  private static Double orOne(@Nullable Double lines) {
    return lines == null ? 1.0 : lines;
  }

  private static <E extends Enum<E>> Optional<E> one(Class<E> type, String word) {
    return EnumSet.allOf(type).stream().filter(value -> value.name().equals(word)).findFirst();
  }
}
