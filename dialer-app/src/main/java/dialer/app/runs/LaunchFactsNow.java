package dialer.app.runs;

import dialer.app.asterisk.AsteriskTelephony;
import dialer.app.messages.DeliveredMessages;
import dialer.app.plan.GateBook;
import dialer.app.plan.PackHolidays;
import dialer.app.plan.RecordingDuty;
import dialer.app.postgres.Database;
import dialer.app.recordings.RecordingDisks;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignKind;
import dialer.campaigns.campaign.CampaignStore;
import dialer.campaigns.campaign.Client;
import dialer.campaigns.campaign.LaunchFacts;
import dialer.campaigns.campaign.LaunchFacts.PackFacts;
import dialer.campaigns.followup.CaseState;
import dialer.campaigns.followup.FollowUpCases;
import dialer.campaigns.lead.LeadCounts;
import dialer.campaigns.lead.LeadStore;
import dialer.campaigns.message.MessageId;
import dialer.campaigns.message.MessageKind;
import dialer.campaigns.message.SpokenMessage;
import dialer.campaigns.survey.Questionnaire;
import dialer.campaigns.survey.QuestionnaireRules;
import dialer.campaigns.survey.SurveyStore;
import dialer.compliance.rulebook.AbandonRateRule;
import dialer.compliance.rulebook.AmdRule;
import dialer.compliance.rulebook.ConnectLimit;
import dialer.compliance.rulebook.RulePack;
import dialer.compliance.rulebook.RulePackError;
import dialer.compliance.rulebook.Rulebook;
import dialer.core.engine.TrunkId;
import dialer.core.engine.TrunkPlan;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers what the launch checks look at, as it is at this moment. */
public final class LaunchFactsNow implements Function<Campaign, LaunchFacts> {

  /**
   * Where it looks.
   *
   * @param messages what clients have recorded, and whether every server has got it
   * @param disks the disks recordings are written to
   */
  public record Places(
      CampaignStore campaigns,
      LeadStore leads,
      SurveyStore surveys,
      FollowUpCases cases,
      GateBook gates,
      AsteriskTelephony telephony,
      List<TrunkPlan> trunks,
      Database database,
      DeliveredMessages messages,
      RecordingDisks disks) {}

  private final Places places;
  private final InstantSource clock;

  /** Looks there; {@code clock} is the one campaigns' hours are told by. */
  public LaunchFactsNow(Places places, InstantSource clock) {
    this.places = places;
    this.clock = clock;
  }

  @Override
  public LaunchFacts apply(Campaign campaign) {
    Instant now = clock.instant();
    LeadCounts counts = places.leads().counts(campaign.id(), now);
    return new LaunchFacts(
        messages(campaign),
        packs(campaign.rulePacks()),
        liveTrunks(),
        skillsOfAgents(),
        dialable(counts),
        places.cases().counts(campaign.id()).getOrDefault(CaseState.OPEN, 0),
        questionnaireFaults(campaign),
        client(campaign),
        campaign.schedule().holidays().map(new PackHolidays()::knows).orElse(true),
        recordingRoom(campaign),
        LocalDate.ofInstant(now, campaign.schedule().zone()));
  }

  private static int dialable(LeadCounts counts) {
    return counts.byState().entrySet().stream()
        .filter(count -> count.getKey().dialable())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private List<String> questionnaireFaults(Campaign campaign) {
    return places
        .surveys()
        .questionnaire(campaign.id())
        .map(questions ->
            Stream.concat(
                    QuestionnaireRules.faults(questions).stream().map(Object::toString),
                    unattendedFaults(campaign, questions).stream())
                .toList())
        .orElse(List.of("missing"));
  }

  private List<String> unattendedFaults(Campaign campaign, Questionnaire questions) {
    if (campaign.line().unattended().isEmpty()) {
      return List.of();
    }
    if (campaign.kind() != CampaignKind.SATISFACTION_SURVEY) {
      return List.of("unattended_is_for_surveys");
    }
    Set<MessageId> playable =
        places.messages().ofClient(campaign.client()).stream()
            .filter(places.messages()::playable)
            .map(SpokenMessage::id)
            .collect(Collectors.toSet());
    return campaign.line().unattended().get().faults(questions, playable);
  }

  private boolean client(Campaign campaign) {
    return places.campaigns().clients().stream()
        .filter(client -> client.id().equals(campaign.client()))
        .map(Client::callBack)
        .anyMatch(Optional::isPresent);
  }

  /** The client's own, in the campaign's language, that every server can play. */
  private Set<String> messages(Campaign campaign) {
    return places.messages().ofClient(campaign.client()).stream()
        .filter(message -> message.kind() == MessageKind.SAFE_HARBOR)
        .filter(
            message -> message.language().getLanguage().equals(campaign.language().getLanguage()))
        .filter(places.messages()::playable)
        .map(message -> message.id().toString())
        .collect(Collectors.toSet());
  }

  private Map<String, PackFacts> packs(List<String> names) {
    Map<String, PackFacts> facts = new HashMap<>();
    for (String name : names) {
      try {
        facts.put(name, facts(places.gates().rulebook(List.of(name))));
      } catch (RulePackError e) {
        // A pack that does not load is a pack that is missing: the check says which.
        facts.remove(name);
      }
    }
    return facts;
  }

  private static PackFacts facts(Rulebook rulebook) {
    List<RulePack> packs = rulebook.packs();
    boolean fromAnswer =
        packs.stream()
            .flatMap(pack -> pack.rules().stream())
            .anyMatch(rule ->
                rule instanceof AbandonRateRule limit
                    && limit.connect().from() == ConnectLimit.From.ANSWER);
    boolean forbidden =
        packs.stream()
            .flatMap(pack -> pack.rules().stream())
            .anyMatch(rule -> rule instanceof AmdRule amd && !amd.allow());
    return new PackFacts(
        fromAnswer,
        forbidden,
        !RecordingDuty.least(rulebook).isEmpty(),
        packs.stream().anyMatch(RulePack::wantsNewerZones));
  }

  private Set<TrunkId> liveTrunks() {
    return places.trunks().stream()
        .map(TrunkPlan::id)
        .filter(trunk -> places.telephony().isUp(trunk.server()))
        .collect(Collectors.toSet());
  }

  private List<Set<String>> skillsOfAgents() {
    return places
        .database()
        .asSystem(jdbc ->
            jdbc.sql(
                    """
                    select array(select skill from account_skill k
                                 where k.account_id = a.id) as skills
                    from account a join account_role r on r.account_id = a.id and r.role = 'AGENT'
                    where a.active
                    """)
                .query((row, _) -> Set.of((String[]) row.getArray("skills").getArray()))
                .list());
  }

  private boolean recordingRoom(Campaign campaign) {
    return campaign.line().trunks().stream().map(TrunkId::server).noneMatch(places.disks()::isFull);
  }
}
