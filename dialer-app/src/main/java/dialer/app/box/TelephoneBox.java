package dialer.app.box;

import dialer.asterisk.network.NetworkBox;
import dialer.asterisk.network.NetworkConfiguration;
import dialer.asterisk.process.AsteriskProcess;
import dialer.asterisk.process.AsteriskTree;
import dialer.asterisk.sandbox.FreePorts;
import dialer.asterisk.server.AmiSecrets;
import dialer.asterisk.server.ApplicationNode;
import dialer.asterisk.server.AsteriskServer;
import dialer.asterisk.server.ConfigurationFolder;
import dialer.asterisk.server.Folders;
import dialer.asterisk.server.PbxConfiguration;
import dialer.asterisk.server.Ports;
import dialer.asterisk.server.RealtimeDatabase;
import dialer.asterisk.server.ServerCertificate;
import dialer.asterisk.server.TrunkRoute;
import dialer.asterisk.sound.SoundFolder;
import dialer.compliance.call.PhoneNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The dialer's Asterisk and the telephone network in a box, joined by one trunk on loopback. */
public final class TelephoneBox implements AutoCloseable {

  /** The trunk's name on the dialer's server. */
  public static final String TRUNK = "network";

  /** The server's name. */
  public static final String SERVER = "pbx";

  private static final Logger LOG = LoggerFactory.getLogger(TelephoneBox.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String PBX_ADDRESS = "127.0.0.1";
  private static final String NETWORK_ADDRESS = "127.0.0.3";

  /**
   * What the box is made of.
   *
   * @param tree Asterisk's programs
   * @param folder where both instances keep what they write
   * @param nodes where each node of the application answers FastAGI
   * @param realtime the database of agents' log-ins
   * @param trunk how much the trunk carries
   * @param talk seconds of the shortest and longest usual conversation
   */
  public record Setting(
      AsteriskTree tree,
      Path folder,
      List<ApplicationNode> nodes,
      Optional<RealtimeDatabase> realtime,
      World.TrunkLoad trunk,
      Talk talk) {}

  /** How long people talk, in seconds. */
  public record Talk(int shortest, int longest) {}

  private final AsteriskServer server;
  private final NetworkBox network;
  private AsteriskProcess networkProcess;
  private AsteriskProcess pbxProcess;
  private boolean closed;

  private TelephoneBox(
      AsteriskServer server,
      NetworkBox network,
      AsteriskProcess networkProcess,
      AsteriskProcess pbxProcess) {
    this.server = server;
    this.network = network;
    this.networkProcess = networkProcess;
    this.pbxProcess = pbxProcess;
  }

  /** Renders both configurations, starts both and waits until both are ready. */
  public static TelephoneBox start(Setting setting) throws IOException, InterruptedException {
    int networkSip = FreePorts.udp(NETWORK_ADDRESS);
    AsteriskServer server = server(setting, networkSip);
    NetworkBox network = network(setting, networkSip, server.ports());
    write(server, network);
    AsteriskProcess networkProcess =
        AsteriskProcess.start(setting.tree(), network.folders(), PATIENCE);
    try {
      AsteriskProcess pbx = AsteriskProcess.start(setting.tree(), server.folders(), PATIENCE);
      return new TelephoneBox(server, network, networkProcess, pbx);
    } catch (IOException | InterruptedException e) {
      networkProcess.close();
      throw e;
    }
  }

  private static AsteriskServer server(Setting setting, int networkSip) throws IOException {
    TrunkRoute trunk =
        TrunkRoute.plain(TRUNK, NETWORK_ADDRESS, networkSip, setting.trunk().channels())
            .withCallsPerSecond(setting.trunk().callsPerSecond());
    return new AsteriskServer(
        SERVER,
        setting.tree().instance(setting.folder().resolve("pbx")),
        ports(),
        new AmiSecrets(Secrets.random(), Secrets.random()),
        setting.nodes(),
        List.of(trunk),
        List.of(),
        setting.realtime(),
        List.of("127.0.0.0/8"));
  }

  private static Ports ports() throws IOException {
    int rtp = AudioPorts.first();
    return new Ports(
        PBX_ADDRESS,
        FreePorts.udp(PBX_ADDRESS),
        FreePorts.tcp(PBX_ADDRESS),
        FreePorts.tcp(PBX_ADDRESS),
        FreePorts.tcp(PBX_ADDRESS),
        rtp,
        AudioPorts.last(rtp));
  }

  private static NetworkBox network(Setting setting, int sip, Ports pbx) throws IOException {
    int rtp = AudioPorts.first();
    return new NetworkBox(
        setting.tree().instance(setting.folder().resolve("net")),
        NETWORK_ADDRESS,
        sip,
        rtp,
        AudioPorts.last(rtp),
        List.of(new NetworkBox.Served(SERVER, pbx.bind(), pbx.sip())),
        setting.talk().shortest(),
        setting.talk().longest());
  }

  private static void write(AsteriskServer server, NetworkBox network) throws IOException {
    for (Folders folders : List.of(server.folders(), network.folders())) {
      for (Path folder : folders.own()) {
        Files.createDirectories(folder);
      }
    }
    ServerCertificate.makeIfAbsent(server.folders(), server.ports().bind());
    ConfigurationFolder.write(server.folders().etc(), PbxConfiguration.files(server));
    SoundFolder.fillPbx(server.folders().sounds());
    ConfigurationFolder.write(network.folders().etc(), NetworkConfiguration.files(network));
    SoundFolder.fillNetwork(network.folders().sounds());
  }

  /** The dialer's server as it was rendered. */
  public AsteriskServer server() {
    return server;
  }

  /** The network as it was rendered; its records are the outside witness. */
  public NetworkBox network() {
    return network;
  }

  /**
   * Somebody of the network calls the dialer.
   *
   * @param caller their number, plus sign and digits
   * @param called the number they call
   * @param keys what they press two seconds after being answered, or nothing
   */
  public void callBack(PhoneNumber caller, PhoneNumber called, String keys)
      throws IOException, InterruptedException {
    if (!keys.matches("[0-9]{0,9}")) {
      throw new IllegalArgumentException("a person presses digits");
    }
    String who = called.e164() + "*" + caller.e164() + "*" + keys;
    networkProcess.command(
        "channel originate Local/" + who + "@calls-back extension s@calls-back-waits");
  }

  /** Everybody of the network hangs up. */
  public void everybodyHangsUp() throws IOException, InterruptedException {
    networkProcess.command("channel request hangup all");
  }

  /** Starts the dialer's Asterisk again as it was, after it was killed. */
  public synchronized void restartPbx() throws IOException, InterruptedException {
    pbxProcess = pbxProcess.again(PATIENCE);
  }

  /** Starts again whichever of the two has died; safe to call every second. */
  public synchronized void revive() throws IOException, InterruptedException {
    if (!closed && !pbxProcess.alive()) {
      LOG.warn("Asterisk has died: starting it again");
      restartPbx();
    }
    if (!closed && !networkProcess.alive()) {
      LOG.warn("the telephone network in a box has died: starting it again");
      networkProcess = networkProcess.again(PATIENCE);
    }
  }

  /** The dialer's Asterisk, for tests that end it. */
  public AsteriskProcess pbx() {
    return pbxProcess;
  }

  @Override
  public synchronized void close() {
    closed = true;
    pbxProcess.close();
    networkProcess.close();
  }
}
