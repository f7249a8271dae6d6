package dialer.ui.manager;

import dialer.campaigns.disposition.Disposition;
import dialer.campaigns.disposition.Effect;
import dialer.campaigns.disposition.RecycleRule;
import dialer.campaigns.disposition.RecycleRules;
import dialer.ui.wire.Text;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Dispositions as their editor shows and sends them. */
final class DispositionForms {

  private DispositionForms() {}

  /**
   * One disposition.
   *
   * @param code stable key of 1 to 40 lower-case letters, digits and underscores
   * @param effect what it does to the lead
   * @param key hot key, a digit; empty: the next free one
   * @param contact whether the right person was spoken to
   * @param refused whether the person refused the offer, which rule packs count
   * @param afterMinutes effect RETRY: due again so long after the conversation
   * @param times effect RETRY: how often in the lead's history, 1 to 100
   * @param usual whether it belongs to the campaign's kind, which fixes its effect
   */
  record Row(
      @Nullable String code,
      @Nullable Text label,
      @Nullable Effect effect,
      @Nullable String key,
      boolean contact,
      boolean refused,
      @Nullable Integer afterMinutes,
      @Nullable Integer times,
      boolean usual) {}

  static List<Row> rows(
      List<Disposition> items, RecycleRules rules, List<Disposition> usual) {
    return items.stream().map(item -> row(item, rules, usual)).toList();
  }

  private static Row row(Disposition item, RecycleRules rules, List<Disposition> usual) {
    Optional<RecycleRule> rule =
        Optional.ofNullable(rules.byDisposition().get(item.key()))
            .filter(_ -> item.effect() == Effect.RETRY);
    return new Row(
        item.key(),
        Text.of(item.label()),
        item.effect(),
        Character.isDigit(item.hotkey()) ? String.valueOf(item.hotkey()) : "",
        item.talked(),
        item.events().contains("refused"),
        rule.map(r -> (int) r.delay().toMinutes()).orElse(null),
        rule.map(RecycleRule::times).orElse(null),
        usual.stream().anyMatch(one -> one.key().equals(item.key())));
  }

  /** The rule of a row that is called again; what the form does not know stays as it was. */
  static RecycleRule rule(RecycleRules before, String code, int afterMinutes, int times) {
    RecycleRule kept =
        before
            .byDisposition()
            .getOrDefault(
                code,
                new RecycleRule(Duration.ZERO, 0, RecycleRule.Step.SAME_NUMBER, false, true));
    return new RecycleRule(
        Duration.ofMinutes(afterMinutes), times, kept.step(), kept.otherDaypart(), kept.burns());
  }
}
