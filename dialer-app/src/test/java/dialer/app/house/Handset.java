package dialer.app.house;

import dialer.asterisk.phone.PhoneAccount;
import dialer.asterisk.phone.RobotPhone;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** A SIP telephone that somebody has set up with what the screen showed. */
final class Handset implements AutoCloseable {

  private final ScheduledExecutorService clock;
  private final RobotPhone phone;

  private Handset(ScheduledExecutorService clock, RobotPhone phone) {
    this.clock = clock;
    this.phone = phone;
  }

  /** Server with port, user, password, in the order of the screen. */
  static Handset with(List<String> shown) throws IOException {
    String[] server = shown.get(0).strip().split(":");
    ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
    PhoneAccount account =
        new PhoneAccount(
            shown.get(1).strip(),
            shown.get(2).strip(),
            server[0],
            Integer.parseInt(server[1]),
            "127.0.0.1");
    return new Handset(clock, RobotPhone.on(account, clock, new Random(7)));
  }

  boolean inCall() {
    return phone.inCall();
  }

  @Override
  public void close() {
    phone.close();
    clock.shutdownNow();
  }
}
