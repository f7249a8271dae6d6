package dialer.core.engine;

import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.core.agent.AgentChange;
import dialer.core.agent.AgentEvent;
import dialer.core.agent.Duty;
import dialer.core.agent.ReturnedCallId;
import dialer.core.call.CallEvent;
import dialer.core.call.CallEvent.EndReason;
import dialer.core.engine.CampaignPlan.RunState;
import dialer.core.hopper.HopperEntry;
import dialer.core.hopper.SkillDemand;
import dialer.core.pacing.PacingEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Takes events in and brings each to its room. */
final class Intake {

  private final PoolRooms rooms;

  Intake(PoolRooms rooms) {
    this.rooms = rooms;
  }

  void on(PoolEvent event) {
    switch (event) {
      case PoolEvent.OfCall call -> rooms.calls.on(call.event());
      case PoolEvent.OfAgent agent -> agent(agent.event());
      case PoolEvent.BatchAuthorized back -> rooms.proposals.answered(back.answers(), rooms.now());
      case PoolEvent.JournalAway away -> {
        rooms.halts.journalAway(away.reason());
        rooms.proposals.failed(away.batch(), away.at());
      }
      case PoolEvent.JournalBack _ -> rooms.halts.journalBack();
      case PoolEvent.LeaseLost _ -> rooms.halts.leaseLost();
      case PoolEvent.LeadsTaken taken -> leads(taken);
      case PoolEvent.SkillsMissing told ->
          rooms.campaigns.find(told.campaign()).ifPresent(r -> r.missing(told.skills()));
      case PoolEvent.PromisesDue told -> rooms.promises.told(told);
      case PoolEvent.CampaignPlanned planned -> planned(planned.plan(), planned.at());
      case PoolEvent.CampaignRemoved removed -> removed(removed.campaign(), removed.at());
      case PoolEvent.AbandonHistory history ->
          rooms.campaigns.past(
              history.campaign(), new PacingEvent.HistoryTold(history.at(), history.counts()));
      case PoolEvent.EmergencyStopped stop -> emergency(stop);
      case PoolEvent.EmergencyLifted lifted -> lifted(lifted);
      case PoolEvent.PlacingBlocked block -> blocked(block);
      case PoolEvent.PlacingUnblocked block -> unblocked(block);
      case PoolEvent.NumberSuppressed hit -> hit.attempts().forEach(a -> suppressed(a, hit.at()));
      case PoolEvent.OfReturnedCall returned -> rooms.returned.on(returned.event());
      case PoolEvent.ManualDial order -> rooms.preview.manual(order);
      case PoolEvent.TrunkPlanned planned -> rooms.trunks.plan(planned.plan());
      case PoolEvent.TrunkShared told -> rooms.trunks.share(told.trunk(), told.share());
      case PoolEvent.TelephonyLost lost -> rooms.servers.lost(lost.server());
      case PoolEvent.TelephonyBack back -> back(back);
      case PoolEvent.Reconciled told -> rooms.reconciling.told(told);
      case PoolEvent.AttemptsAdopted adopted -> adopted(adopted);
      case PoolEvent.Gapped gap -> rooms.servers.reconcileAll(gap.at());
      case PoolEvent.Tick _ -> {}
    }
  }

  private void agent(AgentEvent event) {
    Optional<AgentChange> change = rooms.agents.on(event);
    if (change.isEmpty()) {
      return;
    }
    Duty duty = change.get().before().duty();
    switch (event) {
      case AgentEvent.LegLost lost -> {
        rooms.preview.withdraw(lost.session(), lost.at());
        boundCall(duty)
            .ifPresent(
                call -> rooms.calls.on(new CallEvent.AgentLeft(call, lost.at(), lost.session())));
        returnedCall(duty).ifPresent(call -> rooms.returned.agentLeft(call, lost.at()));
      }
      case AgentEvent.HungUpCall hungUp -> {
        boundCall(duty).ifPresent(call -> ask(call, EndReason.AGENT, hungUp.at()));
        returnedCall(duty).ifPresent(rooms.returned::hungUpBy);
        rooms.preview.waitsNoMore(hungUp.session(), hungUp.at());
      }
      case AgentEvent.PreviewAccepted yes -> rooms.preview.accepted(yes.session(), yes.at());
      case AgentEvent.PreviewSkipped no ->
          rooms.preview.skipped(no.session(), no.reason(), no.at());
      case AgentEvent.DeskLost lost -> rooms.preview.withdraw(lost.session(), lost.at());
      case AgentEvent.LoggedOut out -> rooms.preview.withdraw(out.session(), out.at());
      case AgentEvent.LoggedIn _,
          AgentEvent.LegParked _,
          AgentEvent.DeskBack _,
          AgentEvent.WentReady _,
          AgentEvent.WentPaused _,
          AgentEvent.WrapUpDone _,
          AgentEvent.WrapUpExtended _,
          AgentEvent.WrapUpReopened _ -> {}
    }
  }

  private static Optional<AttemptId> boundCall(Duty duty) {
    return switch (duty) {
      case Duty.Reserved reserved -> reserved.attempt();
      case Duty.OnCall talk -> talk.attempt();
      case Duty.Idle _, Duty.WrapUp _, Duty.Receiving _, Duty.Gone _ -> Optional.empty();
    };
  }

  private static Optional<ReturnedCallId> returnedCall(Duty duty) {
    return duty instanceof Duty.Receiving received
        ? Optional.of(received.call())
        : Optional.empty();
  }

