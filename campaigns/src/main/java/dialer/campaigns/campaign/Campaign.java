package dialer.campaigns.campaign;

import dialer.campaigns.disposition.DispositionRules;
import dialer.campaigns.sales.OpeningWord;
import dialer.campaigns.survey.Questionnaire;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import dialer.compliance.call.Purpose;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The work: whom to call for a client, why and how.
 *
 * @param id which campaign
 * @param client on whose behalf
 * @param name shown to people, unique within the client, 1 to 200 characters
 * @param kind sales, satisfaction survey or follow-up
 * @param state where it stands
 * @param language spoken to the leads unless theirs is known: messages, scripts, labels
 * @param pacing how calls are placed
 * @param line how calls leave the house
 * @param rulePacks ids of the rule packs the gate asks, at least one to start
 * @param recording whether conversations are recorded
 * @param staffing who serves it
 * @param offer what it is about
 * @param leadRules how its leads are treated
 * @param schedule when it is open
 * @param version grows by one with each change
 */
public record Campaign(
    CampaignId id,
    ClientId client,
    String name,
    CampaignKind kind,
    CampaignState state,
    Locale language,
    PacingSettings pacing,
    Line line,
    List<String> rulePacks,
    RecordingPolicy recording,
    Staffing staffing,
    Offer offer,
    LeadRules leadRules,
    Schedule schedule,
    long version) {

  public Campaign {
    rulePacks = List.copyOf(rulePacks);
    if (name.isBlank() || name.length() > 200) {
      throw new IllegalArgumentException("a campaign's name has 1 to 200 characters");
    }
  }

  /** The purpose asked of the gate for each of its calls. */
  public Purpose purpose() {
    return kind == CampaignKind.SALES && offer.toOwnBuyers()
        ? Purpose.SALES_TO_CUSTOMER
        : kind.purpose();
  }

  /** The same campaign in another state, one version on. */
  public Campaign in(CampaignState next) {
    return new Campaign(
        id,
        client,
        name,
        kind,
        next,
        language,
        pacing,
        line,
        rulePacks,
        recording,
        staffing,
        offer,
        leadRules,
        schedule,
        version + 1);
  }

  /** The same campaign with other rules for its leads, as its next version. */
  public Campaign with(LeadRules other) {
    return new Campaign(
        id,
        client,
        name,
        kind,
        state,
        language,
        pacing,
        line,
        rulePacks,
        recording,
        staffing,
        offer,
        other,
        schedule,
        version + 1);
  }

  /** The same campaign with another line, as its next version. */
  public Campaign with(Line other) {
    return new Campaign(
        id,
        client,
        name,
        kind,
        state,
        language,
        pacing,
        other,
        rulePacks,
        recording,
        staffing,
        offer,
        leadRules,
        schedule,
        version + 1);
  }

  /** The same campaign without a pilot. */
  public Campaign withoutPilot() {
    return new Campaign(
        id,
        client,
        name,
        kind,
        state,
        language,
        pacing,
        line,
        rulePacks,
        recording,
        staffing,
        offer,
        leadRules.withoutPilot(),
        schedule,
        version);
  }

  /** What the agent says and ticks at the beginning of a conversation, the recording first. */
  public List<OpeningWord> openingWords() {
    return Stream.concat(recording.consent().toDo().stream(), offer.openingWords().stream())
        .toList();
  }

  /**
   * What must have been said before a sale: all opening words, the notice of the recording among
   * them. Only the person's consent to a recording is not ours to say: who declines may still buy,
   * and the recording is deleted.
   */
  public List<OpeningWord> wordsBeforeSale() {
    return openingWords().stream()
        .filter(word -> !word.key().equals(RecordingPolicy.AGREED))
        .toList();
  }

  /** What it accepts as the conclusion of a conversation. */
  public DispositionRules dispositionRules(Optional<Questionnaire> questionnaire) {
    return new DispositionRules(
        kind.resultType(), leadRules.catalogue(), wordsBeforeSale(), questionnaire);
  }
}
