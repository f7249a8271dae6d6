package dialer.app.pool;

import dialer.core.call.CallOutcome;
import dialer.core.engine.Authorization;
import dialer.core.engine.JournalEntry;
import dialer.core.engine.PoolCommand;
import dialer.core.engine.PoolEvent;
import dialer.core.engine.PoolLease;
import dialer.core.engine.ProposedDial;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out what one pool's loop orders. Telephony and screens at once on the loop's thread,
 * which never block; the journal keeps its own order; leads and authorizations go to a worker, and
 * their answers come back as events.
 */
final class PoolOrders implements Consumer<PoolCommand>, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PoolOrders.class);

  private final PoolLease lease;
  private final PoolOutlets out;
  private final Routes routes;
  private final InstantSource clock;
  private final ExecutorService worker;

  PoolOrders(PoolLease lease, PoolOutlets out, Routes routes, InstantSource clock) {
    this.lease = lease;
    this.out = out;
    this.routes = routes;
    this.clock = clock;
    this.worker =
        Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("pool-worker-" + lease.pool()).factory());
  }

  @Override
  public void accept(PoolCommand command) {
    switch (command) {
      case PoolCommand.TakeLeads c -> worker.execute(() -> take(c));
      case PoolCommand.PutBackLeads c -> worker.execute(() -> putBack(c));
      case PoolCommand.Authorize c -> authorizeLater(c.batch());
      case PoolCommand.Originate c -> out.telephony().originate(c.attempt(), c.trunk());
      case PoolCommand.Bridge c -> out.telephony().bridge(c.attempt(), c.agent());
      case PoolCommand.StartQuestions c -> out.telephony().startQuestions(c.attempt());
      case PoolCommand.PlaySafeHarbor c -> out.telephony().playSafeHarbor(c.attempt());
      case PoolCommand.HangUp c -> out.telephony().hangUp(c.attempt());
      case PoolCommand.BridgeReturned c -> out.telephony().bridgeReturned(c.caller(), c.agent());
      case PoolCommand.HangUpReturned c -> out.telephony().hangUpReturned(c.caller());
      case PoolCommand.Reconcile c -> out.reconcile().accept(c.server());
      case PoolCommand.Journal c -> write(c.entry());
      case PoolCommand.Show c -> out.screens().accept(c.event());
    }
  }

  private void write(JournalEntry entry) {
    if (entry instanceof JournalEntry.Ended ended) {
      routes.ended(ended.attempt());
    }
    out.journal().accept(entry);
  }

  private void take(PoolCommand.TakeLeads order) {
    var leads = out.leads().take(order.campaign(), order.max());
    tell(new PoolEvent.LeadsTaken(clock.instant(), order.campaign(), leads));
  }

  private void putBack(PoolCommand.PutBackLeads order) {
    out.leads().putBack(order.campaign(), order.leads());
  }

  private void authorizeLater(List<ProposedDial> batch) {
    batch.forEach(dial -> routes.own(lease.pool(), dial.attempt()));
    worker.execute(() -> authorize(batch));
  }

  private void authorize(List<ProposedDial> batch) {
    try {
      List<Authorization> answers = out.authorizations().authorize(lease, batch, out.gates());
      forgetAllBut(answers);
      tell(new PoolEvent.BatchAuthorized(clock.instant(), answers));
    } catch (RuntimeException e) {
      batch.forEach(this::neverDialed);
      LOG.warn("authorization of {} dials failed: nothing of it is dialed", batch.size(), e);
      var attempts = batch.stream().map(ProposedDial::attempt).toList();
      tell(new PoolEvent.JournalAway(clock.instant(), attempts, reason(e)));
    }
  }

  /** Nobody knows whether its row was written; if it was, it ends there, and nobody dials it. */
  private void neverDialed(ProposedDial dial) {
    routes.ended(dial.attempt());
    out.journal()
        .accept(
            new JournalEntry.Ended(
                dial.attempt(),
                dial.campaign(),
                dial.lead(),
                clock.instant(),
                CallOutcome.NOT_DIALED,
                Optional.empty(),
                Optional.empty(),
                "journal_away"));
  }

  private void forgetAllBut(List<Authorization> answers) {
    answers.stream()
        .filter(answer -> !(answer instanceof Authorization.Authorized))
        .forEach(answer -> routes.ended(answer.dial().attempt()));
  }

  private static String reason(RuntimeException e) {
    return e.getClass().getSimpleName();
  }

  /** Ends the worker; an authorization under way is finished first. */
  @Override
  public void close() {
    worker.shutdown();
  }

  private void tell(PoolEvent event) {
    routes.tell(lease.pool(), event);
  }
}