  private void ask(AttemptId attempt, EndReason reason, Instant at) {
    Optional<LiveCall> proposed = rooms.book.find(attempt).filter(call -> call.state().isEmpty());
    proposed.ifPresentOrElse(
        call -> call.cancel(reason.word()),
        () -> rooms.calls.on(new CallEvent.EndAsked(attempt, at, reason)));
  }

  private void suppressed(AttemptId attempt, Instant at) {
    if (rooms.book.find(attempt).isPresent()) {
      ask(attempt, EndReason.DO_NOT_CALL, at);
    }
  }

  private void leads(PoolEvent.LeadsTaken event) {
    Optional<CampaignRunner> runner = rooms.campaigns.find(event.campaign());
    if (runner.filter(CampaignRunner::isRunning).isEmpty()) {
      runner.ifPresent(r -> r.taken(event.leads().size(), event.leads().size(), event.at()));
      putBack(event.campaign(), event.leads());
      return;
    }
    int kept = keep(runner.get(), event.leads());
    runner.get().taken(event.leads().size(), kept, event.at());
  }

  /** Those that nobody here can serve are left: they stay due, and are read again once wanted. */
  private int keep(CampaignRunner runner, List<HopperEntry> leads) {
    SkillDemand demand = rooms.placer.sharing().demand(runner);
    int kept = 0;
    for (HopperEntry lead : leads) {
      if (demand.wants(lead.requiredSkills())
          && !rooms.book.holds(lead.lead())
          && !rooms.preview.holds(lead.lead())
          && !rooms.returned.holds(lead.lead())
          && !runner.bench().holds(lead.lead())) {
        runner.bench().add(lead);
        kept++;
      }
    }
    return kept;
  }

  private void putBack(CampaignId campaign, List<HopperEntry> leads) {
    if (!leads.isEmpty()) {
      rooms.orders.work(new PoolCommand.PutBackLeads(campaign, leads));
    }
  }

  private void planned(CampaignPlan plan, Instant at) {
    List<PacingEvent> present =
        Campaigns.present(plan, rooms.agents.roster().all(), rooms.book.all(), at);
    Optional<CampaignRunner> known = rooms.campaigns.find(plan.campaign());
    if (known.isPresent()) {
      known.get().plan(plan, at, present);
    } else {
      CampaignRunner runner = new CampaignRunner(plan);
      runner.emergency(rooms.halts.emergencies().isStopped(plan.campaign()));
      rooms.campaigns.add(runner);
      present.forEach(runner::observe);
    }
    if (plan.state() != RunState.RUNNING) {
      quiet(plan.campaign(), at);
    }
  }

  /** Leads in hand and cards go back; what rings is served. */
  private void quiet(CampaignId campaign, Instant at) {
    rooms.preview.withdrawAll(campaign, at);
    rooms.campaigns.find(campaign).ifPresent(r -> putBack(campaign, r.bench().clear()));
  }

  private void removed(CampaignId campaign, Instant at) {
    rooms.campaigns.find(campaign).ifPresent(CampaignRunner::remove);
    quiet(campaign, at);
  }

  private void emergency(PoolEvent.EmergencyStopped stop) {
    rooms.halts.stop(stop.campaign());
    for (CampaignRunner runner : rooms.campaigns.all()) {
      CampaignId id = runner.plan().campaign();
      if (stop.campaign().isEmpty() || stop.campaign().get().equals(id)) {
        runner.emergency(true);
        quiet(id, stop.at());
      }
    }
    for (LiveCall call : rooms.book.all()) {
      if (stop.campaign().isEmpty() || stop.campaign().get().equals(call.campaign())) {
        ask(call.attempt(), EndReason.EMERGENCY, stop.at());
      }
    }
  }

  private void lifted(PoolEvent.EmergencyLifted lifted) {
    rooms.halts.lift(lifted.campaign());
    rooms.campaigns.all().stream()
        .filter(r -> lifted.campaign().isEmpty() || isOf(r, lifted.campaign()))
        .forEach(r -> r.emergency(false));
  }

  private static boolean isOf(CampaignRunner runner, Optional<CampaignId> campaign) {
    return campaign.filter(runner.plan().campaign()::equals).isPresent();
  }

  private void blocked(PoolEvent.PlacingBlocked block) {
    if (block.campaign().isEmpty()) {
      rooms.halts.blocks().add(block.reason());
    }
    block
        .campaign()
        .flatMap(rooms.campaigns::find)
        .ifPresent(runner -> runner.blocks().add(block.reason()));
  }

  private void unblocked(PoolEvent.PlacingUnblocked block) {
    if (block.campaign().isEmpty()) {
      rooms.halts.blocks().remove(block.reason());
    }
    block
        .campaign()
        .flatMap(rooms.campaigns::find)
        .ifPresent(runner -> runner.blocks().remove(block.reason()));
  }

  private void back(PoolEvent.TelephonyBack back) {
    if (back.restarted()) {
      rooms.reconciling.restarted(back.server(), back.at());
    }
    rooms.servers.reconcile(back.server(), back.at());
  }

  private void adopted(PoolEvent.AttemptsAdopted event) {
    event.attempts().forEach(attempt -> rooms.adopt(attempt, event.at()));
    event.attempts().stream()
        .map(attempt -> attempt.trunk().server())
        .distinct()
        .forEach(server -> rooms.servers.ask(server, event.at()));
  }
}
