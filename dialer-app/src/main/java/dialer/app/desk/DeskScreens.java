package dialer.app.desk;

import dialer.core.engine.ScreenEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands what the loops show to everyone who listens: the web desks, robots.
 *
 * <p>Called on loops: listeners must enqueue and return at once; one that throws is not heard
 * again.
 */
public final class DeskScreens implements Consumer<ScreenEvent> {

  private static final Logger LOG = LoggerFactory.getLogger(DeskScreens.class);

  private final List<Consumer<ScreenEvent>> listeners = new CopyOnWriteArrayList<>();

  /** Hears everything from now on. */
  public void listen(Consumer<ScreenEvent> listener) {
    listeners.add(listener);
  }

  /** Hears nothing more. */
  public void forget(Consumer<ScreenEvent> listener) {
    listeners.remove(listener);
  }

  @Override
  public void accept(ScreenEvent event) {
    for (Consumer<ScreenEvent> listener : listeners) {
      try {
        listener.accept(event);
      } catch (RuntimeException e) {
        listeners.remove(listener);
        LOG.error("a screen listener failed and is left out from now on", e);
      }
    }
  }
}
