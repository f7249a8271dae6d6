package dialer.campaigns.simulation;

import dialer.campaigns.disposition.PastAttempt;
import dialer.campaigns.lead.LeadNumber;
import dialer.campaigns.lead.LeadProgress;
import dialer.compliance.call.LeadId;
import dialer.compliance.gate.PastContact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One lead of a simulated day, with what has happened to it. */
final class SimulatedLead {

  private final LeadId id;
  private final LeadNumber number;
  private final List<PastAttempt> attempts = new ArrayList<>();
  private final List<PastContact> contacts = new ArrayList<>();
  private LeadProgress progress;

  SimulatedLead(LeadId id, LeadNumber number, Instant due) {
    this.id = id;
    this.number = number;
    this.progress = LeadProgress.fresh(due);
  }

  LeadId id() {
    return id;
  }

  LeadNumber number() {
    return number;
  }

  LeadProgress progress() {
    return progress;
  }

  void stands(LeadProgress now) {
    progress = now;
  }

  boolean isDue(Instant now) {
    return progress.state().dialable() && !progress.due().isAfter(now);
  }

  /** Newest first, as the gate wants them. */
  List<PastContact> contacts() {
    return contacts.reversed();
  }

  List<PastAttempt> attempts() {
    return attempts;
  }

  void happened(PastAttempt attempt, PastContact contact) {
    attempts.add(attempt);
    contacts.add(contact);
  }
}
