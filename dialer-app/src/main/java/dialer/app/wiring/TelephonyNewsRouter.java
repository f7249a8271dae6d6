package dialer.app.wiring;

import dialer.app.asterisk.TelephonyNews;
import dialer.app.asterisk.calls.ReturnedCallNews;
import dialer.app.inbound.ReturnedCallDesk;
import dialer.app.pool.Routes;
import dialer.core.engine.PoolEvent;

/** Brings what the telephone side tells to the loops and desks concerned. */
final class TelephonyNewsRouter implements TelephonyNews {

  private final Routes routes;
  private final ReturnedCallDesk returnedCalls;

  TelephonyNewsRouter(Routes routes, ReturnedCallDesk returnedCalls) {
    this.routes = routes;
    this.returnedCalls = returnedCalls;
  }

  @Override
  public void pool(PoolEvent event) {
    switch (event) {
      case PoolEvent.OfCall call -> routes.tell(call.event());
      case PoolEvent.OfAgent agent -> routes.tell(agent.event());
      default -> routes.tellAll(event);
    }
  }

  @Override
  public void returned(ReturnedCallNews news) {
    returnedCalls.on(news);
  }
}
