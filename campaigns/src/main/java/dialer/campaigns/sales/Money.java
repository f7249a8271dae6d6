package dialer.campaigns.sales;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount of money.
 *
 * @param amount not negative, with no more decimals than the currency has
 * @param currency which currency
 */
public record Money(BigDecimal amount, Currency currency) {

  public Money {
    if (amount.signum() < 0) {
      throw new IllegalArgumentException("an amount cannot be negative: " + amount);
    }
    if (amount.stripTrailingZeros().scale() > Math.max(0, currency.getDefaultFractionDigits())) {
      throw new IllegalArgumentException(amount + " has more decimals than " + currency + " knows");
    }
  }

  /** An amount in yen. */
  public static Money yen(long amount) {
    return new Money(BigDecimal.valueOf(amount), Currency.getInstance("JPY"));
  }

  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency.getCurrencyCode();
  }
}
