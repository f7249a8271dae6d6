package dialer.app.camel;

import dialer.app.outbound.EventFiles;
import org.apache.camel.builder.RouteBuilder;

/** Writes events into the files of the out folder, one writer in each node. */
public final class EventFileRoute extends RouteBuilder {

  private final EventFiles files;
  private final FaultLog faults = new FaultLog("event files stand still");

  public EventFileRoute(EventFiles files) {
    this.files = files;
  }

  @Override
  public void configure() {
    onException(Exception.class).handled(true).process(faults::tell);
    from(OutboxRoute.EVENT_FILES)
        .routeId("event-files")
        .process(_ -> {
          files.write();
          faults.allIsWell();
        });
  }
}
