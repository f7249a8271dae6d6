package dialer.compliance.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.compliance.Calls;
import dialer.compliance.Records;
import dialer.compliance.call.ProposedCall;
import dialer.compliance.rulebook.RulePackReader;
import dialer.compliance.rulebook.Rulebook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The promise of "not before": earlier is not permitted, that instant is. Seeds are fixed. */
class NotBeforeTest {

  private static final List<String> NUMBERS =
      List.of("+13125550142", "+18505550100", "+12085550100", "+61412345678", "+81312345678");

  private static String pack(Random random) {
    int from = random.nextInt(12);
    int second = 8 + random.nextInt(10);
    return """
    pack:
      id: test
      version: "1"
      title: {en: Test, ja: テスト}
      applies: {callee_region: [US, AU, JP]}
      reviewed: {state: draft}
    sources: {house: {cite: House, url: "house:"}}
    rules:
      - {id: w1, kind: window, level: block, force: house, confidence: high,
         days: {mon-fri: ["%02d:%02d-%02d:00"], sat: ["10:00-12:30", "14:00-18:00"]},
         holidays: {calendar: US, as: closed}, guard: PT%dS, cite: [{src: house}]}
      - {id: w2, kind: window, level: block, force: house, confidence: high,
         days: {mon-sun: ["%02d:15-24:00"]}, unless: [{consent: express, covers: time_of_day}],
         from: 2026-02-01, to: 2026-11-15, cite: [{src: house}]}
      - {id: cap, kind: cap, level: block, force: house, confidence: high,
         count: attempts, max: %d, per: number, window: %s, cite: [{src: house}]}
      - {id: quiet, kind: quiet, level: block, force: house, confidence: high,
         after: [abandoned], for: %s, scope: [number], cite: [{src: house}]}
    """
        .formatted(
            from,
            random.nextInt(60),
            from + 2 + random.nextInt(10),
            random.nextInt(90),
            second,
            1 + random.nextInt(3),
            pick(random, "PT24H", "P2D", "3CD", "P1M"),
            pick(random, "PT72H", "P5D", "2BD", "2CD"));
  }

  @RepeatedTest(60)
  void theInstantIsPermittedAndNothingBeforeItIs(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    CallGate gate = new RulebookGate(new Rulebook(RulePackReader.read("test.yaml", pack(random))));
    for (int i = 0; i < 20; i++) {
      Instant now = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(31_536_000));
      NumberRecord record = record(random, now);
      ProposedCall call =
          Calls.to(NUMBERS.get(random.nextInt(NUMBERS.size())))
              .ringing(Duration.ofSeconds(15 + random.nextInt(45)))
              .now();
      if (gate.verdict(call, record, now) instanceof Verdict.NotBefore notBefore) {
        verify(at -> gate.verdict(call, record, at), now, notBefore.until(), random);
      }
    }
  }

  private static void verify(
      Function<Instant, Verdict> gate, Instant now, Instant until, Random random) {
    assertThat(until).isAfter(now);
    assertThat(gate.apply(until)).isInstanceOf(Verdict.Permitted.class);
    assertThat(gate.apply(until.minusNanos(1)))
        .isInstanceOfSatisfying(
            Verdict.NotBefore.class, v -> assertThat(v.until()).isEqualTo(until));
    long seconds = Duration.between(now, until).toSeconds();
    for (int i = 0; i < 100; i++) {
      Instant between = now.plusSeconds((long) (random.nextDouble() * seconds));
      if (between.isBefore(until)) {
        assertThat(gate.apply(between)).as("at " + between).isInstanceOf(Verdict.NotBefore.class);
      }
    }
  }

  private static NumberRecord record(Random random, Instant now) {
    Records record = Records.ofNumber();
    int contacts = random.nextInt(5);
    for (int i = 0; i < contacts; i++) {
      Instant at = now.minusSeconds(1 + random.nextInt(400_000));
      Set<String> events =
          random.nextInt(4) == 0 ? Set.of("attempted", "abandoned") : Set.of("attempted");
      record.contact(at.toString(), events, Optional.empty(), Calls.CAMPAIGN);
    }
    if (random.nextInt(3) == 0) {
      Instant from = now.plusSeconds(random.nextInt(200_000) - 100_000);
      record.consent("express", Set.of(), Set.of("time_of_day"), from.toString());
    }
    return record.now();
  }

  private static String pick(Random random, String... words) {
    return words[random.nextInt(words.length)];
  }

  @Test
  void windowsThatNeverMeetAreARefusal() {
    String hours =
        "- {id: %s, kind: window, level: block, force: house, confidence: high,"
            + " days: {mon-sun: [\"%s\"]}, cite: [{src: house}]}\n  ";
    String text =
        "pack:\n  id: t\n  version: '1'\n  title: {en: t}\n  applies: {callee_region: [US]}\n"
            + "  reviewed: {state: draft}\nsources: {house: {cite: H, url: 'house:'}}\nrules:\n  "
            + hours.formatted("a", "08:00-12:00")
            + hours.formatted("b", "12:00-20:00");
    CallGate gate = new RulebookGate(new Rulebook(RulePackReader.read("t.yaml", text)));
    Verdict verdict =
        gate.verdict(
            Calls.to(Calls.ADA).now(), NumberRecord.empty(), Instant.parse("2026-11-24T03:00:00Z"));
    assertThat(verdict).isInstanceOf(Verdict.Refused.class);
    assertThat(verdict.trail().getLast().reason()).isEqualTo("no_common_instant");
  }
}
