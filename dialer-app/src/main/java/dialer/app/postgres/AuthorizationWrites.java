package dialer.app.postgres;

import dialer.campaigns.lead.LeadState;
import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import dialer.compliance.call.PhoneNumber;
import dialer.compliance.call.ProposedCall;
import dialer.compliance.gate.NumberRecord;
import dialer.compliance.gate.RuleFinding;
import dialer.compliance.gate.Verdict;
import dialer.core.engine.PoolLease;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an authorizing transaction writes for one client: attempts, where leads stand, verdicts. */
final class AuthorizationWrites {

  private static final String INSERT_ATTEMPTS =
      """
      insert into call_attempt
        (id, client_id, campaign_id, lead_id, number_order, number_sealed, number_index, pool_id,
         lease_token, server, trunk, dialing, purpose, product, agent_session, required_skills,
         caller_id, ring_seconds, record, record_basis, amd, on_answer, message, lead_state, at,
         not_after)
      select r.id, current_client(), r.campaign, r.lead, r.number_order, r.sealed, r.index, :pool,
             :token, r.server, r.trunk, r.dialing, r.purpose, r.product, r.agent, r.skills,
             r.caller_id, r.ring, r.basis is not null, r.basis, r.amd, r.on_answer,
             sound_of(r.message), r.lead_state, :at,
             clock_timestamp() + interval '3 seconds'
      from jsonb_to_recordset(:rows::jsonb) as r
        (id uuid, campaign uuid, lead uuid, number_order int, sealed bytea, index bytea,
         server text,
         trunk text, dialing text, purpose text, product text, agent uuid, skills text[],
         caller_id text, ring int, basis text, amd boolean, on_answer text,
         message text, lead_state text)
      on conflict do nothing
      returning id, not_after
      """;

  /**
   * Refusals that say nothing of the person: a list that was not loaded in time, a pack or a caller
   * id that is wrong. Once that is put right the lead is called, so it only waits.
   */
  private static final Set<String> OUR_FAULT =
      Set.of(
          "registry_missing",
          "registry_stale",
          "no_rule_pack",
          "caller_id_not_allowed",
          "ring_too_short",
          "ring_too_long");

  private static final Duration ASK_AGAIN = Duration.ofMinutes(10);

  private static final String CLAIM_LEADS =
      "update lead set state = 'LIVE', refused_by = null, refused_until = null"
          + " where id = any(:leads::uuid[])";

  private static final String REFUSE_LEADS =
      """
      update lead l
      set state = r.state, due = r.due, next_number = r.next_number, reason = r.reason,
          refused_by = r.rule, refused_until = r.until
      from jsonb_to_recordset(:rows::jsonb) as r
        (lead uuid, state text, due timestamptz, next_number int, reason text, rule text,
         until timestamptz)
      where l.id = r.lead
      """;

  private static final String INSERT_VERDICTS =
      """
      insert into verdict (client_id, campaign_id, lead_id, attempt_id, number_index, at, result,
                           until, deciding, trail, call, record, versions)
      select current_client(), r.campaign, r.lead, r.attempt, r.index, :at, r.result, r.until,
             r.deciding, r.trail, r.call, r.record, :versions::jsonb
      from jsonb_to_recordset(:rows::jsonb) as r
        (campaign uuid, lead uuid, attempt uuid, index bytea, result text, until timestamptz,
         deciding text, trail jsonb, call jsonb, record jsonb)
      """;

  /**
   * A candidate the gate was asked about.
   *
   * @param call the gate's first argument
   * @param record its second
   * @param verdict its answer
   */
  record Judged(Candidate candidate, ProposedCall call, NumberRecord record, Verdict verdict) {

    /** The rule that decided: the first that did not let it pass. */
    Optional<RuleFinding> deciding() {
      return verdict.trail().stream()
          .filter(finding ->
              finding.result() == RuleFinding.Result.NOT_BEFORE
                  || finding.result() == RuleFinding.Result.REFUSED)
          .findFirst();
    }

    Optional<Instant> until() {
      return verdict instanceof Verdict.NotBefore later
          ? Optional.of(later.until())
          : Optional.empty();
    }

    /** Whether the refusal is no matter of this lead. */
    boolean isOurFault() {
      return verdict instanceof Verdict.Refused
          && deciding().map(RuleFinding::reason).filter(OUR_FAULT::contains).isPresent();
    }

    String rule() {
      return deciding().map(RuleFinding::rule).orElse("");
    }

    /** Whether it would be the first dial of a lead of that campaign. */
    boolean isFreshOf(CampaignId campaign) {
      return candidate.campaign().id().equals(campaign)
          && candidate.lead().state() == LeadState.FRESH;
    }

    /** Whether this refusal differs from the one recorded last. */
    boolean isNews() {
      var lead = candidate.lead();
      return !(verdict instanceof Verdict.NotBefore || isOurFault())
          || !lead.refusedBy().equals(Optional.of(rule()))
          || !lead.refusedUntil().equals(until());
    }
  }

  private final Json json;
  private final Map<String, String> versions;

  AuthorizationWrites(Json json, Map<String, String> versions) {
    this.json = json;
    this.versions = Map.copyOf(versions);
  }

