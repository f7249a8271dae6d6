package dialer.app.postgres.screens;

import dialer.compliance.rulebook.Citation;
import dialer.compliance.rulebook.Rule;
import dialer.compliance.rulebook.RuleHead;
import dialer.compliance.rulebook.Rulebook;
import dialer.ui.compliance.AttemptTrail.FindingRow;
import dialer.ui.compliance.AttemptTrail.PackVersion;
import dialer.ui.wire.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The recorded findings of a verdict, with the citations of the rules they name. */
final class Findings {

  private static final JsonMapper TREES = JsonMapper.builder().build();

  private final Supplier<Rulebook> rulebook;

  Findings(Supplier<Rulebook> rulebook) {
    this.rulebook = rulebook;
  }

  /** Why the deciding rule decided so. */
  static @Nullable String reason(String trail, String rule) {
    for (JsonNode finding : TREES.readTree(trail)) {
      if (finding.path("rule").asString("").equals(rule)) {
        return finding.path("reason").asString("");
      }
    }
    return null;
  }

  /** Every finding. */
  List<FindingRow> of(String trail) {
    List<FindingRow> rows = new ArrayList<>();
    for (JsonNode finding : TREES.readTree(trail)) {
      rows.add(row(finding));
    }
    return rows;
  }

  /** Packs that were asked, each once. */
  static List<PackVersion> packs(List<FindingRow> findings) {
    return findings.stream()
        .map(finding -> new PackVersion(finding.pack(), finding.version()))
        .distinct()
        .toList();
  }

  /** One value of a recorded object. */
  static String value(@Nullable String object, String name) {
    return object == null ? "" : TREES.readTree(object).path(name).asString("");
  }

  private FindingRow row(JsonNode finding) {
    String rule = finding.path("rule").asString("");
    Optional<RuleHead> head = head(rule);
    Optional<Citation> citation = head.flatMap(h -> h.citations().stream().findFirst());
    return new FindingRow(
        finding.path("pack").asString(""),
        finding.path("version").asString(""),
        rule,
        finding.path("kind").asString(""),
        finding.path("result").asString(""),
        until(finding.path("until")),
        finding.path("reason").asString(""),
        facts(finding.path("facts")),
        head.map(h -> h.force().name()).orElse("HOUSE"),
        citation.map(c -> Text.same(c.text())).orElse(new Text("", "")),
        citation.flatMap(Citation::inForce).orElse(null),
        citation.flatMap(Citation::checked).orElse(null),
        head.flatMap(RuleHead::judgement).isPresent());
  }

  private Optional<RuleHead> head(String rule) {
    return rulebook.get().packs().stream()
        .flatMap(pack -> pack.rules().stream())
        .map(Rule::head)
        .filter(h -> h.id().equals(rule))
        .findFirst();
  }

  private static @Nullable Instant until(JsonNode node) {
    return node.isString() ? Instant.parse(node.asString()) : null;
  }

  private static Map<String, String> facts(JsonNode node) {
    Map<String, String> facts = new HashMap<>();
    node.properties().forEach(entry -> facts.put(entry.getKey(), entry.getValue().asString("")));
    return facts;
  }
}
