package dialer.compliance.gate;

import dialer.compliance.rulebook.AbandonRateRule;
import dialer.compliance.rulebook.AmdRule;
import dialer.compliance.rulebook.CallerIdRule;
import dialer.compliance.rulebook.CampaignProofRule;
import dialer.compliance.rulebook.CapRule;
import dialer.compliance.rulebook.ConsentRule;
import dialer.compliance.rulebook.DiscloseRule;
import dialer.compliance.rulebook.DutyRule;
import dialer.compliance.rulebook.KeepRule;
import dialer.compliance.rulebook.MessageRule;
import dialer.compliance.rulebook.NumberClassRule;
import dialer.compliance.rulebook.QuietRule;
import dialer.compliance.rulebook.RecordRule;
import dialer.compliance.rulebook.RegistryRule;
import dialer.compliance.rulebook.RingRule;
import dialer.compliance.rulebook.Rule;
import dialer.compliance.rulebook.RulePack;
import dialer.compliance.rulebook.RulePackError;
import dialer.compliance.rulebook.SuspendRule;
import dialer.compliance.rulebook.WindowRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A pack and those of its rules that are asked when a call is to be dialed. */
record CompiledPack(RulePack pack, List<AskedRule> rules) {

  static CompiledPack of(RulePack pack, KnownNumbers numbers) {
    return new CompiledPack(
        pack, pack.rules().stream().flatMap(rule -> asked(pack, rule, numbers).stream()).toList());
  }

  private static Optional<AskedRule> asked(RulePack pack, Rule rule, KnownNumbers numbers) {
    try {
      return check(rule, numbers).map(check -> AskedRule.of(pack, rule, check));
    } catch (IllegalArgumentException e) {
      throw new RulePackError(
          "pack " + pack.name() + ", rule " + rule.head().id() + ": " + e.getMessage());
    }
  }

  /** The kinds that speak of pacing, of what follows the answer or of paper are not asked here. */
  private static Optional<Check> check(Rule rule, KnownNumbers numbers) {
    return switch (rule) {
      case WindowRule r -> Optional.of(WindowCheck.of(r));
      case CapRule r -> Optional.of(CountCheck.of(r));
      case QuietRule r -> Optional.of(CountCheck.of(r));
      case RegistryRule r -> Optional.of(RegistryCheck.of(r));
      case ConsentRule r -> Optional.of(ConsentCheck.of(r));
      case RingRule r -> Optional.of(LineChecks.of(r));
      case CallerIdRule r -> Optional.of(LineChecks.of(r));
      case SuspendRule r -> Optional.of(LineChecks.of(r));
      case NumberClassRule r -> Optional.of(LineChecks.of(r, numbers));
      case DiscloseRule r -> Optional.of(attest(r));
      case AbandonRateRule r -> Optional.empty();
      case MessageRule r -> Optional.empty();
      case AmdRule r -> Optional.empty();
      case RecordRule r -> Optional.empty();
      case KeepRule r -> Optional.empty();
      case CampaignProofRule r -> Optional.empty();
      case DutyRule r -> Optional.empty();
    };
  }

  private static Check attest(DiscloseRule rule) {
    Answer ask = Answer.fail("to_attest", Map.of("items", String.join(",", rule.items())));
    return new FixedCheck(q -> ask);
  }
}
