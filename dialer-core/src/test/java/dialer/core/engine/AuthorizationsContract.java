package dialer.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dialer.compliance.gate.CallGate;
import dialer.compliance.gate.Verdict;
import dialer.core.engine.Authorization.Authorized;
import dialer.core.engine.Authorization.Refused;
import dialer.core.engine.Authorizations.JournalAway;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Authorizations} promises; extended for the one in memory and for the real one.
 */
public abstract class AuthorizationsContract {

  private static final CallGate PERMITS = (_, _, _) -> new Verdict.Permitted(List.of());
  private static final CallGate REFUSES = (_, _, _) -> new Verdict.Refused(List.of());

  /** The port under test. */
  protected abstract Authorizations authorizations();

  /** The lease that is in force. */
  protected abstract PoolLease lease();

  /** A lease of the same pool that another node has taken over since. */
  protected abstract PoolLease oldLease();

  /** Makes a lead that is due, with a number of its own, and proposes it under a new attempt id. */
  protected abstract ProposedDial dueLead();

  /** Makes another lead that is due, with the number of that one. */
  protected abstract ProposedDial dueLeadWithTheNumberOf(ProposedDial other);

  /** Proposes the same lead once more under a new attempt id. */
  protected abstract ProposedDial again(ProposedDial earlier);

  /** The time of the journal's clock. */
  protected abstract Instant now();

  private List<Authorization> authorize(ProposedDial... batch) {
    return authorizations().authorize(lease(), List.of(batch), _ -> PERMITS);
  }

  @Test
  void authorizesALeadThatIsDueForAFewSeconds() {
    ProposedDial dial = dueLead();
    Instant before = now();
    List<Authorization> answers = authorize(dial);
    assertThat(answers).singleElement().isInstanceOf(Authorized.class);
    assertThat(answers.getFirst().dial()).isEqualTo(dial);
    assertThat(((Authorized) answers.getFirst()).notAfter())
        .isBetween(before.minusSeconds(2), before.plus(Duration.ofSeconds(30)));
  }

  @Test
  void answersInTheOrderOfTheBatch() {
    List<ProposedDial> batch = IntStream.range(0, 20).mapToObj(_ -> dueLead()).toList();
    List<Authorization> answers = authorizations().authorize(lease(), batch, _ -> PERMITS);
    assertThat(answers).extracting(Authorization::dial).containsExactlyElementsOf(batch);
  }

  @Test
  void aLeadHasOneLiveAttempt() {
    ProposedDial dial = dueLead();
    authorize(dial);
    assertThat(authorize(again(dial))).noneMatch(Authorized.class::isInstance);
  }

  @Test
  void aNumberHasOneLiveAttemptWhateverLeadItStandsIn() {
    ProposedDial dial = dueLead();
    ProposedDial twin = dueLeadWithTheNumberOf(dial);
    assertThat(authorize(dial, twin)).filteredOn(Authorized.class::isInstance).hasSize(1);
  }

  @Test
  void aRepeatedBatchAuthorizesNothingTwice() {
    ProposedDial dial = dueLead();
    authorize(dial);
    authorize(dial);
    assertThat(authorize(again(dial))).noneMatch(Authorized.class::isInstance);
  }

  @Test
  void whatTheGateRefusesIsNotDialed() {
    ProposedDial dial = dueLead();
    List<Authorization> answers = authorizations().authorize(lease(), List.of(dial), _ -> REFUSES);
    assertThat(answers).singleElement().isInstanceOf(Refused.class);
  }

  @Test
  void oneRefusalDoesNotTouchTheOthers() {
    ProposedDial good = dueLead();
    ProposedDial bad = dueLead();
    CallGate gate =
        (call, record, now) ->
            (call.attempt().equals(bad.attempt()) ? REFUSES : PERMITS).verdict(call, record, now);
    List<Authorization> answers =
        authorizations().authorize(lease(), List.of(bad, good), _ -> gate);
    assertThat(answers.get(0)).isInstanceOf(Refused.class);
    assertThat(answers.get(1)).isInstanceOf(Authorized.class);
  }

  @Test
  void anOldLeaseAuthorizesNothing() {
    ProposedDial dial = dueLead();
    assertThatThrownBy(() -> authorizations().authorize(oldLease(), List.of(dial), _ -> PERMITS))
        .isInstanceOf(JournalAway.class);
    assertThat(authorize(again(dial))).singleElement().isInstanceOf(Authorized.class);
  }

  @Test
  void manyAtTheSameMomentAuthorizeALeadOnce() throws InterruptedException {
    List<ProposedDial> first = IntStream.range(0, 10).mapToObj(_ -> dueLead()).toList();
    List<ProposedDial> second = first.reversed().stream().map(this::again).toList();
    var authorized = new ConcurrentLinkedQueue<Authorized>();
    List<Thread> threads =
        List.of(first, second).stream()
            .map(batch -> Thread.ofPlatform().start(() -> collect(batch, authorized)))
            .toList();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(authorized).hasSize(10).extracting(yes -> yes.dial().lead()).doesNotHaveDuplicates();
  }

  private void collect(List<ProposedDial> batch, ConcurrentLinkedQueue<Authorized> authorized) {
    authorizations().authorize(lease(), Collections.unmodifiableList(batch), _ -> PERMITS).stream()
        .filter(Authorized.class::isInstance)
        .map(Authorized.class::cast)
        .forEach(authorized::add);
  }
}
