package dialer.compliance;

import dialer.compliance.call.CampaignId;
import dialer.compliance.call.Purpose;
import dialer.compliance.consent.ConsentRecord;
import dialer.compliance.gate.NumberRecord;
import dialer.compliance.gate.PastContact;
import dialer.compliance.gate.RegistryAnswer;
import dialer.compliance.suppression.SuppressionEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Builds what is recorded of a number. */
public final class Records {

  private final List<SuppressionEntry> suppressions = new ArrayList<>();
  private final List<ConsentRecord> consents = new ArrayList<>();
  private final List<RegistryAnswer> answers = new ArrayList<>();
  private final List<PastContact> contacts = new ArrayList<>();

  public static Records ofNumber() {
    return new Records();
  }

  public Records suppressed(SuppressionEntry entry) {
    suppressions.add(entry);
    return this;
  }

  public Records consent(String kind, Set<String> names, Set<String> covers, String from) {
    consents.add(
        new ConsentRecord(
            kind, names, covers, "web", Instant.parse(from), Optional.empty(), Optional.empty()));
    return this;
  }

  public Records registry(String name, boolean listed, String obtained) {
    answers.add(
        new RegistryAnswer(name, Optional.of(listed), "v1", Optional.of(Instant.parse(obtained))));
    return this;
  }

  public Records registryNotLoaded(String name) {
    answers.add(new RegistryAnswer(name, Optional.empty(), "", Optional.empty()));
    return this;
  }

  public Records contact(String at, Set<String> events) {
    return contact(at, events, Optional.empty(), Calls.CAMPAIGN);
  }

  public Records contact(
      String at, Set<String> events, Optional<String> product, CampaignId campaign) {
    contacts.add(
        new PastContact(Instant.parse(at), campaign, Calls.LEAD, Purpose.SALES, events, product));
    return this;
  }

  public NumberRecord now() {
    return new NumberRecord(suppressions, consents, answers, contacts);
  }
}
