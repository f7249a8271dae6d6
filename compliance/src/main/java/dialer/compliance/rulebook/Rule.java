package dialer.compliance.rulebook;

/**
 * One requirement of a pack. A new kind needs code: every place that answers for kinds must say so.
 */
public sealed interface Rule
    permits WindowRule,
        CapRule,
        QuietRule,
        RegistryRule,
        ConsentRule,
        AbandonRateRule,
        MessageRule,
        RingRule,
        CallerIdRule,
        AmdRule,
        DiscloseRule,
        RecordRule,
        KeepRule,
        CampaignProofRule,
        SuspendRule,
        NumberClassRule,
        DutyRule {

  /** Id, force, level, citations and the rest that every rule has. */
  RuleHead head();

  /** Its kind in the vocabulary, as packs write it. */
  RuleKind kind();
}
