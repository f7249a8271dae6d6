package dialer.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dialer.app.asterisk.agi.DialGuard;
import dialer.app.testing.WithDatabase;
import dialer.campaigns.lead.Lead;
import dialer.campaigns.lead.LeadState;
import dialer.compliance.call.AttemptId;
import dialer.compliance.call.PhoneNumber;
import dialer.compliance.gate.CallGate;
import dialer.compliance.gate.NumberRecord;
import dialer.compliance.gate.RuleFinding;
import dialer.compliance.gate.Verdict;
import dialer.compliance.suppression.SuppressionEntry;
import dialer.core.engine.Authorization;
import dialer.core.engine.Authorizations.JournalAway;
import dialer.core.engine.PoolLease;
import dialer.core.engine.ProposedDial;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresAuthorizationsTest {

  @RegisterExtension static WithDatabase data = new WithDatabase();

  private static int digits = 100;

  private Stage stage;
  private PoolLease lease;

  @BeforeEach
  void setTheStage() {
    stage = new Stage(data);
    lease = stage.lease();
  }

  @Test
  void anAuthorizedDialHasItsRowAndMayPassTheGuardOnce() {
    PhoneNumber number = fresh();
    Lead lead = stage.stored(number);
    ProposedDial dial = stage.dial(lead);

    Authorization answer = authorize(Stage.PERMITS, dial).getFirst();

    assertThat(answer).isInstanceOf(Authorization.Authorized.class);
    Authorization.Authorized authorized = (Authorization.Authorized) answer;
    assertThat(authorized.requiredSkills()).containsExactlyInAnyOrder("en", "sales");
    assertThat(authorized.notAfter()).isBetween(dbNow(), dbNow().plusSeconds(3));
    assertThat(stateOf(lead)).isEqualTo(LeadState.LIVE);
    assertThat(stage.guard().pass(dial.attempt()))
        .isInstanceOfSatisfying(
            DialGuard.Pass.class,
            pass -> {
              assertThat(pass.number()).isEqualTo(number);
              assertThat(pass.trunk()).isEqualTo(Stage.TRUNK);
              assertThat(pass.ring()).isEqualTo(Duration.ofSeconds(20));
            });
    assertThat(stage.guard().pass(dial.attempt()))
        .isEqualTo(new DialGuard.Refuse("attempt is dialing"));
  }

  @Test
  void neverDialsAfterThreeSeconds() {
    ProposedDial dial = stage.dial(stage.stored(fresh()));
    authorize(Stage.PERMITS, dial);
    data.witness()
        .sql("update call_attempt set not_after = clock_timestamp() where id = :id")
        .param("id", dial.attempt().value())
        .update();
    assertThat(stage.guard().pass(dial.attempt())).isEqualTo(new DialGuard.Refuse("expired"));
  }

  @Test
  void neverDialsForANodeThatLostThePool() {
    ProposedDial dial = stage.dial(stage.stored(fresh()));
    authorize(Stage.PERMITS, dial);
    stage.leases("node", Duration.ofMinutes(5)).release(lease);
    PoolLease other =
        stage.leases("other", Duration.ofMinutes(5)).acquire(lease.pool()).orElseThrow();

    assertThat(other.token()).isGreaterThan(lease.token());
    assertThat(stage.guard().pass(dial.attempt()))
        .isEqualTo(new DialGuard.Refuse("another node has the pool"));
    Lead next = stage.stored(fresh());
    assertThatThrownBy(() -> authorize(Stage.PERMITS, stage.dial(next)))
        .isInstanceOf(JournalAway.class);
    assertThat(stateOf(next)).isEqualTo(LeadState.FRESH);
  }

  @Test
  void refusesToAuthorizeUnderALeaseThatRanOutEvenIfNobodyTookIt() {
    data.witness()
        .sql("update pool_lease set expires_at = clock_timestamp() where pool_id = :pool")
        .param("pool", lease.pool().value())
        .update();
    assertThatThrownBy(() -> authorize(Stage.PERMITS, stage.dial(stage.stored(fresh()))))
        .isInstanceOf(JournalAway.class);
  }

  @Test
  void eightThreadsAuthorizeEachLeadOnce() throws Exception {
    List<Lead> leads = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      leads.add(stage.stored(fresh()));
    }
    List<Authorization> answers = fromThreads(8, () -> authorize(Stage.PERMITS, dials(leads)));

    assertThat(answers).hasSize(320);
    assertThat(answers.stream().filter(Authorization.Authorized.class::isInstance)).hasSize(40);
    assertThat(liveAttempts()).isEqualTo(40);
  }

  @Test
  void twoLeadsWithOneNumberAreNeverLiveTogether() throws Exception {
    PhoneNumber shared = fresh();
    ConcurrentLinkedQueue<Lead> leads = new ConcurrentLinkedQueue<>();
    for (int i = 0; i < 8; i++) {
      leads.add(stage.stored(shared));
    }
    List<Authorization> answers =
        fromThreads(8, () -> authorize(Stage.PERMITS, dials(List.of(leads.remove()))));

    assertThat(answers.stream().filter(Authorization.Authorized.class::isInstance)).hasSize(1);
    assertThat(reasons(answers)).containsOnly("number_live");
    assertThat(liveAttempts()).isEqualTo(1);
  }

  @Test
  void aRepeatedBatchAuthorizesNothingTwice() {
    ProposedDial dial = stage.dial(stage.stored(fresh()));
    authorize(Stage.PERMITS, dial);
    assertThat(reasons(authorize(Stage.PERMITS, dial))).containsExactly("lead_live");
    assertThat(liveAttempts()).isEqualTo(1);
  }

  @Test
  void answersStandInTheOrderOfTheBatch() {
    List<ProposedDial> batch = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      batch.add(stage.dial(stage.stored(fresh())));
    }
    batch.add(7, stage.dial(stage.lead(fresh())));
    List<Authorization> answers = authorize(Stage.PERMITS, batch.toArray(ProposedDial[]::new));
    assertThat(answers.stream().map(Authorization::dial).toList()).isEqualTo(batch);
    assertThat(reasons(answers)).containsExactly("no_such_lead_or_number");
  }

  @Test
  void notBeforeMovesTheLeadsDueInstantAndIsRecordedOncePerChange() {
    Lead lead = stage.stored(fresh());
    Instant until = Stage.NOW.plusSeconds(3600);
    Instant later = until.plusSeconds(60);

    refuseAndMakeDueAgain(lead, new Verdict.NotBefore(until, trail(until)));
    refuseAndMakeDueAgain(lead, new Verdict.NotBefore(until, trail(until)));
    authorize(saying(new Verdict.NotBefore(later, trail(later))), stage.dial(lead));

    assertThat(stage.leads().find(lead.id()).orElseThrow().progress().due()).isEqualTo(later);
    assertThat(stateOf(lead)).isEqualTo(LeadState.FRESH);
    assertThat(verdicts(lead)).containsExactly("NOT_BEFORE", "NOT_BEFORE");
    assertThat(reasons(authorize(Stage.PERMITS, stage.dial(lead)))).containsExactly("not_due");
  }

  @Test
  void theGateSeesWhatIsRecordedAboutTheNumberAcrossCampaignsOfTheClient() {
    PhoneNumber number = fresh();
    Lead before = stage.stored(number);
    ProposedDial earlier = stage.dial(before);
    authorize(Stage.PERMITS, earlier);
    stage.guard().pass(earlier.attempt());
    end(earlier.attempt(), "CONNECTED");
    ProposedDial neverDialed = stage.dial(stage.stored(number));
    authorize(Stage.PERMITS, neverDialed);
    end(neverDialed.attempt(), "CANCELED");
    stage.suppressions().add(entry(number, Optional.of("coffee")));

    List<NumberRecord> seen = new ArrayList<>();
    authorize(
        (_, record, _) -> {
          seen.add(record);
          return new Verdict.Permitted(List.of());
        },
        stage.dial(stage.stored(number)));

    NumberRecord record = seen.getFirst();
    assertThat(record.suppressions()).hasSize(1);
    assertThat(record.suppressions().getFirst().number()).isEqualTo(number);
    assertThat(record.contacts()).hasSize(1);
    assertThat(record.contacts().getFirst().events())
        .containsExactlyInAnyOrder("attempted", "answered", "conversation");
    assertThat(record.contacts().getFirst().at()).isEqualTo(Stage.NOW);
  }

  @Test
  void anotherClientsHistoryStaysItsOwn() {
    PhoneNumber number = fresh();
    ProposedDial theirs = stage.dial(stage.stored(number));
    authorize(Stage.PERMITS, theirs);

    Stage other = new Stage(data);
    List<NumberRecord> seen = new ArrayList<>();
    List<Authorization> answers =
        other
            .authorizations()
            .authorize(
                other.lease(),
                List.of(other.dial(other.stored(number))),
                _ ->
                    (_, record, _) -> {
                      seen.add(record);
                      return new Verdict.Permitted(List.of());
                    });
    assertThat(seen).containsExactly(NumberRecord.empty());
    assertThat(answers.getFirst()).isInstanceOf(Authorization.Authorized.class);
  }

  @Test
  void aVerdictHoldsItsInputsByValueAndNoNumberInClear() {
    PhoneNumber number = fresh();
    Lead lead = stage.stored(number);
    authorize(saying(new Verdict.Permitted(trail(Stage.NOW))), stage.dial(lead));
    String stored =
        data.witness()
            .sql("select call || trail || record || versions from verdict where lead_id = :lead")
            .param("lead", lead.id().value())
            .query(String.class)
            .single();
    assertThat(stored).contains("outside_window", "engine", "SALES", "PROGRESSIVE");
    assertThat(stored).doesNotContain(number.e164().substring(5));
  }

  @Test
  void nothingIsWrittenWhenTheGateFails() {
    Lead lead = stage.stored(fresh());
    CallGate broken =
        (_, _, _) -> {
          throw new IllegalStateException("a bug");
        };
    assertThatThrownBy(() -> authorize(broken, stage.dial(lead))).hasMessage("a bug");
    assertThat(stateOf(lead)).isEqualTo(LeadState.FRESH);
    assertThat(liveAttempts()).isZero();
  }

  private void refuseAndMakeDueAgain(Lead lead, Verdict verdict) {
    authorize(saying(verdict), stage.dial(lead));
    data.witness()
        .sql("update lead set due = :due where id = :id")
        .param("due", Columns.param(Stage.NOW))
        .param("id", lead.id().value())
        .update();
  }

  private List<Authorization> authorize(CallGate gate, ProposedDial... dials) {
    return stage.authorizations().authorize(lease, List.of(dials), _ -> gate);
  }

  private static CallGate saying(Verdict verdict) {
    return (_, _, _) -> verdict;
  }

  private ProposedDial[] dials(List<Lead> leads) {
    return leads.stream().map(stage::dial).toArray(ProposedDial[]::new);
  }

  private static List<RuleFinding> trail(Instant until) {
    return List.of(finding(RuleFinding.Result.NOT_BEFORE, Optional.of(until), "outside_window"));
  }

  private static RuleFinding finding(
      RuleFinding.Result result, Optional<Instant> until, String reason) {
    return new RuleFinding(
        "jp-sales", "1", "jp.hours", "window", result, until, reason, Map.of("zone", "Asia/Tokyo"));
  }

  private SuppressionEntry entry(PhoneNumber number, Optional<String> product) {
    return new SuppressionEntry(
        number,
        Optional.of(stage.client),
        Optional.empty(),
        product,
        SuppressionEntry.Origin.STAFF,
        Optional.empty(),
        Stage.NOW,
        Optional.empty(),
        "said so");
  }

  private static PhoneNumber fresh() {
    return Stage.number(digits++);
  }

  private LeadState stateOf(Lead lead) {
    return stage.leads().find(lead.id()).orElseThrow().progress().state();
  }

  private static void end(AttemptId attempt, String outcome) {
    data.witness()
        .sql("update call_attempt set state = 'ENDED', outcome = :outcome where id = :id")
        .param("outcome", outcome)
        .param("id", attempt.value())
        .update();
  }

  private int liveAttempts() {
    return data.witness()
        .sql("select count(*) from call_attempt where campaign_id = :c and state <> 'ENDED'")
        .param("c", stage.campaign.id().value())
        .query(Integer.class)
        .single();
  }

  private List<String> verdicts(Lead lead) {
    return data.witness()
        .sql("select result from verdict where lead_id = :lead order by recorded_at")
        .param("lead", lead.id().value())
        .query(String.class)
        .list();
  }

  private static Instant dbNow() {
    return data.witness()
        .sql("select clock_timestamp() at")
        .query((row, _) -> Columns.at(row, "at"))
        .single();
  }

  private static List<String> reasons(List<Authorization> answers) {
    return answers.stream()
        .filter(Authorization.NotDue.class::isInstance)
        .map(answer -> ((Authorization.NotDue) answer).reason())
        .toList();
  }

  private static List<Authorization> fromThreads(int threads, Callable<List<Authorization>> work)
      throws Exception {
    CyclicBarrier start = new CyclicBarrier(threads);
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<List<Authorization>>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(
            pool.submit(() -> {
              start.await();
              return work.call();
            }));
      }
      List<Authorization> all = new ArrayList<>();
      for (Future<List<Authorization>> one : running) {
        all.addAll(one.get());
      }
      return all;
    }
  }
}
