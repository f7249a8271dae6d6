package dialer.app.asterisk.ami;

import java.time.Duration;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

/**
 * Where one Asterisk server's manager interface is, and as whom to log in.
 *
 * @param name the server's name in {@code TrunkId}: letters, digits, hyphen
 * @param address where it listens
 * @param events the user that reads and never acts
 * @param actions the user that acts
 * @param silence a connection on which nothing was read for so long is dead
 */
public record AmiServer(
    String name, Address address, Account events, Account actions, Duration silence) {

  /** The time after which an idle socket counts as dead although the system still holds it open. */
  public static final Duration SILENCE = Duration.ofSeconds(5);

  public AmiServer {
    if (!name.matches("[A-Za-z0-9-]{1,40}")) {
      throw new IllegalArgumentException(
          "the name of an Asterisk server holds letters, digits and hyphens");
    }
  }

  /** A server with the usual patience. */
  public static AmiServer of(String name, Address address, Account events, Account actions) {
    return new AmiServer(name, address, events, actions, SILENCE);
  }

  /**
   * Host and port.
   *
   * @param host host name or address
   * @param port TCP port
   * @param encrypted TLS; plain is for loopback or a tunnel only
   */
  public record Address(String host, int port, boolean encrypted) {

    public Address {
      if (port < 1 || port > 65_535) {
        throw new IllegalArgumentException("AMI at " + host + ": no such port: " + port);
      }
    }

    @Override
    public String toString() {
      return host + ":" + port;
    }
  }

  SocketFactory tls() {
    return address.encrypted() ? SSLSocketFactory.getDefault() : SocketFactory.getDefault();
  }

  /**
   * An AMI user.
   *
   * @param secret never shown
   */
  public record Account(String user, String secret) {

    public Account {
      SafeText.checked("Username", user);
    }

    @Override
    public String toString() {
      return user;
    }
  }
}
