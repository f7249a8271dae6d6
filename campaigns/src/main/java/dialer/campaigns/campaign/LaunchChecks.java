package dialer.campaigns.campaign;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The checks before a campaign may dial. Pure: the facts are gathered by the caller. */
public final class LaunchChecks {

  private final Campaign campaign;
  private final LaunchFacts facts;

  private LaunchChecks(Campaign campaign, LaunchFacts facts) {
    this.campaign = campaign;
    this.facts = facts;
  }

  /** What each check says, in the order of {@link LaunchCheck}. */
  public static List<LaunchFinding> of(Campaign campaign, LaunchFacts facts) {
    LaunchChecks checks = new LaunchChecks(campaign, facts);
    return Stream.of(LaunchCheck.values()).map(checks::finding).toList();
  }

  /** Whether nothing is missing. */
  public static boolean passed(List<LaunchFinding> findings) {
    return findings.stream().noneMatch(f -> f.result() == LaunchFinding.Result.MISSING);
  }

  private LaunchFinding finding(LaunchCheck check) {
    if (!needed(check)) {
      return new LaunchFinding(check, LaunchFinding.Result.NOT_NEEDED, Map.of());
    }
    Map<String, String> missing = missing(check);
    return missing.isEmpty()
        ? new LaunchFinding(check, LaunchFinding.Result.FINE, Map.of())
        : new LaunchFinding(check, LaunchFinding.Result.MISSING, missing);
  }

  private boolean needed(LaunchCheck check) {
    return switch (check) {
      case AMD_PERMITTED -> campaign.line().amd();
      case QUESTIONNAIRE ->
          campaign.kind() == CampaignKind.SATISFACTION_SURVEY
              || campaign.line().unattended().isPresent();
      case AGENTS -> campaign.line().unattended().isEmpty();
      case OPENING_WORDS -> campaign.kind() == CampaignKind.SALES;
      case HOLIDAYS -> campaign.schedule().holidays().isPresent();
      case LAST_DAY -> campaign.schedule().lastDay().isPresent();
      case RECORDING -> packs().anyMatch(LaunchFacts.PackFacts::demandsRecording);
      case RECORDING_SPACE ->
          campaign.recording().mandatory()
              || packs().anyMatch(LaunchFacts.PackFacts::demandsRecording);
      // A follow-up campaign stands ready for cases that have not come yet.
      case LEADS -> campaign.kind() != CampaignKind.FOLLOW_UP;
      case SAFE_HARBOR_MESSAGE, CALL_BACK_NUMBER, RULE_PACK, ZONE_DATA, TRUNK, CALLER_ID -> true;
    };
  }

  /** What is missing, by name; empty: nothing. */
  private Map<String, String> missing(LaunchCheck check) {
    return switch (check) {
      case SAFE_HARBOR_MESSAGE -> message();
      case CALL_BACK_NUMBER -> when(!facts.clientCallBack(), "client", campaign.client() + "");
      case RULE_PACK -> rulePack();
      case ZONE_DATA -> zoneData();
      case AMD_PERMITTED -> amd();
      case TRUNK ->
          when(
              campaign.line().trunks().stream().noneMatch(facts.liveTrunks()::contains),
              "trunks",
              names(campaign.line().trunks()));
      case CALLER_ID -> when(campaign.line().callerIds().isEmpty(), "caller_ids", "0");
      case AGENTS ->
          when(
              facts.skillsOfAgents().stream().noneMatch(this::qualified),
              "skills",
              names(campaign.staffing().requiredSkills()));
      case LEADS -> when(facts.dialableLeads() == 0, "leads", "0");
      case QUESTIONNAIRE ->
          when(
              !facts.questionnaireFaults().isEmpty(), "faults", names(facts.questionnaireFaults()));
      case OPENING_WORDS -> when(campaign.offer().openingWords().isEmpty(), "opening_words", "0");
      case HOLIDAYS ->
          when(!facts.holidaysKnown(), "calendar", campaign.schedule().holidays().orElse(""));
      case LAST_DAY ->
          when(
              campaign.schedule().lastDay().map(facts.today()::isAfter).orElse(false),
              "last_day",
              campaign.schedule().lastDay().map(LocalDate::toString).orElse(""));
      case RECORDING -> when(!campaign.recording().records(), "recording", "NONE");
      case RECORDING_SPACE -> when(!facts.recordingRoom(), "room", "0");
    };
  }

  private Map<String, String> message() {
    String name = campaign.line().safeHarborMessage().orElse("");
    return when(name.isEmpty() || !facts.messages().contains(name), "message", name);
  }

  private Map<String, String> rulePack() {
    List<String> absent =
        campaign.rulePacks().stream().filter(id -> !facts.packs().containsKey(id)).toList();
    return when(campaign.rulePacks().isEmpty() || !absent.isEmpty(), "packs", names(absent));
  }

  private Map<String, String> zoneData() {
    List<String> stale =
        facts.packs().entrySet().stream()
            .filter(pack -> campaign.rulePacks().contains(pack.getKey()))
            .filter(pack -> pack.getValue().wantsNewerZones())
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    return when(!stale.isEmpty(), "packs", names(stale));
  }

  private Map<String, String> amd() {
    List<String> against = campaign.rulePacks().stream().filter(this::refusesAmd).toList();
    return when(!against.isEmpty(), "packs", names(against));
  }

  private boolean refusesAmd(String pack) {
    LaunchFacts.PackFacts known = facts.packs().get(pack);
    return known != null && (known.countsFromAnswer() || known.forbidsAmd());
  }

  private Stream<LaunchFacts.PackFacts> packs() {
    return campaign.rulePacks().stream()
        .flatMap(id -> Optional.ofNullable(facts.packs().get(id)).stream());
  }

  private boolean qualified(Set<String> skills) {
    return skills.containsAll(campaign.staffing().requiredSkills());
  }

  private static String names(Collection<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining(", "));
  }

  private static Map<String, String> when(boolean missing, String name, String value) {
    return missing ? Map.of(name, value) : Map.of();
  }
}
