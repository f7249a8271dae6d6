package dialer.campaigns.importing;

import dialer.campaigns.lead.RetryRule;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The retry rule that a row gives to one of its numbers. */
final class NumberLimits {

  /** A year with a leap day, in hours. */
  private static final int LONGEST_GAP = 8784;

  private NumberLimits() {}

  /** The rule of the number in that cell; empty where the row says nothing of it. */
  static Optional<RetryRule> of(RowCells cells, Map.Entry<String, String> cell) throws RowRefused {
    Optional<RowCells.Limit> attempts = cells.limit(cell.getKey(), LeadField.NUMBER_ATTEMPTS);
    Optional<RowCells.Limit> gap = cells.limit(cell.getKey(), LeadField.NUMBER_GAP);
    if (attempts.isEmpty() && gap.isEmpty()) {
      return Optional.empty();
    }
    int most = whole(attempts, 1, RetryRule.MOST_ATTEMPTS, RetryRule.MOST_ATTEMPTS);
    int hours = whole(gap, 0, LONGEST_GAP, 0);
    return Optional.of(new RetryRule(most, Duration.ofHours(hours)));
  }

  private static int whole(
      Optional<RowCells.Limit> limit, int least, int most, int otherwise) throws RowRefused {
    if (limit.isEmpty()) {
      return otherwise;
    }
    String digits = Normalizer.normalize(limit.get().text(), Normalizer.Form.NFKC);
    if (digits.matches("\\d{1,4}")) {
      int value = Integer.parseInt(digits);
      if (value >= least && value <= most) {
        return value;
      }
    }
    throw new RowRefused(ImportFault.LIMIT_INVALID, limit.get().column(), limit.get().text());
  }
}
