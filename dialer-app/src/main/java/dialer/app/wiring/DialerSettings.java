package dialer.app.wiring;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets: the keys below {@code dialer} in the configuration file, or environment
 * variables such as {@code DIALER_DATABASE_URL}. {@code docs/operations.md} explains each.
 *
 * @param node this node among its peers
 * @param database the one truth
 * @param redis the cache and the fan-out
 * @param agi where this node answers its Asterisk servers
 * @param servers the Asterisk servers, at least one
 * @param files where this node keeps files
 * @param rules the rule packs
 * @param outbound what leaves the house
 */
@ConfigurationProperties("dialer")
public record DialerSettings(
    Node node,
    DatabaseSettings database,
    RedisSettings redis,
    AgiSettings agi,
    List<ServerSettings> servers,
    FileSettings files,
    RuleSettings rules,
    @DefaultValue OutboundSettings outbound) {

  public DialerSettings {
    servers = servers == null ? List.of() : List.copyOf(servers);
  }

  /**
   * One node.
   *
   * @param name unique among the nodes, letters, digits, hyphen
   * @param number its place in each server's list of application nodes, 1 to 9
   */
  public record Node(String name, int number) {}

  /**
   * PostgreSQL.
   *
   * @param url JDBC address without user or password
   * @param ownerPassword of {@code dialer_owner}; used for migrations only
   * @param appPassword of {@code dialer_app}
   * @param systemPassword of {@code dialer_system}
   */
  public record DatabaseSettings(
      String url, String ownerPassword, String appPassword, String systemPassword) {

    @Override
    public String toString() {
      return "DatabaseSettings[" + url + "]";
    }
  }

  /** Redis. */
  public record RedisSettings(String host, int port, String password, boolean tls) {

    @Override
    public String toString() {
      return "RedisSettings[" + host + ":" + port + "]";
    }
  }

  /**
   * FastAGI.
   *
   * @param bind one address, never all of them
   */
  public record AgiSettings(String bind, int port) {}

  /**
   * An Asterisk server.
   *
   * @param name letters, digits, hyphen
   * @param host where AMI is reached
   * @param amiPort its port
   * @param tls whether AMI is encrypted; plain is for loopback or a tunnel
   * @param sip host and port with which agents' telephones register; empty: the host, port 5060
   * @param eventsSecret of the AMI user {@code events}
   * @param actionsSecret of the AMI user {@code actions}
   * @param recordings the folder of its recordings as this node sees it
   * @param sounds the folder of its sounds as this node sees it
   * @param trunks its carrier routes
   */
  public record ServerSettings(
      String name,
      String host,
      int amiPort,
      boolean tls,
      @Nullable String sip,
      String eventsSecret,
      String actionsSecret,
      Path recordings,
      Path sounds,
      List<TrunkSettings> trunks) {

    public ServerSettings {
      trunks = trunks == null ? List.of() : List.copyOf(trunks);
    }

    /** Where telephones register. */
    public String sipAddress() {
      return sip == null || sip.isBlank() ? host + ":5060" : sip;
    }

    @Override
    public String toString() {
      return "ServerSettings[" + name + " at " + host + ":" + amiPort + "]";
    }
  }

  /**
   * A carrier route.
   *
   * @param name as it was rendered on the server
   * @param host the carrier's address; the sandbox asks that it is loopback
   * @param channels most simultaneous calls
   * @param callsPerSecond most new calls per second
   */
  public record TrunkSettings(String name, String host, int channels, double callsPerSecond) {}

  /**
   * Files of this node.
   *
   * @param numberKeys the keys of telephone numbers; losing it loses the numbers
   * @param makeKeys whether a missing key file is made: first start only
   * @param spool where outcomes wait while the database is away, and uploads are read from
   * @param drop the drop folder of lead files; empty: none
   */
  public record FileSettings(
      Path numberKeys, boolean makeKeys, Path spool, @DefaultValue("") String drop) {}

  /**
   * Rules.
   *
   * @param sandbox every hour, no registry; refused unless every trunk ends on loopback
   * @param clockAhead the gate's clock runs this much ahead of the true one; sandbox and tests only
   */
  public record RuleSettings(boolean sandbox, Duration clockAhead) {

    public RuleSettings {
      clockAhead = clockAhead == null ? Duration.ZERO : clockAhead;
    }
  }

  /**
   * Events to clients' systems and into files.
   *
   * @param folder where events are written as files; empty: nowhere
   * @param ownNetwork whether a webhook may lead into this machine's own network
   * @param firstRetry how long after a failure a webhook is tried again; doubled each time
   * @param longestRetry the longest of these waits
   * @param tries after so many failed tries an event becomes a dead letter
   */
  public record OutboundSettings(
      @DefaultValue("") String folder,
      @DefaultValue("false") boolean ownNetwork,
      @DefaultValue("PT5S") Duration firstRetry,
      @DefaultValue("PT1H") Duration longestRetry,
      @DefaultValue("16") int tries) {}
}
