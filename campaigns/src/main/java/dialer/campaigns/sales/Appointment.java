package dialer.campaigns.sales;

import java.time.Instant;

/**
 * An appointment made on the telephone.
 *
 * @param product what it is about
 * @param from when it begins
 * @param until when it ends, after {@code from}
 * @param place where, or how: a shop, a visit, a video call
 */
public record Appointment(String product, Instant from, Instant until, String place) {

  public Appointment {
    if (product.isBlank()) {
      throw new IllegalArgumentException("an appointment names its product");
    }
    if (!until.isAfter(from)) {
      throw new IllegalArgumentException("an appointment ends after it begins");
    }
  }
}
