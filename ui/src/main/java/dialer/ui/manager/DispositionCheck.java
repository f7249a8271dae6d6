package dialer.ui.manager;

import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignState;
import dialer.campaigns.campaign.LeadRules;
import dialer.campaigns.disposition.Disposition;
import dialer.campaigns.disposition.DispositionCatalogue;
import dialer.campaigns.disposition.Effect;
import dialer.campaigns.disposition.RecycleRule;
import dialer.campaigns.disposition.RecycleRules;
import dialer.campaigns.followup.CaseTrigger;
import dialer.ui.problem.Input;
import dialer.ui.wire.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a campaign's dispositions of what the editor sent, or says what is wrong with it. */
final class DispositionCheck {

  private static final int LONGEST_WAIT = 60 * 24 * 366;
  private static final int MOST_TIMES = 100;
  private static final int MOST = 60;

  private final Campaign campaign;
  private final DispositionCatalogue usual;
  private final Input input = new Input();
  private final Map<String, RecycleRule> retries = new HashMap<>();
  private final Set<String> seen = new HashSet<>();

  private DispositionCheck(Campaign campaign) {
    this.campaign = campaign;
    this.usual = campaign.kind().usualCatalogue();
  }

  /** The campaign's rules with these dispositions. */
  static LeadRules of(Campaign campaign, List<DispositionForms.Row> rows) {
    DispositionCheck check = new DispositionCheck(campaign);
    List<Disposition> items = check.items(rows);
    check.refuseUseless(items);
    check.input.refuseIfWrong();
    return check.rules(items);
  }

  private LeadRules rules(List<Disposition> items) {
    LeadRules before = campaign.leadRules();
    boolean fresh = campaign.state() == CampaignState.DRAFT;
    DispositionCatalogue catalogue =
        fresh ? new DispositionCatalogue(items) : before.catalogue().offering(items);
    RecycleRules old = before.recycle();
    keepRetired(catalogue, old);
    return before.with(
        catalogue,
        new RecycleRules(old.maxAttempts(), old.maxAttemptsPerNumber(), old.byOutcome(), retries));
  }

  /** A desk in a conversation may still conclude with what was taken out; its lead comes back. */
  private void keepRetired(DispositionCatalogue catalogue, RecycleRules old) {
    for (Disposition gone : catalogue.retired()) {
      RecycleRule rule = old.byDisposition().get(gone.key());
      if (rule != null) {
        retries.put(gone.key(), rule);
      }
    }
  }

  private List<Disposition> items(List<DispositionForms.Row> rows) {
    List<Disposition> items = new ArrayList<>();
    if (rows.size() > MOST) {
      input.fault("rows", "too_many", Map.of("max", MOST));
    }
    for (int i = 0; i < Math.min(rows.size(), MOST); i++) {
      item("rows." + i + ".", rows.get(i)).ifPresent(items::add);
    }
    return items;
  }

  private Optional<Disposition> item(String at, DispositionForms.Row row) {
    String code = input.text(at + "code", row.code(), 40);
    if (!code.isEmpty() && !code.matches("[a-z0-9_]{1,40}")) {
      input.fault(at + "code", "code_invalid", Map.of());
      return Optional.empty();
    }
    if (!code.isEmpty() && !seen.add(code)) {
      input.fault(at + "code", "code_taken", Map.of());
    }
    Text label = row.label() == null ? new Text("", "") : row.label();
    String ja = input.text(at + "label.ja", label.ja(), 60);
    String en = input.text(at + "label.en", label.en(), 60);
    Effect effect = input.present(at + "effect", row.effect(), Effect.FINAL);
    effect(at, code, effect);
    char hotkey = hotkey(at, row.key());
    retry(at, code, effect, row);
    return code.isEmpty() || ja.isEmpty() || en.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Disposition(
                code, new Text(ja, en).labels(code), effect, hotkey, events(code, effect, row)));
  }

  /** A key keeps its meaning, and only the kind says what counts as success. */
  private void effect(String at, String code, Effect effect) {
    Optional<Disposition> known =
        usual
            .find(code)
            .or(() ->
                campaign.state() == CampaignState.DRAFT
                    ? Optional.empty()
                    : campaign.leadRules().catalogue().find(code));
    boolean other = known.map(item -> item.effect() != effect).orElse(effect == Effect.SUCCESS);
    if (other && !code.isEmpty()) {
      input.fault(at + "effect", known.isPresent() ? "effect_fixed" : "success_of_kind", Map.of());
    }
  }

  private char hotkey(String at, @org.jspecify.annotations.Nullable String key) {
    if (key == null || key.isBlank()) {
      return ' ';
    }
    if (!key.matches("[0-9]") || !seen.add("key " + key)) {
      input.fault(at + "key", key.matches("[0-9]") ? "key_taken" : "invalid", Map.of());
      return ' ';
    }
    return key.charAt(0);
  }

  private void retry(String at, String code, Effect effect, DispositionForms.Row row) {
    if (effect != Effect.RETRY) {
      return;
    }
    int after = input.number(at + "afterMinutes", row.afterMinutes(), 1, LONGEST_WAIT);
    int times = input.number(at + "times", row.times(), 1, MOST_TIMES);
    retries.put(code, DispositionForms.rule(campaign.leadRules().recycle(), code, after, times));
  }

  /**
   * What rule packs remember: the form's two, and those that belong to the key. What the kind's own
   * code says can be added to and never taken away, for bans stand on it.
   */
  private Set<String> events(String code, Effect effect, DispositionForms.Row row) {
    Set<String> events = new HashSet<>();
    campaign
        .leadRules()
        .catalogue()
        .find(code)
        .or(() -> usual.find(code))
        .ifPresent(item -> events.addAll(item.events()));
    events.removeAll(Set.of("conversation", "refused"));
    usual.find(code).ifPresent(item -> events.addAll(item.events()));
    if (row.isContact() || effect == Effect.DNC) {
      events.add("conversation");
    }
    if (row.isRefusal()) {
      events.add("refused");
    }
    if (effect == Effect.DNC) {
      events.add("dnc_request");
    }
    return events;
  }

  private void refuseUseless(List<Disposition> items) {
    if (items.stream().noneMatch(item -> item.effect() == Effect.SUCCESS)) {
      input.fault("rows", "success_missing", Map.of());
    }
    if (items.stream().noneMatch(item -> item.effect() == Effect.DNC)) {
      input.fault("rows", "dnc_missing", Map.of());
    }
    for (CaseTrigger trigger : campaign.leadRules().triggers()) {
      if (items.stream().noneMatch(item -> item.key().equals(trigger.disposition()))) {
        input.fault("rows", "opens_cases", Map.of("code", trigger.disposition()));
      }
    }
  }
}
