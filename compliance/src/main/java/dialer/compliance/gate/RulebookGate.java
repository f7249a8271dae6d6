package dialer.compliance.gate;

import dialer.compliance.call.ProposedCall;
import dialer.compliance.gate.RuleFinding.Result;
import dialer.compliance.rulebook.Rulebook;
import dialer.compliance.rulebook.Situation;
import dialer.compliance.window.ZoneFinder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The gate on a rulebook: every rule of every pack that fits is asked, one refusal refuses. A
 * country in which the callee may be and for which no pack speaks of this kind of call is a refusal
 * too.
 *
 * <p>Thread rule and error rule: those of {@link CallGate}.
 */
public final class RulebookGate implements CallGate {

  /** The version of this evaluator, recorded with each verdict. */
  public static final String ENGINE = "1";

  private static final int ROUNDS = 1000;

  private final KnownNumbers numbers = new KnownNumbers();
  private final ZoneFinder zones = new ZoneFinder();
  private final List<AskedRule> builtIn = BuiltInRules.all(numbers);
  private final List<CompiledPack> packs;

  /**
   * Compiles the rulebook once; keep the gate and share it.
   *
   * @throws dialer.compliance.rulebook.RulePackError if a rule names a calendar nobody has
   */
  public RulebookGate(Rulebook rulebook) {
    this.packs = rulebook.packs().stream().map(pack -> CompiledPack.of(pack, numbers)).toList();
  }

  /** Every reason a finding may give; each has a sentence in Japanese and in English. */
  public static Set<String> reasons() {
    return Answer.REASONS;
  }

  @Override
  public Verdict verdict(ProposedCall call, NumberRecord record, Instant now) {
    Question q = new Question(call, record, zones.find(call.number(), call.callee()), now);
    List<AskedRule> asked = new ArrayList<>(builtIn);
    Situation situation = Situation.of(call, q.place().regions());
    List<CompiledPack> fitting =
        packs.stream().filter(pack -> pack.pack().applies().to(situation)).toList();
    asked.add(coverage(q, fitting));
    fitting.forEach(pack -> asked.addAll(pack.rules()));
    List<RuleFinding> trail = new ArrayList<>(asked.size());
    asked.forEach(rule -> trail.add(rule.ask(q)));
    return decide(q, asked, trail);
  }

  private static Verdict decide(Question q, List<AskedRule> asked, List<RuleFinding> trail) {
    if (has(trail, Result.REFUSED)) {
      return new Verdict.Refused(trail);
    }
    if (!has(trail, Result.NOT_BEFORE)) {
      return new Verdict.Permitted(trail);
    }
    List<AskedRule> blocking = asked.stream().filter(AskedRule::blocks).toList();
    Optional<Instant> common = commonInstant(q, blocking);
    if (common.isPresent()) {
      return new Verdict.NotBefore(common.get(), trail);
    }
    trail.add(
        BuiltInRules.rule(
                "builtin.common_instant",
                "window",
                new FixedCheck(any -> Answer.fail("no_common_instant", Map.of())))
            .ask(q));
    return new Verdict.Refused(trail);
  }

  /**
   * The least instant at which all pass. Each rule moves the instant on to its own next pass; what
   * no rule moves is the answer. Nothing earlier can be skipped, since no rule passes in between.
   */
  private static Optional<Instant> commonInstant(Question q, List<AskedRule> blocking) {
    Instant at = q.asked();
    for (int round = 0; round < ROUNDS; round++) {
      Instant before = at;
      for (AskedRule rule : blocking) {
        Optional<Instant> pass = rule.firstPass(q, at);
        if (pass.isEmpty()) {
          return pass;
        }
        at = pass.get();
      }
      if (at.equals(before)) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  private static AskedRule coverage(Question q, List<CompiledPack> fitting) {
    Set<String> bare = new TreeSet<>();
    for (String region : q.place().regions()) {
      String country = region.split("-")[0];
      if (fitting.stream().noneMatch(p -> p.pack().applies().coversRegion(country))) {
        bare.add(country);
      }
    }
    boolean covered = bare.isEmpty() && !q.place().regions().isEmpty();
    Answer answer =
        covered
            ? Answer.pass()
            : Answer.fail("no_rule_pack", Map.of("regions", String.join(",", bare)));
    return BuiltInRules.rule("builtin.coverage", "campaign_proof", new FixedCheck(any -> answer));
  }

  private static boolean has(List<RuleFinding> trail, Result result) {
    return trail.stream().anyMatch(finding -> finding.result() == result);
  }
}
