package dialer.campaigns.sales;

/**
 * An order taken on the telephone.
 *
 * @param product what was ordered
 * @param quantity how many, 1 to 9999
 * @param amount the total to pay
 */
public record Order(String product, int quantity, Money amount) {

  public Order {
    if (product.isBlank()) {
      throw new IllegalArgumentException("an order names its product");
    }
    if (quantity < 1 || quantity > 9999) {
      throw new IllegalArgumentException("a quantity is 1 to 9999, not " + quantity);
    }
  }
}
