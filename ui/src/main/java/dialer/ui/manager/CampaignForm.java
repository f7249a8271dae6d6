package dialer.ui.manager;

import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.LeadRules;
import dialer.campaigns.campaign.LeadRules.UsedUp;
import dialer.campaigns.campaign.Line;
import dialer.campaigns.campaign.Offer;
import dialer.campaigns.campaign.PacingSettings;
import dialer.campaigns.campaign.Schedule;
import dialer.campaigns.campaign.Schedule.OnHolidays;
import dialer.campaigns.campaign.Staffing;
import dialer.campaigns.disposition.RecycleRule;
import dialer.campaigns.disposition.RecycleRules;
import dialer.campaigns.sales.OpeningWord;
import dialer.compliance.window.HolidayCalendars;
import dialer.core.call.CallOutcome;
import dialer.core.engine.PoolId;
import dialer.core.engine.TrunkId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Writes checked settings over a campaign, which keeps whatever the form does not know. */
final class CampaignForm {

  private CampaignForm() {}

  /** The campaign with these settings and the next version. */
  static Campaign over(
      Campaign before, CheckedSettings form, List<TrunkId> trunks, Supplier<PoolId> ownPool) {
    return new Campaign(
        before.id(),
        form.client(),
        form.name(),
        form.kind().kind(),
        before.state(),
        form.handling().language(),
        pacing(before, form),
        line(before, form, trunks),
        List.of(form.handling().rulePack().split(",")),
        form.handling().recording(),
        new Staffing(
            form.handling().pool().map(PoolId::of).orElseGet(ownPool),
            form.handling().skills(),
            form.handling().wrapUp()),
        offer(before, form),
        rules(before, form.attempts()).with(usedUp(form.hours())),
        schedule(before.schedule(), form.hours()),
        before.version() + 1);
  }

  private static PacingSettings pacing(Campaign before, CheckedSettings form) {
    return new PacingSettings(
        form.dial().mode(),
        form.dial().lines(),
        form.dial().maxLines(),
        before.pacing().priority(),
        form.handling().preview());
  }

  private static Line line(Campaign before, CheckedSettings form, List<TrunkId> trunks) {
    return new Line(
        form.dial().amd(),
        form.dial().ring(),
        form.dial().callerId().map(List::of).orElse(List.of()),
        form.dial()
            .trunks()
            .orElse(before.line().trunks().isEmpty() ? trunks : before.line().trunks()),
        form.handling().safeHarbor(),
        before.line().unattended());
  }

  private static Offer offer(Campaign before, CheckedSettings form) {
    List<OpeningWord> words =
        form.texts().openingWords().stream()
            .map(word -> new OpeningWord(word.id(), word.what().labels(word.id())))
            .toList();
    return new Offer(form.subject().product(), form.subject().ownBuyers(), words);
  }

  /** The table is what it says: a row that is gone ends the lead, and does not come back. */
  private static LeadRules rules(Campaign campaign, CheckedSettings.Attempts form) {
    LeadRules before = campaign.leadRules();
    RecycleRules usual = before.recycle();
    Map<CallOutcome, RecycleRule> kept = new HashMap<>();
    kept.putAll(campaign.kind().usualRecycleRules().byOutcome());
    kept.putAll(usual.byOutcome());
    Map<CallOutcome, RecycleRule> byOutcome = new EnumMap<>(CallOutcome.class);
    byOutcome.putAll(usual.byOutcome());
    byOutcome.keySet().removeAll(shown());
    form.retry().forEach((outcome, retry) -> byOutcome.put(outcome, rule(kept, outcome, retry)));
    RecycleRules recycle =
        new RecycleRules(
            form.cap(),
            Math.min(form.cap(), usual.maxAttemptsPerNumber()),
            byOutcome,
            usual.byDisposition());
    return new LeadRules(
        recycle,
        before.duplicates(),
        before.catalogue(),
        before.pilot(),
        before.triggers(),
        before.events(),
        before.usedUp());
  }

  private static UsedUp usedUp(CheckedSettings.Hours form) {
    return form.staysOpen() ? UsedUp.STAY_OPEN : UsedUp.FINISH;
  }

  private static RecycleRule rule(
      Map<CallOutcome, RecycleRule> kept, CallOutcome outcome, CheckedSettings.Retry retry) {
    RecycleRule before = kept.getOrDefault(outcome, RecycleRule.never());
    return new RecycleRule(
        retry.after(), retry.max(), before.step(), before.otherDaypart(), before.burns());
  }

  private static Schedule schedule(Schedule before, CheckedSettings.Hours form) {
    Optional<String> calendar =
        form.calendar().isPresent()
            ? form.calendar().filter(id -> !id.isEmpty())
            : before.holidays().or(() -> HolidayCalendars.ofZone(form.zone()));
    return new Schedule(
        form.zone(),
        form.week(),
        calendar,
        onHolidays(before.onHolidays(), form.onHolidays()),
        form.first(),
        form.last(),
        before.extraClosed());
  }

  /** Sunday's hours on holidays are no choice of the form; it keeps them. */
  private static OnHolidays onHolidays(OnHolidays before, boolean open) {
    if (open) {
      return OnHolidays.OPEN;
    }
    return before == OnHolidays.AS_SUNDAY ? before : OnHolidays.CLOSED;
  }

  /** Trunks, if none are named: every one. */
  static List<TrunkId> all(List<Choices.TrunkChoice> choices) {
    return choices.stream().map(Choices.TrunkChoice::id).toList();
  }

  /** Outcomes whose rules the form shows; those of the others stay as they are. */
  static Set<CallOutcome> shown() {
    return Set.of(
        CallOutcome.BUSY,
        CallOutcome.NO_ANSWER,
        CallOutcome.MACHINE,
        CallOutcome.FAX,
        CallOutcome.FAILED,
        CallOutcome.ABANDONED,
        CallOutcome.CONGESTION);
  }
}
