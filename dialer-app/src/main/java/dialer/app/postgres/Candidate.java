package dialer.app.postgres;

import dialer.app.plan.CalleeFactsOf;
import dialer.app.plan.PackHolidays;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.OpeningTimes;
import dialer.campaigns.lead.LeadPerson;
import dialer.campaigns.lead.LeadState;
import dialer.campaigns.lead.NumberType;
import dialer.compliance.call.Dialing;
import dialer.compliance.call.PhoneNumber;
import dialer.compliance.call.ProposedCall;
import dialer.core.engine.ProposedDial;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A proposed dial whose lead is locked: what the gate is asked about, and what an attempt row
 * needs.
 *
 * @param dial what the loop wants
 * @param agent the log-in name of the agent it is dialed for, if it is for one
 * @param campaign whose settings count
 * @param lead the lead's own row
 * @param number the number that is next
 */
record Candidate(
    ProposedDial dial, Optional<String> agent, Campaign campaign, LeadRow lead, NumberRow number) {

  private static final PackHolidays HOLIDAYS = new PackHolidays();

  /**
   * The lead's row.
   *
   * @param refusedBy the deciding rule of the last recorded refusal
   * @param refusedUntil its next instant
   */
  record LeadRow(
      LeadState state,
      Instant due,
      Optional<String> reservedFor,
      boolean listActive,
      LeadPerson person,
      Set<String> requiredSkills,
      Optional<String> refusedBy,
      Optional<Instant> refusedUntil) {}

  /**
   * The number's row.
   *
   * @param index compared, locked, never shown
   * @param next the order of the lead's next usable number after this one, or after the last one
   *     the first again
   */
  record NumberRow(
      int order, byte[] sealed, byte[] index, NumberType type, Optional<Integer> next) {

    /** The index as a map's key. */
    String key() {
      return HexFormat.of().formatHex(index);
    }
  }

  /** Why it is not due, if it is not. */
  Optional<String> notDue(Instant now) {
    if (!lead.state().dialable()) {
      return Optional.of("lead_" + lead.state().name().toLowerCase(Locale.ROOT));
    }
    if (campaign.state() != dialer.campaigns.campaign.CampaignState.RUNNING) {
      return Optional.of("campaign_" + campaign.state().name().toLowerCase(Locale.ROOT));
    }
    if (!isOpen(now)) {
      return Optional.of("campaign_closed");
    }
    if (!lead.listActive()) {
      return Optional.of("list_inactive");
    }
    if (lead.due().isAfter(now) && dial.dialing() != Dialing.MANUAL) {
      return Optional.of("not_due");
    }
    return isAnothers() ? Optional.of("reserved") : Optional.empty();
  }

  /** Promised to another agent; a dial by hand is somebody's own decision and may still be made. */
  private boolean isAnothers() {
    return lead.reservedFor().isPresent()
        && dial.dialing() != Dialing.MANUAL
        && !(dial.dialing() == Dialing.PREVIEW && lead.reservedFor().equals(agent));
  }

  /**
   * Whether the campaign's own hours are open: asked here too, because a bell may have been missed
   * and a loop may not know it yet. Without its holiday calendar nobody can say, so it is not.
   */
  private boolean isOpen(Instant now) {
    boolean known = campaign.schedule().holidays().map(HOLIDAYS::knows).orElse(true);
    return known && new OpeningTimes(campaign.schedule(), HOLIDAYS).openAt(now);
  }

  /** The gate's first argument. */
  ProposedCall call(PhoneNumber callee) {
    return new ProposedCall(
        dial.attempt(),
        campaign.client(),
        campaign.id(),
        dial.lead(),
        callee,
        CalleeFactsOf.of(lead.person(), number.type(), campaign),
        campaign.purpose(),
        campaign.line().medium(),
        dial.dialing(),
        callerId(),
        campaign.line().ring());
  }

  /** The usual number shown; a campaign without one cannot dial. */
  PhoneNumber callerId() {
    return campaign.line().callerIds().stream()
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("campaign " + campaign.id() + " has no caller id"));
  }

  /**
   * The number to try after this one is refused for good. From the last number it goes back to the
   * first ones, unless the number before was refused too: then all may have been, and it ends.
   */
  Optional<Integer> nextIfRefused() {
    return number.next().filter(next -> next > number.order() || lead.refusedBy().isEmpty());
  }

  /** What the agent must be able to do: the campaign's needs and the lead's. */
  Set<String> skills() {
    Set<String> skills = new HashSet<>(campaign.staffing().requiredSkills());
    skills.addAll(lead.requiredSkills());
    return skills;
  }
}
