package dialer.compliance.gate;

import dialer.compliance.consent.ConsentRecord;
import dialer.compliance.suppression.SuppressionEntry;
import java.util.List;

/**
 * All that is recorded about a number, read once under the number's row lock: the second argument
 * of the gate. By value, so that a recorded verdict can be replayed from it alone.
 *
 * @param suppressions do-not-call entries whose scope may cover the call
 * @param consents consents recorded for the number
 * @param registryAnswers one answer for each registry a pack names
 * @param contacts earlier attempts to the number across the client's campaigns, newest first
 */
public record NumberRecord(
    List<SuppressionEntry> suppressions,
    List<ConsentRecord> consents,
    List<RegistryAnswer> registryAnswers,
    List<PastContact> contacts) {

  public NumberRecord {
    suppressions = List.copyOf(suppressions);
    consents = List.copyOf(consents);
    registryAnswers = List.copyOf(registryAnswers);
    contacts = List.copyOf(contacts);
  }

  /** A number about which nothing is recorded. */
  public static NumberRecord empty() {
    return new NumberRecord(List.of(), List.of(), List.of(), List.of());
  }
}
