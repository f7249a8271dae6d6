package dialer.app.plan;

import dialer.campaigns.campaign.Campaign;
import dialer.compliance.abandonment.AbandonmentAccount;
import dialer.compliance.abandonment.Tally;
import dialer.compliance.rulebook.AbandonRateRule;
import dialer.compliance.rulebook.CountingPeriod;
import dialer.compliance.rulebook.Ratio;
import dialer.compliance.rulebook.Rulebook;
import dialer.core.pacing.AbandonLimit;
import java.time.Duration;
import java.time.Instant;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a campaign and its client stand against the abandon limit of the campaign's rule packs, or
 * the house's where they name none. Recounted from the calls themselves.
 */
public final class AbandonStandings {

  private final Tallies tallies;

  /** Counts by those. */
  public AbandonStandings(Tallies tallies) {
    this.tallies = tallies;
  }

  /** Answered calls of the past: port. Thread rule: blocks. */
  public interface Tallies {

    /** Calls of the campaign answered after {@code from} and up to {@code until}. */
    Tally ofCampaign(Campaign campaign, Instant from, Instant until);

    /** Calls of all campaigns of its client. */
    Tally ofClient(Campaign campaign, Instant from, Instant until);

    /** When the campaign first ran, or was made. */
    Instant began(Campaign campaign);
  }

  /** Whose calls are counted. */
  public enum Scope {
    CAMPAIGN,
    CLIENT
  }

  /**
   * One account.
   *
   * @param window the length of its period
   * @param answered what the limit is a share of, as the rule's formula has it
   * @param limit the share that may not be passed
   * @param left how many more may be abandoned of the calls answered so far
   */
  public record Standing(
      Scope scope, Duration window, long abandoned, long answered, double limit, long left) {

    /** Abandoned of answered; empty where nobody answered. */
    public Optional<Double> rate() {
      return answered == 0 ? Optional.empty() : Optional.of(abandoned / (double) answered);
    }
  }

  /** The accounts at that instant: the campaign's by each period of the rule, then the client's. */
  public List<Standing> of(Campaign campaign, Rulebook rulebook, Instant now) {
    return AbandonLimits.strictest(rulebook)
        .map(rule -> byRule(campaign, rule, now))
        .orElseGet(() -> byHouse(campaign, now));
  }

  private List<Standing> byRule(Campaign campaign, AbandonRateRule rule, Instant now) {
    ZoneRules zone = campaign.schedule().zone().getRules();
    AbandonmentAccount account = new AbandonmentAccount(rule, tallies.began(campaign), zone);
    Ruled ruled = new Ruled(rule, account);
    Instant begin = account.begin(now);
    List<Standing> standings = new ArrayList<>();
    Tally own = tallies.ofCampaign(campaign, begin, now);
    standings.add(ruled.standing(Scope.CAMPAIGN, rule.period(), own));
    rule.also()
        .filter(second -> isLonger(second, rule.period()))
        .ifPresent(second -> {
          Instant from = account.gaugeBegin(now).orElse(begin);
          Tally gauge = tallies.ofCampaign(campaign, from, now);
          standings.add(ruled.standing(Scope.CAMPAIGN, second, gauge));
        });
    Tally clients = tallies.ofClient(campaign, begin, now);
    standings.add(ruled.standing(Scope.CLIENT, rule.period(), clients));
    return standings;
  }

  /** A second period of the same length would be the same line twice. */
  private static boolean isLonger(CountingPeriod second, CountingPeriod own) {
    return !AbandonLimits.window(second).equals(AbandonLimits.window(own));
  }

  /** What one rule's accounts have in common. */
  private record Ruled(AbandonRateRule rule, AbandonmentAccount account) {

    Standing standing(Scope scope, CountingPeriod period, Tally tally) {
      return new Standing(
          scope,
          AbandonLimits.window(period),
          tally.abandoned(),
          account.whole(tally),
          rule.max().value().doubleValue(),
          account.allowance(tally));
    }
  }

  private List<Standing> byHouse(Campaign campaign, Instant now) {
    AbandonLimit house = AbandonLimits.HOUSE;
    Instant from = now.minus(house.window());
    return List.of(
        byHouse(Scope.CAMPAIGN, tallies.ofCampaign(campaign, from, now)),
        byHouse(Scope.CLIENT, tallies.ofClient(campaign, from, now)));
  }

  private static Standing byHouse(Scope scope, Tally tally) {
    AbandonLimit house = AbandonLimits.HOUSE;
    long answered = tally.abandoned() + tally.connected();
    long allowed = Ratio.of(String.valueOf(house.share())).partOf(answered);
    long left = Math.max(0, allowed - tally.abandoned());
    return new Standing(scope, house.window(), tally.abandoned(), answered, house.share(), left);
  }
}
