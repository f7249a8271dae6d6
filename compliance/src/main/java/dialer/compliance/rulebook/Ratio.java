package dialer.compliance.rulebook;

import java.math.BigDecimal;

/** A share between 0 and 1, compared exactly: 3 of 100 is at a limit of 0.03, not above it. */
public record Ratio(BigDecimal value) {

  public Ratio {
    if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("a ratio lies between 0 and 1, not " + value);
    }
  }

  /** Reads a decimal such as {@code 0.025}. */
  public static Ratio of(String text) {
    return new Ratio(new BigDecimal(text));
  }

  /** Whether {@code part} of {@code whole} is not above this share; nothing of nothing is not. */
  public boolean covers(long part, long whole) {
    return BigDecimal.valueOf(part).compareTo(value.multiply(BigDecimal.valueOf(whole))) <= 0;
  }

  /** Whether {@code part} of {@code whole} is this share or more. */
  public boolean isReachedBy(long part, long whole) {
    return BigDecimal.valueOf(part).compareTo(value.multiply(BigDecimal.valueOf(whole))) >= 0;
  }

  /** Whether {@code part} of {@code whole} is this share to the last digit. */
  public boolean isExactly(long part, long whole) {
    return covers(part, whole) && isReachedBy(part, whole);
  }

  /** How many of {@code whole} this share is at most. */
  public long partOf(long whole) {
    return value.multiply(BigDecimal.valueOf(whole)).toBigInteger().longValueExact();
  }
}
