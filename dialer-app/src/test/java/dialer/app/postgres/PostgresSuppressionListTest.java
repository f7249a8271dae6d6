package dialer.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.app.asterisk.agi.DialGuard;
import dialer.app.testing.WithDatabase;
import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import dialer.compliance.call.PhoneNumber;
import dialer.compliance.gate.CallGate;
import dialer.compliance.gate.Verdict;
import dialer.compliance.suppression.SuppressionEntry;
import dialer.core.engine.Authorization;
import dialer.core.engine.PoolLease;
import dialer.core.engine.ProposedDial;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresSuppressionListTest {

  /** Says no as soon as an entry stands, as the real gate does. */
  private static final CallGate OBEYS =
      (_, record, _) ->
          record.suppressions().isEmpty()
              ? new Verdict.Permitted(List.of())
              : new Verdict.Refused(List.of());

  @RegisterExtension static WithDatabase data = new WithDatabase();

  private static int digits = 3000;

  private Stage stage;
  private PoolLease lease;

  @BeforeEach
  void setTheStage() {
    stage = new Stage(data);
    lease = stage.lease();
  }

  @Test
  void anAuthorizedAttemptNeverPassesTheGuardAfterTheEntryStands() {
    PhoneNumber number = Stage.number(digits++);
    var dial = stage.dial(stage.stored(number));
    authorize(dial);
    assertThat(stage.suppressions().add(entry(number, Optional.of(stage.client))))
        .containsExactly(dial.attempt());
    assertThat(stage.guard().pass(dial.attempt())).isEqualTo(new DialGuard.Refuse("expired"));
  }

  @Test
  void aRingingAttemptIsAnsweredSoThatItCanBeHungUp() {
    PhoneNumber number = Stage.number(digits++);
    var dial = stage.dial(stage.stored(number));
    authorize(dial);
    stage.guard().pass(dial.attempt());
    assertThat(stage.suppressions().add(entry(number, Optional.of(stage.client))))
        .containsExactly(dial.attempt());
  }

  @Test
  void anEntryForEverybodyReachesEveryClientAndOneForAClientOnlyItsOwn() {
    PhoneNumber number = Stage.number(digits++);
    Stage other = new Stage(data);
    PoolLease theirs = other.lease();
    stage.suppressions().add(entry(number, Optional.of(stage.client)));
    assertThat(decide(stage, lease, number)).isInstanceOf(Authorization.Refused.class);
    var dial = other.dial(other.stored(number));
    assertThat(authorize(other, theirs, dial)).isInstanceOf(Authorization.Authorized.class);

    assertThat(stage.suppressions().add(entry(number, Optional.empty())))
        .containsExactly(dial.attempt());
    PhoneNumber next = Stage.number(digits++);
    stage.suppressions().add(entry(next, Optional.empty()));
    assertThat(decide(other, theirs, next)).isInstanceOf(Authorization.Refused.class);
  }

  @Test
  void anEntryOfOneCampaignLeavesTheOthersAlone() {
    PhoneNumber number = Stage.number(digits++);
    var dial = stage.dial(stage.stored(number));
    authorize(dial);
    SuppressionEntry elsewhere =
        new SuppressionEntry(
            number,
            Optional.of(stage.client),
            Optional.of(new CampaignId(new Stage(data).campaign.id().value())),
            Optional.empty(),
            SuppressionEntry.Origin.AGENT,
            Optional.empty(),
            Stage.NOW,
            Optional.empty(),
            "");
    assertThat(stage.suppressions().add(elsewhere)).isEmpty();
    assertThat(stage.guard().pass(dial.attempt())).isInstanceOf(DialGuard.Pass.class);
  }

  @Test
  void anEqualEntryTwiceIsOne() {
    PhoneNumber number = Stage.number(digits++);
    stage.suppressions().add(entry(number, Optional.empty()));
    stage.suppressions().add(entry(number, Optional.empty()));
    assertThat(
            data.witness()
                .sql("select count(*) from suppression_entry where number_index = :index")
                .param("index", data.seal().index(number))
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void anEntryMadeByMistakeForbidsNothingAnyMoreAndStaysOnRecord() {
    PhoneNumber number = Stage.number(digits++);
    SuppressionEntry mistake = entry(number, Optional.of(stage.client));
    stage.suppressions().add(mistake);
    assertThat(decide(stage, lease, number)).isInstanceOf(Authorization.Refused.class);
    assertThat(stage.suppressions().withdraw(mistake, "ada", "entered by mistake")).isTrue();
    assertThat(decide(stage, lease, number)).isInstanceOf(Authorization.Authorized.class);
    assertThat(stage.suppressions().withdraw(mistake, "ada", "again")).as("once").isFalse();
    assertThat(
            data.witness()
                .sql(
                    """
                    select w.author || ': ' || w.why from suppression_entry e
                    join suppression_withdrawal w on w.entry_id = e.id
                    where e.number_index = :index
                    """)
                .param("index", data.seal().index(number))
                .query(String.class)
                .list())
        .containsExactly("ada: entered by mistake");
  }

  @Test
  void withdrawingOneEntryLeavesEveryOtherStanding() {
    PhoneNumber number = Stage.number(digits++);
    SuppressionEntry mistake = entry(number, Optional.of(stage.client));
    stage.suppressions().add(mistake);
    stage.suppressions().add(entry(number, Optional.empty()));
    assertThat(stage.suppressions().withdraw(mistake, "ada", "entered by mistake")).isTrue();
    assertThat(decide(stage, lease, number)).isInstanceOf(Authorization.Refused.class);
  }

  /** Every other time the dial is in mid-authorization, its number locked, as the entry arrives. */
  @Test
  void noDialPassesOnceTheEntryHasReturnedWhoeverWasFirst() throws Exception {
    int authorizedFirst = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (int i = 0; i < 40; i++) {
        PhoneNumber number = Stage.number(digits++);
        var dial = stage.dial(stage.stored(number));
        CountDownLatch start = new CountDownLatch(1);
        Future<List<AttemptId>> added =
            threads.submit(() -> {
              start.await();
              return stage.suppressions().add(entry(number, Optional.of(stage.client)));
            });
        CallGate gate = i % 2 == 0 ? OBEYS : onceAsked(start);
        if (i % 2 == 0) {
          start.countDown();
        }
        Authorization answer =
            stage.authorizations().authorize(lease, List.of(dial), _ -> gate).getFirst();
        boolean authorized = answer instanceof Authorization.Authorized;
        assertThat(added.get()).isEqualTo(authorized ? List.of(dial.attempt()) : List.of());
        assertThat(stage.guard().pass(dial.attempt())).isInstanceOf(DialGuard.Refuse.class);
        authorizedFirst += authorized ? 1 : 0;
      }
    }
    assertThat(authorizedFirst).isGreaterThanOrEqualTo(20);
  }

  private static CallGate onceAsked(CountDownLatch latch) {
    return (call, record, now) -> {
      latch.countDown();
      return OBEYS.verdict(call, record, now);
    };
  }

  private Authorization decide(Stage of, PoolLease under, PhoneNumber number) {
    return authorize(of, under, of.dial(of.stored(number)));
  }

  private Authorization authorize(ProposedDial dial) {
    return authorize(stage, lease, dial);
  }

  private static Authorization authorize(Stage of, PoolLease under, ProposedDial dial) {
    return of.authorizations().authorize(under, List.of(dial), _ -> OBEYS).getFirst();
  }

  private static SuppressionEntry entry(PhoneNumber number, Optional<ClientId> client) {
    return new SuppressionEntry(
        number,
        client,
        Optional.empty(),
        Optional.empty(),
        SuppressionEntry.Origin.KEY_PRESS,
        Optional.of(SuppressionEntry.Refusal.SPOKEN),
        Stage.NOW,
        Optional.empty(),
        "pressed 9");
  }
}
