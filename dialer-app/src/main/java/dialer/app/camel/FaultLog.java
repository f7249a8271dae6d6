package dialer.app.camel;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once that a route is in trouble, and once that it is well again. */
final class FaultLog {

  private static final Logger LOG = LoggerFactory.getLogger(FaultLog.class);

  private final String trouble;
  private final AtomicBoolean said = new AtomicBoolean();

  FaultLog(String trouble) {
    this.trouble = trouble;
  }

  /** Says what the route met; answers it. */
  Exception tell(Exchange exchange) {
    Exception fault = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
    if (fault == null) {
      throw new IllegalStateException("a fault is told where there is none");
    }
    if (said.compareAndSet(false, true)) {
      LOG.warn("{}: {}; tried again until it works", trouble, String.valueOf(fault));
    }
    return fault;
  }

  void allIsWell() {
    if (said.compareAndSet(true, false)) {
      LOG.info("no longer so: {}", trouble);
    }
  }
}
