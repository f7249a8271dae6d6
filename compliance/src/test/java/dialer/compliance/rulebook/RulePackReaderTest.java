package dialer.compliance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dialer.compliance.rulebook.WeekHours.Interval;
import dialer.compliance.window.PinnedZones;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulePackReaderTest {

  private static final String HEAD =
      """
      pack:
        id: no-sales
        version: 1
        title: {en: Norway, ja: ノルウェー}
        applies: {callee_region: [NO], purpose: [sales]}
        reviewed: {state: draft, by: null, date: null}
      sources:
        act: {cite: Act, url: "https://example.org/act", in_force: 2026-01-01, checked: 2026-11-21}
        old: {cite: Old act, url: "https://example.org/old", checked: 2026-11-21}
        unread: {cite: Unread, url: "https://example.org/unread"}
        house: {cite: House, url: "house:"}
      rules:
      """;
  private static final String COMMON =
      "level: block, force: house, confidence: high, cite: [{src: house}]";

  private static RulePack pack(String rules) {
    return RulePackReader.read("test.yaml", HEAD + rules).getFirst();
  }

  private static <R extends Rule> R rule(Class<R> kind, String rule) {
    return kind.cast(pack("  - {" + rule + "}\n").rules().getFirst());
  }

  @Test
  void packSaysHowOldZoneDataMayBe() {
    String rules = "  - {id: a, kind: amd, allow: true, %s}\n".formatted(COMMON);
    assertThat(asking("1999a", rules)).hasMessageContaining("2026b");
    assertThat(pack(rules).wantsNewerZones()).isFalse();
    assertThat(read("2026a", rules).wantsNewerZones()).isFalse();
    assertThat(read(PinnedZones.version(), rules).wantsNewerZones()).isFalse();
    assertThat(read("2098a", rules).wantsNewerZones()).isTrue();
  }

  private static RulePack read(String zoneData, String rules) {
    String head = HEAD.replace("  version: 1\n", "  version: 1\n  zone_data: " + zoneData + "\n");
    return RulePackReader.read("test.yaml", head + rules).getFirst();
  }

  private static Throwable asking(String zoneData, String rules) {
    return catchThrowable(() -> read(zoneData, rules));
  }

  @Test
  void wordsAndHoursSurviveAsTheyWereWritten() {
    RulePack pack =
        pack("  - {id: h, kind: window, days: {mon: [21:00-22:00]}, %s}\n".formatted(COMMON));
    assertThat(pack.applies().regions()).containsExactly("NO");
    assertThat(pack.version()).isEqualTo("1");
    WindowRule rule = (WindowRule) pack.rules().getFirst();
    assertThat(rule.hours().days().get(DayOfWeek.MONDAY))
        .containsExactly(new Interval(21 * 60, 22 * 60));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "id: a, kind: ring, level: block, force: law, confidence: high | no citation",
        "id: a, kind: ring, level: block, force: law, confidence: high, cite: [] | no citation",
        "id: a, kind: ring, level: block, force: law, confidence: high, cite: [{src: x}] | no"
            + " source",
        "id: a, kind: ring, level: block, force: law, confidence: high, cite: [{src: unread}]"
            + " | checked",
        "id: a, kind: rang, %s | `rang` is not one of",
        "id: a, kind: ring, minimum: PT5S, %s | `minimum` is not known here",
        "id: a, kind: ring, min: 5 seconds, %s | write a time as PT45S",
        "id: a, kind: ring, min: PT5S, min: PT6S, %s | given twice",
        "id: a, kind: window, days: {mon: [9-5]}, %s | write hours as",
        "id: a, kind: window, days: {mon: ['20:00-09:00']}, %s | to a later one",
        "id: a, kind: window, days: {mon-wed: ['09:00-10:00'], tue: ['09:00-10:00']}, %s"
            + " | given twice",
        "id: a, kind: window, days: {mon: ['09:00-11:00', '10:00-12:00']}, %s | overlap",
        "id: a, kind: window, days: {mon: ['09:00-11:00']}, holidays: {as: closed}, %s | which"
            + " days",
        "id: a, kind: quiet, after: [sneezed], for: P1D, %s | `sneezed` is not one of",
        "id: a, kind: cap, count: attempts, max: -1, window: P1D, %s | not negative",
        "id: a, kind: registry, list: dnc, %s | no list `dnc`",
        "id: a, kind: ring, if: [{mood: bad}], %s | `mood` is not known here",
        "id: a, kind: ring, if: [{}], %s | every call",
        "id: a, kind: ring, from: 2026-05-01, to: 2026-04-01, %s | before its start",
        "id: a, kind: abandon_rate, max: 3, connect: {within: PT2S, from: answer}, numerator: n,"
            + " denominator: d, per: campaign, period: {rolling: PT24H}, %s | between 0 and 1"
      })
  void aFaultNamesFileLineAndWhatToDo(String rule, String complaint) {
    assertThatThrownBy(() -> pack("  - {" + rule.formatted(COMMON) + "}\n"))
        .isInstanceOf(RulePackError.class)
        .hasMessageStartingWith("test.yaml:13: ")
        .hasMessageContaining(complaint);
  }

  @Test
  void aLawWithoutTheDayItIsInForceLoadsAsGuidanceAndSaysSo() {
    RuleHead undated =
        rule(
                RingRule.class,
                "id: a, kind: ring, level: block, force: law, confidence: high, cite: [{src: old}]")
            .head();
    assertThat(undated.force()).isEqualTo(Force.GUIDANCE);
    assertThat(undated.remarks()).containsExactly("law_without_in_force_date");
    RuleHead dated =
        rule(
                RingRule.class,
                "id: a, kind: ring, level: block, force: law, confidence: high,"
                    + " cite: [{src: act, at: art 1}]")
            .head();
    assertThat(dated.force()).isEqualTo(Force.LAW);
    assertThat(dated.citations().getFirst().text()).isEqualTo("Act art 1");
    assertThat(dated.citations().getFirst().inForce()).contains(LocalDate.of(2026, 1, 1));
  }

  @ParameterizedTest
  @CsvSource({"PT24H", "P30D", "P18M", "30CD", "P10BD", "forever"})
  void lengthsOfTimeAreReadAsLawsWriteThem(String text) {
    Span expected =
        switch (text) {
          case "PT24H" -> new Span.Exact(Duration.ofHours(24));
          case "P30D" -> new Span.Calendar(Period.ofDays(30));
          case "P18M" -> new Span.Calendar(Period.ofMonths(18));
          case "30CD" -> new Span.CalendarDays(30);
          case "P10BD" -> new Span.BusinessDays(10);
          default -> new Span.Forever();
        };
    assertThat(Spans.parse(text)).isEqualTo(expected);
  }

  @Test
  void aLongerHousePeriodReplacesTheLegalOne() {
    QuietRule rule =
        rule(
            QuietRule.class,
            "id: a, kind: quiet, after: [dnc_request], for: P5Y, for_house: forever, " + COMMON);
    assertThat(rule.length()).isEqualTo(new Span.Forever());
  }

  @Test
  void abandonRatesAreExposedAsData() {
    AbandonRateRule rule =
        Rulebooks.of(List.of("us-federal-sales")).packs().getFirst().rules().stream()
            .filter(AbandonRateRule.class::isInstance)
            .map(AbandonRateRule.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(rule.max()).isEqualTo(Ratio.of("0.03"));
    assertThat(rule.stopAt()).contains(Ratio.of("0.025"));
    assertThat(rule.connect())
        .isEqualTo(new ConnectLimit(Duration.ofSeconds(2), ConnectLimit.From.GREETING_END));
    assertThat(rule.period())
        .isEqualTo(
            new CountingPeriod.Successive(new Span.Calendar(Period.ofDays(30)), "campaign_start"));
    assertThat(rule.also())
        .isEqualTo(Optional.of(new CountingPeriod.Rolling(new Span.Calendar(Period.ofDays(30)))));
  }

  @Test
  void aRuleWithoutCitationCannotBeMadeAtAll() {
    assertThatThrownBy(() ->
            new RuleHead(
                "a",
                Force.LAW,
                Level.BLOCK,
                List.of(),
                Confidence.HIGH,
                Optional.empty(),
                Validity.ALWAYS,
                Conditions.ALWAYS,
                List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("citation");
  }

  @Test
  void onlyTheSandboxAppliesEverywhere() {
    String everywhere = HEAD.replace("[NO]", "['*']");
    String rule = "  - {id: a, kind: ring, %s}\n".formatted(COMMON);
    assertThatThrownBy(() -> RulePackReader.read("mine.yaml", everywhere + rule))
        .isInstanceOf(RulePackError.class)
        .hasMessageContaining("only the sandbox");
  }

  @Test
  void textThatIsNotYamlNamesTheLine() {
    assertThatThrownBy(() -> RulePackReader.read("bad.yaml", "pack:\n  id: [a\nrules: x\n"))
        .isInstanceOf(RulePackError.class)
        .hasMessageStartingWith("bad.yaml:")
        .hasMessageContaining("not YAML");
  }

  @Test
  void twoPacksCannotShareARuleAndANeededPackMustBeThere() {
    RulePack one = pack("  - {id: a, kind: ring, %s}\n".formatted(COMMON));
    assertThatThrownBy(() -> new Rulebook(List.of(one, one)))
        .isInstanceOf(RulePackError.class)
        .hasMessageContaining("twice");
    RulePack florida =
        Rulebooks.of(List.of("us-fl")).packs().stream()
            .filter(pack -> pack.id().equals("us-fl"))
            .findFirst()
            .orElseThrow();
    assertThatThrownBy(() -> new Rulebook(List.of(florida)))
        .isInstanceOf(RulePackError.class)
        .hasMessageContaining("us-federal-sales");
  }
}
