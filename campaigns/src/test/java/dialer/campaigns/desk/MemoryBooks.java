package dialer.campaigns.desk;

import static dialer.campaigns.Cast.ATTEMPT;

import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignCalendar;
import dialer.campaigns.campaign.CampaignStore;
import dialer.campaigns.disposition.DispositionJournal;
import dialer.campaigns.disposition.PastAttempt;
import dialer.campaigns.disposition.RecycleDecision;
import dialer.campaigns.followup.CaseId;
import dialer.campaigns.followup.CaseState;
import dialer.campaigns.followup.FollowUpCase;
import dialer.campaigns.followup.FollowUpCases;
import dialer.campaigns.lead.CallbackPromise;
import dialer.campaigns.lead.Lead;
import dialer.campaigns.lead.LeadCounts;
import dialer.campaigns.lead.LeadProgress;
import dialer.campaigns.lead.LeadState;
import dialer.campaigns.lead.LeadStore;
import dialer.campaigns.survey.Questionnaire;
import dialer.campaigns.survey.QuotaPlan;
import dialer.campaigns.survey.SurveyResponse;
import dialer.campaigns.survey.SurveyStore;
import dialer.compliance.call.AttemptId;
import dialer.compliance.call.LeadId;
import dialer.compliance.suppression.SuppressionEntry;
import dialer.compliance.suppression.SuppressionList;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Ports that keep their rows in maps; a method a test did not name throws. */
final class MemoryBooks {

  Campaign campaign;
  Lead lead;
  final List<PastAttempt> attempts = new ArrayList<>();
  final Map<CaseId, FollowUpCase> cases = new LinkedHashMap<>();
  final Map<LeadId, Lead> added = new LinkedHashMap<>();
  final List<SuppressionEntry> suppressed = new ArrayList<>();
  final List<SurveyResponse> responses = new ArrayList<>();
  final List<String> log = new ArrayList<>();
  SurveyStore.Stored stored = new SurveyStore.Stored.Counted(false, false);
  Optional<Questionnaire> questionnaire = Optional.empty();
  boolean journalFailsOnce;
  Map<LeadState, Integer> counts = Map.of();
  QuotaPlan quotas = QuotaPlan.none();
  Map<String, Integer> quotaCounts = Map.of();
  int openCases;

  MemoryBooks(Campaign campaign, Lead lead) {
    this.campaign = campaign;
    this.lead = lead;
  }

  Books books() {
    return new Books(
        campaigns(),
        leads(),
        id -> attempts,
        journal(),
        surveys(),
        cases(),
        suppressions(),
        calendar());
  }

  private CampaignStore campaigns() {
    return port(
        CampaignStore.class,
        Map.of(
            "find", arguments -> Optional.of(campaign),
            "inStates", arguments -> inStates((Set<?>) arguments[0])));
  }

  private LeadStore leads() {
    return port(
        LeadStore.class,
        Map.of(
            "find", arguments -> Optional.of(lead),
            "add", arguments -> add((Lead) arguments[0]),
            "counts", arguments -> new LeadCounts(counts, 0, Optional.empty()),
            "move", arguments -> move((LeadProgress) arguments[2]),
            "withdrawSegment", arguments -> say("withdraw " + arguments[1], 3)));
  }

  private DispositionJournal journal() {
    return port(DispositionJournal.class, Map.of("record", this::record));
  }

  private SurveyStore surveys() {
    return port(
        SurveyStore.class,
        Map.of(
            "questionnaire", arguments -> questionnaire,
            "plan", arguments -> quotas,
            "quotaCounts", arguments -> quotaCounts,
            "store", arguments -> store((SurveyResponse) arguments[0])));
  }

  private FollowUpCases cases() {
    return port(
        FollowUpCases.class,
        Map.of(
            "find", arguments -> Optional.ofNullable(cases.get(arguments[0])),
            "counts", arguments -> Map.of(CaseState.OPEN, openCases),
            "open", arguments -> open((FollowUpCase) arguments[0]),
            "openCaseOf", arguments -> openCaseOf((LeadId) arguments[0]),
            "save", arguments -> save((FollowUpCase) arguments[0])));
  }

  private CampaignCalendar calendar() {
    return port(
        CampaignCalendar.class,
        Map.of(
            "plan", arguments -> say("plan", ""),
            "forget", arguments -> say("forget", ""),
            "planDue", arguments -> say("ring " + arguments[2], "")));
  }

  private SuppressionList suppressions() {
    return port(
        SuppressionList.class,
        Map.of(
            "add", arguments -> suppress((SuppressionEntry) arguments[0]),
            "withdraw", arguments -> suppressed.remove((SuppressionEntry) arguments[0])));
  }

  private List<AttemptId> suppress(SuppressionEntry entry) {
    if (!suppressed.contains(entry)) {
      suppressed.add(entry);
    }
    log.add("suppress");
    return List.of(ATTEMPT, new AttemptId(new UUID(5, 2)));
  }

  private Object inStates(Set<?> states) {
    return states.contains(campaign.state()) ? List.of(campaign) : List.of();
  }

  private Object move(LeadProgress next) {
    String agent = next.callback().flatMap(CallbackPromise::agent).orElse("nobody in particular");
    return say("move " + next.state() + " to " + agent, true);
  }

  private Object add(Lead one) {
    added.put(one.id(), one);
    return LeadStore.Added.ADDED;
  }

  private Object record(Object[] arguments) {
    if (journalFailsOnce) {
      journalFailsOnce = false;
      throw new IllegalStateException("the journal is away");
    }
    return say("journal " + ((RecycleDecision) arguments[1]).progress().state(), true);
  }

  private Object store(SurveyResponse response) {
    responses.add(response);
    return stored;
  }

  private Object openCaseOf(LeadId id) {
    return cases.values().stream()
        .filter(one -> one.lead().equals(id) && one.state() == CaseState.OPEN)
        .findFirst();
  }

  private Object open(FollowUpCase one) {
    return cases.computeIfAbsent(one.id(), id -> one);
  }

  private Object save(FollowUpCase one) {
    boolean next = cases.get(one.id()).version() == one.version() - 1;
    if (next) {
      cases.put(one.id(), one);
    }
    return next;
  }

  private Object say(String line, Object answer) {
    log.add(line);
    return answer;
  }

  private static <T> T port(Class<T> type, Map<String, Function<Object[], Object>> methods) {
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) ->
                Optional.ofNullable(methods.get(method.getName()))
                    .orElseThrow(() -> new AssertionError("nobody expected " + method))
                    .apply(arguments));
    return type.cast(proxy);
  }
}
