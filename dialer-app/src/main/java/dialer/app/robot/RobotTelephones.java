package dialer.app.robot;

import dialer.app.box.TelephoneBox;
import dialer.app.desk.AgentSessions.Credential;
import dialer.asterisk.phone.PhoneAccount;
import dialer.asterisk.phone.RobotPhone;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.random.RandomGenerator;

/** Where robots' telephones stand: in this process, or, for a test that kills it, outside. */
public interface RobotTelephones {

  /** A telephone that answers every call. */
  interface Telephone extends AutoCloseable {

    /** Whether the server has accepted its registration. */
    boolean registered();

    /** Whether a call is up. */
    boolean inCall();

    /** Hangs up and is gone. */
    @Override
    void close();
  }

  /**
   * Switches a telephone on; it registers by itself.
   *
   * @param clock paces its audio
   */
  Telephone on(Credential credential, ScheduledExecutorService clock) throws IOException;

  /** The telephone that has had this credential all along; empty: a new one is needed. */
  default Optional<Telephone> standing(String endpoint) {
    return Optional.empty();
  }

  /** Telephones in this process that register with the box's server. */
  static RobotTelephones on(TelephoneBox box) {
    return (credential, clock) -> new Here(phone(box, credential, clock));
  }

  private static RobotPhone phone(
      TelephoneBox box, Credential credential, ScheduledExecutorService clock) throws IOException {
    var ports = box.server().ports();
    return RobotPhone.on(
        new PhoneAccount(
            credential.endpoint(), credential.secret(), ports.bind(), ports.sip(), ports.bind()),
        clock,
        RandomGenerator.getDefault());
  }

  /** One of this process. */
  record Here(RobotPhone phone) implements Telephone {
    @Override
    public boolean registered() {
      return phone.registered();
    }

    @Override
    public boolean inCall() {
      return phone.inCall();
    }

    @Override
    public void close() {
      phone.close();
    }
  }
}
