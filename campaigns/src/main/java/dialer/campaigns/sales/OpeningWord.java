package dialer.campaigns.sales;

import dialer.campaigns.Labels;
import java.util.List;

/**
 * One thing an agent must say before offering anything: who calls, for whom, what, and that it is
 * an offer. The agent ticks it; an order or appointment is refused while one is missing.
 *
 * @param key stable key, as in the rule packs: {@code seller_name}, {@code agent_name}, ...
 * @param text what the agent reads on the screen
 */
public record OpeningWord(String key, Labels text) {

  /** Who, for whom, what kind of goods, and that the call is an offer. */
  public static List<OpeningWord> usual() {
    return List.of(
        new OpeningWord("seller_name", new Labels("会社名を名乗る", "Say the company's name")),
        new OpeningWord("agent_name", new Labels("自分の名前を名乗る", "Say your own name")),
        new OpeningWord("goods_type", new Labels("商品・サービスの種類を告げる", "Say what is offered")),
        new OpeningWord(
            "purpose_is_solicitation",
            new Labels("勧誘の電話であることを告げる", "Say that this is a sales call")));
  }
}
