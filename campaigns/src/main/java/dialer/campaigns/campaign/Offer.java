package dialer.campaigns.campaign;

import dialer.campaigns.sales.OpeningWord;
import java.util.List;
import java.util.Optional;

/**
 * What the call is about.
 *
 * @param product what is offered or asked about; rules of refusal are counted by it
 * @param toOwnBuyers whether the people called have bought from the client before: another purpose
 * @param openingWords what must be said before a sale can be saved; sales only
 */
public record Offer(Optional<String> product, boolean toOwnBuyers, List<OpeningWord> openingWords) {

  public Offer {
    openingWords = List.copyOf(openingWords);
  }
}
