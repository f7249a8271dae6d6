package dialer.campaigns.reporting;

import dialer.campaigns.disposition.Disposition;
import dialer.campaigns.disposition.DispositionCatalogue;
import dialer.campaigns.disposition.Effect;
import dialer.campaigns.lead.LeadCounts;
import dialer.campaigns.lead.LeadState;
import dialer.core.call.CallOutcome;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How a campaign goes. {@code attempts} counts dials that have ended; each of them has one outcome.
 *
 * @param outcomes ended attempts by outcome; what was never dialed is not counted
 * @param dispositions conclusions by key
 * @param catalogue what the keys mean
 * @param leads where the leads stand
 */
public record CampaignNumbers(
    Map<CallOutcome, Integer> outcomes,
    Map<String, Integer> dispositions,
    DispositionCatalogue catalogue,
    LeadCounts leads) {

  public CampaignNumbers {
    outcomes = Map.copyOf(outcomes);
    dispositions = Map.copyOf(dispositions);
  }

  /** Dials that have ended. */
  public long attempts() {
    return outcomes.entrySet().stream()
        .filter(entry -> entry.getKey() != CallOutcome.NOT_DIALED)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** Calls a person answered: joined with an agent or abandoned. */
  public long answeredHuman() {
    return count(CallOutcome.CONNECTED) + count(CallOutcome.ABANDONED);
  }

  /** Calls anybody or anything answered. */
  public long answered() {
    return answeredHuman() + count(CallOutcome.MACHINE) + count(CallOutcome.FAX);
  }

  /** Conversations with the person asked for. */
  public long talked() {
    return concluded(Disposition::talked);
  }

  /** Conversations that brought what the campaign wants. */
  public long results() {
    return concluded(item -> item.effect() == Effect.SUCCESS);
  }

  /** 通電率: answered among attempts. */
  public Share answerRate() {
    return new Share(answered(), attempts());
  }

  /** 放棄呼率: abandoned among those a person answered. */
  public Share abandonRate() {
    return new Share(count(CallOutcome.ABANDONED), answeredHuman());
  }

  /** コンタクト率: conversations with the person asked for, among attempts. */
  public Share contactRate() {
    return new Share(Math.min(talked(), attempts()), attempts());
  }

  /** 成約率・回答率・解決率: results among conversations with the person asked for. */
  public Share resultRate() {
    return new Share(Math.min(results(), talked()), talked());
  }

  /** リスト消化率: leads that will not be dialed again, among all. */
  public Share penetration() {
    return new Share(leads.total() - leads.open(), leads.total());
  }

  /** リスト着手率: leads dialed at least once or taken out, among all. */
  public Share begun() {
    return new Share(leads.total() - leads.in(LeadState.FRESH), leads.total());
  }

  /** The way from the list to the result, each step a part of the one before. */
  public List<Step> funnel() {
    return List.of(
        new Step("attempts", attempts()),
        new Step("answered", answered()),
        new Step("answered_human", answeredHuman()),
        new Step("connected", count(CallOutcome.CONNECTED)),
        new Step("talked", talked()),
        new Step("results", results()));
  }

  /**
   * One step of the funnel.
   *
   * @param key stable key, a word of the screens
   * @param count how many came so far
   */
  public record Step(String key, long count) {}

  /** Ended attempts with that outcome. */
  public long count(CallOutcome outcome) {
    return outcomes.getOrDefault(outcome, 0);
  }

  private long concluded(Predicate<Disposition> wanted) {
    return dispositions.entrySet().stream()
        .filter(entry -> catalogue.find(entry.getKey()).filter(wanted).isPresent())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
