package dialer.compliance.audit;

import dialer.compliance.call.CalleeFacts;
import dialer.compliance.call.ProposedCall;
import dialer.compliance.consent.ConsentRecord;
import dialer.compliance.gate.NumberRecord;
import dialer.compliance.gate.PastContact;
import dialer.compliance.gate.RegistryAnswer;
import dialer.compliance.gate.RuleFinding;
import dialer.compliance.gate.RulebookGate;
import dialer.compliance.gate.Verdict;
import dialer.compliance.suppression.SuppressionEntry;
import dialer.compliance.window.PinnedZones;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A verdict and all it was made from, by value, as canonical JSON. Numbers are masked: the digits
 * stand sealed beside it, once; what they said (zones, regions, class) is in the trail.
 */
public final class VerdictJson {

  private VerdictJson() {}

  /** The whole: call, record, instant of asking, verdict, versions. */
  public static String document(
      ProposedCall call, NumberRecord record, Instant asked, Verdict verdict) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("asked", asked);
    all.put("call", callOf(call));
    all.put("record", recordOf(record));
    all.put("verdict", verdictOf(verdict));
    all.put("versions", versionsOf(verdict));
    return CanonicalJson.write(all);
  }

  /** The facts of the call. */
  public static String call(ProposedCall call) {
    return CanonicalJson.write(callOf(call));
  }

  /** What was recorded of the number. */
  public static String record(NumberRecord record) {
    return CanonicalJson.write(recordOf(record));
  }

  /** Every rule asked, in order. */
  public static String trail(Verdict verdict) {
    return CanonicalJson.write(verdict.trail().stream().map(VerdictJson::findingOf).toList());
  }

  /** Engine, zone data and packs that made the verdict. */
  public static String versions(Verdict verdict) {
    return CanonicalJson.write(versionsOf(verdict));
  }

  private static Map<String, Object> versionsOf(Verdict verdict) {
    Set<String> packs = new TreeSet<>();
    verdict.trail().forEach(finding -> packs.add(finding.pack() + "@" + finding.version()));
    return Map.of("engine", RulebookGate.ENGINE, "tz", PinnedZones.version(), "packs", packs);
  }

  private static Map<String, Object> verdictOf(Verdict verdict) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("trail", verdict.trail().stream().map(VerdictJson::findingOf).toList());
    switch (verdict) {
      case Verdict.Permitted permitted -> all.put("answer", "PERMITTED");
      case Verdict.Refused refused -> all.put("answer", "REFUSED");
      case Verdict.NotBefore later -> {
        all.put("answer", "NOT_BEFORE");
        all.put("until", later.until());
      }
    }
    return all;
  }

  private static Map<String, Object> findingOf(RuleFinding finding) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("pack", finding.pack());
    all.put("version", finding.version());
    all.put("rule", finding.rule());
    all.put("kind", finding.kind());
    all.put("verdict", finding.result());
    all.put("why", finding.reason());
    all.put("facts", finding.facts());
    put(all, "until", finding.until());
    return all;
  }

  private static Map<String, Object> callOf(ProposedCall call) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("attempt", call.attempt());
    all.put("client", call.client());
    all.put("campaign", call.campaign());
    all.put("lead", call.lead());
    all.put("number", call.number().masked());
    all.put("callee", calleeOf(call.callee()));
    all.put("purpose", call.purpose());
    all.put("medium", call.medium());
    all.put("dialing", call.dialing());
    all.put("caller_id", call.callerId().masked());
    all.put("ring", call.ring());
    return all;
  }

  private static Map<String, Object> calleeOf(CalleeFacts callee) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("regions", callee.regions());
    put(all, "postal_code", callee.postalCode());
    put(all, "zone", callee.statedZone());
    all.put("kind", callee.kind());
    all.put("line", callee.line());
    put(all, "product", callee.product());
    return all;
  }

  private static Map<String, Object> recordOf(NumberRecord record) {
    return Map.of(
        "suppressions", record.suppressions().stream().map(VerdictJson::entryOf).toList(),
        "consents", record.consents().stream().map(VerdictJson::consentOf).toList(),
        "registries", record.registryAnswers().stream().map(VerdictJson::answerOf).toList(),
        "contacts", record.contacts().stream().map(VerdictJson::contactOf).toList());
  }

  private static Map<String, Object> entryOf(SuppressionEntry entry) {
    Map<String, Object> all = new LinkedHashMap<>();
    put(all, "client", entry.client());
    put(all, "campaign", entry.campaign());
    put(all, "product", entry.product());
    put(all, "refusal", entry.refusal());
    put(all, "until", entry.until());
    all.put("origin", entry.origin());
    all.put("from", entry.from());
    return all;
  }

  private static Map<String, Object> consentOf(ConsentRecord consent) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("kind", consent.kind());
    all.put("names", consent.names());
    all.put("covers", consent.covers());
    all.put("obtained_how", consent.obtainedHow());
    all.put("from", consent.from());
    put(all, "until", consent.until());
    put(all, "revoked", consent.revoked());
    return all;
  }

  private static Map<String, Object> answerOf(RegistryAnswer answer) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("registry", answer.registry());
    put(all, "listed", answer.listed());
    all.put("version", answer.version());
    put(all, "obtained", answer.obtained());
    return all;
  }

  private static Map<String, Object> contactOf(PastContact contact) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("at", contact.at());
    all.put("campaign", contact.campaign());
    all.put("lead", contact.lead());
    all.put("purpose", contact.purpose());
    all.put("events", contact.events());
    put(all, "product", contact.product());
    return all;
  }

  private static void put(Map<String, Object> all, String key, Optional<?> value) {
    value.ifPresent(present -> all.put(key, present));
  }
}
