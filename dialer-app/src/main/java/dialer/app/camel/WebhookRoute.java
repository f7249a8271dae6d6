package dialer.app.camel;

import dialer.app.outbound.HookDelivery;
import dialer.app.outbound.Receiver;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/**
 * Delivers events to one client's system at a time on each of its threads, so that one that is slow
 * or away holds up no other. When to try again stands in the rows, where a kill cannot reach it.
 */
public final class WebhookRoute extends RouteBuilder {

  private final HookDelivery delivery;
  private final FaultLog faults = new FaultLog("webhooks stand still");

  public WebhookRoute(HookDelivery delivery) {
    this.delivery = delivery;
  }

  @Override
  public void configure() {
    onException(Exception.class).handled(true).process(faults::tell);
    from(OutboxRoute.WEBHOOKS + "?concurrentConsumers=8")
        .routeId("webhooks")
        .process(this::deliver);
  }

  private void deliver(Exchange exchange) throws Exception {
    delivery.deliver(exchange.getMessage().getMandatoryBody(Receiver.Hook.class));
    faults.allIsWell();
  }
}