  /**
   * Inserts attempts for those permitted; answers until when each that got its row may be dialed.
   */
  Map<AttemptId, Instant> claim(
      JdbcClient jdbc, PoolLease lease, List<Judged> permitted, Instant now) {
    Map<AttemptId, Instant> claimed = new HashMap<>();
    if (permitted.isEmpty()) {
      return claimed;
    }
    jdbc.sql(INSERT_ATTEMPTS)
        .param("pool", lease.pool().value())
        .param("token", lease.token())
        .param("at", Columns.param(now))
        .param("rows", json.write(permitted.stream().map(this::attemptRow).toList()))
        .query(row -> {
          claimed.put(new AttemptId(Columns.id(row, "id")), Columns.at(row, "not_after"));
        });
    String[] leads =
        permitted.stream()
            .map(judged -> judged.candidate().dial())
            .filter(dial -> claimed.containsKey(dial.attempt()))
            .map(dial -> dial.lead().toString())
            .toArray(String[]::new);
    jdbc.sql(CLAIM_LEADS).param("leads", leads).update();
    return claimed;
  }

  /** Writes where refused leads stand now. */
  void refuse(JdbcClient jdbc, List<Judged> refused, Instant now) {
    if (!refused.isEmpty()) {
      List<Map<String, Object>> rows = refused.stream().map(j -> refusalRow(j, now)).toList();
      jdbc.sql(REFUSE_LEADS).param("rows", json.write(rows)).update();
    }
  }

  /** Records verdicts with all they were made from. */
  void record(JdbcClient jdbc, List<Judged> judged, Map<AttemptId, Instant> claimed, Instant now) {
    if (!judged.isEmpty()) {
      List<Map<String, Object>> rows = judged.stream().map(j -> verdictRow(j, claimed)).toList();
      jdbc.sql(INSERT_VERDICTS)
          .param("at", Columns.param(now))
          .param("versions", json.write(versions))
          .param("rows", json.write(rows))
          .update();
    }
  }

  private Map<String, Object> attemptRow(Judged judged) {
    Candidate candidate = judged.candidate();
    var campaign = candidate.campaign();
    var dial = candidate.dial();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", dial.attempt());
    row.put("campaign", campaign.id());
    row.put("lead", dial.lead());
    row.put("number_order", candidate.number().order());
    row.put("sealed", bytea(candidate.number().sealed()));
    row.put("index", bytea(candidate.number().index()));
    row.put("server", dial.trunk().server());
    row.put("trunk", dial.trunk().trunk());
    row.put("dialing", dial.dialing());
    row.put("purpose", campaign.purpose());
    campaign.offer().product().ifPresent(product -> row.put("product", product));
    dial.reservedAgent().ifPresent(agent -> row.put("agent", agent));
    row.put("skills", candidate.skills());
    row.put("caller_id", clear(judged.call().callerId()));
    row.put("ring", judged.call().ring().toSeconds());
    if (campaign.recording().records()) {
      row.put("basis", campaign.recording().consent());
    }
    row.put("amd", campaign.line().amd());
    row.put("on_answer", campaign.line().unattended().isPresent() ? "QUESTIONS" : "AGENT");
    row.put("message", campaign.line().safeHarborMessage().orElse(""));
    row.put("lead_state", candidate.lead().state());
    return row;
  }

  private static Map<String, Object> refusalRow(Judged judged, Instant now) {
    Candidate candidate = judged.candidate();
    Optional<Integer> next = candidate.nextIfRefused();
    boolean ours = judged.isOurFault();
    boolean later = ours || judged.verdict() instanceof Verdict.NotBefore;
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("lead", candidate.dial().lead());
    row.put("state", later || next.isPresent() ? candidate.lead().state() : "REFUSED");
    row.put("due", judged.until().orElse(ours ? now.plus(ASK_AGAIN) : now));
    row.put("next_number", later ? candidate.number().order() : next.orElse(0));
    row.put("reason", judged.deciding().map(RuleFinding::reason).orElse("refused"));
    row.put("rule", judged.rule());
    judged.until().ifPresent(until -> row.put("until", until));
    return row;
  }

  private static Map<String, Object> verdictRow(Judged judged, Map<AttemptId, Instant> claimed) {
    Candidate candidate = judged.candidate();
    LeadId lead = candidate.dial().lead();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("campaign", candidate.campaign().id());
    row.put("lead", lead);
    if (claimed.containsKey(candidate.dial().attempt())) {
      row.put("attempt", candidate.dial().attempt());
    }
    row.put("index", bytea(candidate.number().index()));
    row.put("result", result(judged.verdict()));
    judged.until().ifPresent(until -> row.put("until", until));
    judged.deciding().ifPresent(finding -> row.put("deciding", finding.rule()));
    row.put("trail", judged.verdict().trail());
    row.put("call", judged.call());
    row.put("record", judged.record());
    return row;
  }

  private static String result(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Permitted _ -> "PERMITTED";
      case Verdict.NotBefore _ -> "NOT_BEFORE";
      case Verdict.Refused _ -> "REFUSED";
    };
  }

  /** Our own number, shown to the callee: the one number that stands in clear. */
  private static String clear(PhoneNumber ours) {
    return ours.e164();
  }

  private static String bytea(byte[] bytes) {
    return "\\x" + HexFormat.of().formatHex(bytes);
  }
}
