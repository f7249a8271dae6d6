package dialer.campaigns.simulation;

import dialer.campaigns.disposition.Disposition;
import dialer.campaigns.disposition.DispositionCatalogue;
import dialer.campaigns.disposition.RecycleRules;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * How conversations end, and what then becomes of the lead.
 *
 * @param shares dispositions with the share of conversations they end, relative to their sum
 * @param recycle when a lead is called again
 * @param callbackIn how long after the conversation a promised callback is
 */
public record Conclusions(List<Share> shares, RecycleRules recycle, Duration callbackIn) {

  /** One disposition and its share, above 0. */
  public record Share(Disposition disposition, double share) {}

  public Conclusions {
    shares = List.copyOf(shares);
    if (shares.isEmpty() || shares.stream().anyMatch(each -> !(each.share() > 0))) {
      throw new IllegalArgumentException("conversations end by dispositions with shares above 0");
    }
  }

  /**
   * From a campaign's catalogue.
   *
   * @param shares by the dispositions' keys
   * @throws IllegalArgumentException if the catalogue has no such key
   */
  public static Conclusions of(
      DispositionCatalogue catalogue, Map<String, Double> shares, RecycleRules recycle) {
    List<Share> all =
        shares.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(each -> new Share(required(catalogue, each.getKey()), each.getValue()))
            .toList();
    return new Conclusions(all, recycle, Duration.ofHours(2));
  }

  private static Disposition required(DispositionCatalogue catalogue, String key) {
    return catalogue
        .find(key)
        .orElseThrow(() -> new IllegalArgumentException("the catalogue has no disposition " + key));
  }

  Disposition draw(RandomGenerator random) {
    double at = random.nextDouble() * shares.stream().mapToDouble(Share::share).sum();
    for (Share each : shares) {
      at -= each.share();
      if (at < 0) {
        return each.disposition();
      }
    }
    return shares.getLast().disposition();
  }
}
