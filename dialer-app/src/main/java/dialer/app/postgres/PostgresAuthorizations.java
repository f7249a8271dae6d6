package dialer.app.postgres;

import dialer.app.postgres.AuthorizationWrites.Judged;
import dialer.app.postgres.Candidate.NumberRow;
import dialer.app.postgres.Database.Owned;
import dialer.app.postgres.Database.Turn;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.Pilot;
import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import dialer.compliance.call.LeadId;
import dialer.compliance.call.ProposedCall;
import dialer.compliance.gate.CallGate;
import dialer.compliance.gate.NumberRecord;
import dialer.compliance.gate.Verdict;
import dialer.core.engine.Authorization;
import dialer.core.engine.Authorizations;
import dialer.core.engine.PoolLease;
import dialer.core.engine.ProposedDial;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/**
 * The one critical section. Locks, in this order and each kind sorted: the leads, the numbers'
 * guard rows, the pool's lease; then reads one record for each number, asks the gate and writes.
 *
 * <p>Expiry is told by PostgreSQL's clock, because the dial guard reads the same one; what the gate
 * is told, and what caps count, is the clock given here, so that a run can stand at another
 * instant.
 */
public final class PostgresAuthorizations implements Authorizations {

  private static final Comparator<ClientId> BY_ID =
      Comparator.comparing(client -> client.value().toString());

  private final Database database;
  private final NumberSeal seal;
  private final InstantSource clock;
  private final CandidateReader reader;
  private final NumberRecords records;
  private final AuthorizationWrites writes;
  private final Map<CampaignId, ClientId> clients = new ConcurrentHashMap<>();

  /**
   * What it is made of.
   *
   * @param clock what the gate is told
   * @param versions recorded with each verdict: engine, zone data
   */
  public record Parts(
      Database database,
      Json json,
      NumberSeal seal,
      InstantSource clock,
      Map<String, String> versions) {}

  public PostgresAuthorizations(Parts parts) {
    this.database = parts.database();
    this.seal = parts.seal();
    this.clock = parts.clock();
    this.reader = new CandidateReader(parts.json());
    this.records = new NumberRecords(parts.seal());
    this.writes = new AuthorizationWrites(parts.json(), parts.versions());
  }

  @Override
  public List<Authorization> authorize(
      PoolLease lease, List<ProposedDial> batch, Function<CampaignId, CallGate> gates) {
    if (batch.isEmpty()) {
      return List.of();
    }
    try {
      return database.acrossClients(turn -> decide(turn, new Batch(lease, batch, gates)));
    } catch (DataAccessException | TransactionException e) {
      throw new JournalAway("nothing of " + batch.size() + " dials was authorized", e);
    }
  }

  private record Batch(
      PoolLease lease, List<ProposedDial> dials, Function<CampaignId, CallGate> gates) {}

  private List<Authorization> decide(Turn turn, Batch batch) {
    Map<ClientId, List<ProposedDial>> byClient = byClient(turn, batch.dials());
    Map<ClientId, Map<LeadId, Candidate>> locked = new TreeMap<>(BY_ID);
    byClient.forEach((client, dials) -> locked.put(client, reader.lock(turn.of(client), dials)));
    NumberGuards.lock(turn.ofNobody(), numbers(locked));
    // Read once the numbers are ours: an entry made while we waited for them is in force by now.
    Instant now = clock.instant();
    refuseIfNotOurs(turn, batch.lease());
    Map<AttemptId, Authorization> answers = new HashMap<>();
    locked.forEach(
        (client, candidates) -> answers.putAll(ofClient(turn.of(client), batch, candidates, now)));
    return batch.dials().stream().map(dial -> answer(answers, dial)).toList();
  }

  private static Authorization answer(Map<AttemptId, Authorization> answers, ProposedDial dial) {
    Authorization answer = answers.get(dial.attempt());
    return answer == null ? new Authorization.NotDue(dial, "no_such_lead_or_number") : answer;
  }

  private Map<ClientId, List<ProposedDial>> byClient(Turn turn, List<ProposedDial> dials) {
    Map<ClientId, List<ProposedDial>> byClient = new TreeMap<>(BY_ID);
    for (ProposedDial dial : dials) {
      clientOf(turn, dial.campaign())
          .ifPresent(client -> byClient.computeIfAbsent(client, _ -> new ArrayList<>()).add(dial));
    }
    return byClient;
  }

  /** A campaign never changes its client. */
  private Optional<ClientId> clientOf(Turn turn, CampaignId campaign) {
    ClientId known = clients.get(campaign);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<ClientId> found = turn.clientOf(Owned.campaign(campaign));
    found.ifPresent(client -> clients.put(campaign, client));
    return found;
  }

  private static List<NumberRow> numbers(Map<ClientId, Map<LeadId, Candidate>> locked) {
    return locked.values().stream()
        .flatMap(candidates -> candidates.values().stream())
        .map(Candidate::number)
        .toList();
  }

  private static void refuseIfNotOurs(Turn turn, PoolLease lease) {
    boolean ours =
        !turn.ofNobody()
            .sql(
                """
                select 1 from pool_lease
                where pool_id = :pool and token = :token and expires_at > clock_timestamp()
                for share
                """)
            .param("pool", lease.pool().value())
            .param("token", lease.token())
            .query()
            .listOfRows()
            .isEmpty();
    if (!ours) {
      throw new JournalAway(
          "the lease of pool " + lease.pool() + " is no longer ours",
          new IllegalStateException("token " + lease.token()));
    }
  }

