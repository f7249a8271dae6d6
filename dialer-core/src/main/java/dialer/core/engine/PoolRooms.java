package dialer.core.engine;

import dialer.compliance.call.AttemptId;
import dialer.compliance.call.Dialing;
import dialer.core.call.CallLifecycle;
import dialer.core.call.CallRules;
import dialer.core.pacing.PacingEvent;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** The rooms of one loop and the doors between them; it decides nothing itself. */
final class PoolRooms {

  final Orders orders = new Orders();
  final Halts halts = new Halts();
  final Campaigns campaigns = new Campaigns();
  final TrunkBook trunks = new TrunkBook();
  final CallBook book = new CallBook();
  final ServerBook servers = new ServerBook(orders);
  final AgentDesk agents = new AgentDesk(campaigns, orders);
  final CallDesk calls = new CallDesk(this);
  final ReturnedDesk returned = new ReturnedDesk(this);
  final PreviewDesk preview = new PreviewDesk(this);
  final PromiseDesk promises = new PromiseDesk(this);
  final Reconciling reconciling = new Reconciling(this);
  final Intake intake = new Intake(this);
  final Placer placer = new Placer(this);
  final Proposals proposals;
  private Instant now = Instant.EPOCH;

  PoolRooms(Supplier<AttemptId> attemptIds) {
    proposals = new Proposals(this, attemptIds);
  }

  /** The instant of the present step: events may be older. */
  Instant now() {
    return now;
  }

  void now(Instant step) {
    now = step;
  }

  /** A live attempt left by another: it holds its lead and channel until reconciliation decides. */
  void adopt(AdoptedAttempt left, Instant now) {
    if (book.find(left.attempt()).isPresent()) {
      return;
    }
    CallRules rules =
        campaigns.find(left.campaign()).map(r -> r.plan().rules()).orElseGet(CallRules::usual);
    ProposedDial dial =
        new ProposedDial(
            left.attempt(),
            left.campaign(),
            left.lead(),
            left.trunk(),
            Dialing.PREDICTIVE,
            Optional.empty());
    LiveCall call = new LiveCall(new LiveCall.Terms(dial, left.requiredSkills(), rules));
    book.add(call);
    call.orderedAt(Instant.EPOCH, left.notAfter());
    book.move(call, CallLifecycle.adopted(now, rules));
    trunks.hold(left.trunk());
    campaigns.observe(left.campaign(), new PacingEvent.CallPlaced(now, left.attempt()));
  }

  /** How many more calls of the campaign may be in the air. */
  int freeLines(CampaignPlan plan) {
    return Math.max(0, plan.maxLines() - book.count(plan.campaign()));
  }
}
