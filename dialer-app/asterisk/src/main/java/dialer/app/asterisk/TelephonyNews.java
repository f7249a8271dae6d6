package dialer.app.asterisk;

import dialer.app.asterisk.calls.ReturnedCallNews;
import dialer.core.engine.PoolEvent;

/**
 * Where the telephone side tells what happens; the wiring brings it to the pools concerned.
 *
 * <p>Called by one thread per server, in the order of that server: must enqueue and return at once.
 * It also hears of attempts that other nodes run: who does not know an attempt ignores it.
 */
public interface TelephonyNews {

  /**
   * For the loops: of a call or agent for the loop that has it; {@code TelephonyLost}, {@code
   * TelephonyBack}, {@code Reconciled} and {@code Gapped} for every loop.
   */
  void pool(PoolEvent event);

  /** Of somebody who rings the number we showed. */
  void returned(ReturnedCallNews news);

  /**
   * A telephone has registered with that server, or is gone from it; who does not care for
   * telephones need not listen.
   */
  default void registered(String server, String endpoint, boolean there) {}
}