  private Map<AttemptId, Authorization> ofClient(
      JdbcClient jdbc, Batch batch, Map<LeadId, Candidate> candidates, Instant now) {
    Map<AttemptId, Authorization> answers = new HashMap<>();
    List<Candidate> due = due(jdbc, candidates, answers, now);
    if (due.isEmpty()) {
      return answers;
    }
    List<Judged> judged = judge(records.read(jdbc, numbersOf(due)), due, batch, now);
    List<Judged> allowed = judged.stream().filter(PostgresAuthorizations::isPermitted).toList();
    List<Judged> permitted = withinPilots(jdbc, allowed);
    List<Judged> refused = judged.stream().filter(j -> !isPermitted(j)).toList();
    Map<AttemptId, Instant> claimed = writes.claim(jdbc, batch.lease(), permitted, now);
    writes.refuse(jdbc, refused, now);
    writes.record(jdbc, worthRecording(judged, claimed), claimed, now);
    allowed.forEach(
        j -> answers.put(attempt(j), new Authorization.NotDue(j.candidate().dial(), "pilot_full")));
    permitted.forEach(j -> answers.put(attempt(j), permittedAnswer(j, claimed)));
    refused.forEach(
        j -> answers.put(attempt(j), new Authorization.Refused(j.candidate().dial(), j.verdict())));
    return answers;
  }

  /** Those to ask the gate about; why not is put into {@code answers} for the others. */
  private static List<Candidate> due(
      JdbcClient jdbc,
      Map<LeadId, Candidate> candidates,
      Map<AttemptId, Authorization> answers,
      Instant now) {
    Map<Candidate, String> notDue = new HashMap<>();
    candidates.values().forEach(c -> c.notDue(now).ifPresent(reason -> notDue.put(c, reason)));
    List<Candidate> due = candidates.values().stream().filter(c -> !notDue.containsKey(c)).toList();
    Set<LeadId> withdrawn = QuotaRows.withdraw(jdbc, due);
    due.stream()
        .filter(c -> withdrawn.contains(c.dial().lead()))
        .forEach(c -> notDue.put(c, "quota_full"));
    notDue.forEach(
        (c, reason) -> answers.put(c.dial().attempt(), new Authorization.NotDue(c.dial(), reason)));
    return due.stream().filter(c -> !notDue.containsKey(c)).toList();
  }

  /**
   * Fresh leads beyond a pilot are left out. Here every claim passes, so the count is exact however
   * many hoppers, hands and nodes propose leads.
   */
  private static List<Judged> withinPilots(JdbcClient jdbc, List<Judged> allowed) {
    List<Judged> within = allowed;
    for (CampaignId pilot : pilots(allowed)) {
      OptionalInt left = PilotRows.lockedFreshLeft(jdbc, pilot);
      within =
          Pilot.admit(within, judged -> judged.isFreshOf(pilot), left.orElse(Integer.MAX_VALUE));
    }
    return within;
  }

  /** In the order of their ids, so that two batches never wait for each other. */
  private static List<CampaignId> pilots(List<Judged> judged) {
    return judged.stream()
        .map(j -> j.candidate().campaign())
        .filter(campaign -> campaign.leadRules().pilot().isPresent())
        .map(Campaign::id)
        .distinct()
        .sorted(Comparator.comparing(CampaignId::value))
        .toList();
  }

  private static List<NumberRow> numbersOf(List<Candidate> candidates) {
    return candidates.stream().map(Candidate::number).toList();
  }

  private List<Judged> judge(
      Map<String, NumberRecord> known, List<Candidate> due, Batch batch, Instant now) {
    List<Judged> judged = new ArrayList<>();
    for (Candidate candidate : due) {
      NumberRow number = candidate.number();
      ProposedCall call = candidate.call(seal.open(number.sealed()));
      NumberRecord record = known.getOrDefault(number.key(), NumberRecord.empty());
      Verdict verdict = batch.gates().apply(call.campaign()).verdict(call, record, now);
      judged.add(new Judged(candidate, call, record, verdict));
    }
    return judged;
  }

  private static boolean isPermitted(Judged judged) {
    return judged.verdict() instanceof Verdict.Permitted;
  }

  private static AttemptId attempt(Judged judged) {
    return judged.candidate().dial().attempt();
  }

  /** Each authorized dial, and each refusal that differs from the one recorded before. */
  private static List<Judged> worthRecording(List<Judged> judged, Map<AttemptId, Instant> claimed) {
    return judged.stream()
        .filter(j -> isPermitted(j) ? claimed.containsKey(attempt(j)) : j.isNews())
        .toList();
  }

  /** Permitted but without a row: the index refused a second live attempt to lead or number. */
  private static Authorization permittedAnswer(Judged judged, Map<AttemptId, Instant> claimed) {
    Candidate candidate = judged.candidate();
    Instant notAfter = claimed.get(candidate.dial().attempt());
    return notAfter == null
        ? new Authorization.NotDue(candidate.dial(), "number_live")
        : new Authorization.Authorized(candidate.dial(), notAfter, candidate.skills());
  }
}
