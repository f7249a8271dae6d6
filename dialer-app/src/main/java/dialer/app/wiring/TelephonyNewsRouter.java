package dialer.app.wiring;

import dialer.app.asterisk.TelephonyNews;
import dialer.app.asterisk.calls.ReturnedCallNews;
import dialer.app.desk.AgentTelephones;
import dialer.app.inbound.ReturnedCallDesk;
import dialer.app.pool.Routes;
import dialer.core.engine.PoolEvent;
import java.time.InstantSource;

/** Brings what the telephone side tells to the loops and desks concerned. */
final class TelephonyNewsRouter implements TelephonyNews {

  private final Routes routes;
  private final ReturnedCallDesk returnedCalls;
  private final AgentTelephones telephones;
  private final InstantSource clock;

  TelephonyNewsRouter(
      Routes routes,
      ReturnedCallDesk returnedCalls,
      AgentTelephones telephones,
      InstantSource clock) {
    this.routes = routes;
    this.returnedCalls = returnedCalls;
    this.telephones = telephones;
    this.clock = clock;
  }

  @Override
  public void registered(String server, String endpoint, boolean there) {
    telephones.registered(endpoint, there, clock.instant());
  }

  @Override
  public void pool(PoolEvent event) {
    telephones.on(event);
    switch (event) {
      case PoolEvent.OfCall call -> routes.tell(call.event());
      case PoolEvent.OfAgent agent -> routes.tell(agent.event());
      case PoolEvent.BatchAuthorized _,
          PoolEvent.OfReturnedCall _,
          PoolEvent.JournalAway _,
          PoolEvent.JournalBack _,
          PoolEvent.LeaseLost _,
          PoolEvent.LeadsTaken _,
          PoolEvent.PromisesDue _,
          PoolEvent.CampaignPlanned _,
          PoolEvent.CampaignRemoved _,
          PoolEvent.AbandonHistory _,
          PoolEvent.EmergencyStopped _,
          PoolEvent.EmergencyLifted _,
          PoolEvent.PlacingBlocked _,
          PoolEvent.PlacingUnblocked _,
          PoolEvent.NumberSuppressed _,
          PoolEvent.ManualDial _,
          PoolEvent.TrunkPlanned _,
          PoolEvent.TrunkShared _,
          PoolEvent.TelephonyLost _,
          PoolEvent.TelephonyBack _,
          PoolEvent.Reconciled _,
          PoolEvent.AttemptsAdopted _,
          PoolEvent.Gapped _,
          PoolEvent.Tick _ ->
          routes.tellAll(event);
    }
  }

  @Override
  public void returned(ReturnedCallNews news) {
    returnedCalls.on(news);
  }
}
