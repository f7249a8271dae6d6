package dialer.compliance.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dialer.compliance.call.ParsedNumber;
import dialer.compliance.gate.RuleFinding;
import dialer.compliance.gate.RuleFinding.Result;
import dialer.compliance.gate.RulebookGate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SentencesTest {

  private static final Sentences JAPANESE = Sentences.of(Locale.JAPANESE);
  private static final Sentences ENGLISH = Sentences.of(Locale.ENGLISH);
  private static final Pattern FACT = Pattern.compile("\\{[a-z_]+}");

  @Test
  void everyReasonTheGateCanGiveHasASentenceInBothLanguages() {
    Set<String> wanted = new TreeSet<>();
    RulebookGate.reasons().forEach(reason -> wanted.add("reason." + reason));
    for (ParsedNumber.Reason reason : ParsedNumber.Reason.values()) {
      wanted.add("number." + reason.name().toLowerCase(Locale.ROOT));
    }
    assertThat(JAPANESE.keys()).containsAll(wanted);
    assertThat(ENGLISH.keys()).containsAll(wanted);
  }

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(JAPANESE.keys()).isEqualTo(ENGLISH.keys());
    for (String key : ENGLISH.keys()) {
      assertThat(facts(JAPANESE, key)).as(key).isEqualTo(facts(ENGLISH, key));
    }
  }

  @Test
  void noSentenceClaimsThatACallIsCompliantOrSafe() {
    for (String key : ENGLISH.keys()) {
      assertThat(ENGLISH.render(key, Map.of())).doesNotContainIgnoringCase("compliant");
      assertThat(ENGLISH.render(key, Map.of())).doesNotContainIgnoringCase("safe");
      assertThat(JAPANESE.render(key, Map.of())).doesNotContain("適法", "安全");
    }
  }

  @Test
  void factsStandInTheSentence() {
    RuleFinding finding =
        new RuleFinding(
            "us-federal-sales",
            "1",
            "us.registry",
            "registry",
            Result.REFUSED,
            Optional.empty(),
            "registry_listed",
            Map.of("list", "us-dnc", "version", "v7"));
    assertThat(ENGLISH.of(finding)).isEqualTo("The number is on registry us-dnc (version v7).");
    assertThat(JAPANESE.of(finding)).isEqualTo("この番号は登録簿 us-dnc（版 v7）に載っています。");
  }

  @Test
  void aMissingSentenceIsAnError() {
    assertThatThrownBy(() -> ENGLISH.render("reason.nonsense", Map.of()))
        .hasMessageContaining("reason.nonsense");
  }

  private static Set<String> facts(Sentences sentences, String key) {
    return FACT.matcher(sentences.render(key, Map.of()))
        .results()
        .map(match -> match.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
