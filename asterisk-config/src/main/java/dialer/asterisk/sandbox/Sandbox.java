package dialer.asterisk.sandbox;

import dialer.asterisk.network.NetworkBox;
import dialer.asterisk.network.NetworkConfiguration;
import dialer.asterisk.network.NetworkLeg;
import dialer.asterisk.network.NetworkRecords;
import dialer.asterisk.process.AsteriskProcess;
import dialer.asterisk.process.AsteriskTree;
import dialer.asterisk.server.AmiSecrets;
import dialer.asterisk.server.AsteriskServer;
import dialer.asterisk.server.ConfigurationFolder;
import dialer.asterisk.server.Folders;
import dialer.asterisk.server.PbxConfiguration;
import dialer.asterisk.server.Ports;
import dialer.asterisk.server.ServerCertificate;
import dialer.asterisk.server.TrunkRoute;
import dialer.asterisk.sound.SoundFolder;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Both servers, running. */
public final class Sandbox implements AutoCloseable {

  /** Audio of both: they live on different addresses, so the same ports do not meet. */
  private static final int RTP_FIRST = 10_000;

  private static final int RTP_LAST = 29_999;
  private static final int TRIES = 3;
  private static final String PBX_ADDRESS = "127.0.0.1";
  private static final String NETWORK_ADDRESS = "127.0.0.3";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final AsteriskServer server;
  private final NetworkBox box;
  private final AsteriskProcess network;
  private final AsteriskProcess pbx;

  private Sandbox(
      AsteriskServer server, NetworkBox box, AsteriskProcess network, AsteriskProcess pbx) {
    this.server = server;
    this.box = box;
    this.network = network;
    this.pbx = pbx;
  }

  /**
   * Writes both configurations, starts both servers, and returns when both are ready. If somebody
   * else has taken one of the free ports in between, others are tried.
   */
  public static Sandbox start(AsteriskTree tree, SandboxPlan plan)
      throws IOException, InterruptedException {
    for (int i = 1; i < TRIES; i++) {
      Sandbox sandbox = startOnce(tree, plan);
      if (sandbox.listens()) {
        return sandbox;
      }
      sandbox.close();
    }
    return startOnce(tree, plan);
  }

  private static Sandbox startOnce(AsteriskTree tree, SandboxPlan plan)
      throws IOException, InterruptedException {
    int boxSip = FreePorts.udp(NETWORK_ADDRESS);
    AsteriskServer server = server(plan, tree.instance(plan.folder().resolve("pbx")), boxSip);
    NetworkBox box =
        box(plan, tree.instance(plan.folder().resolve("network")), boxSip, server.ports().sip());
    write(server, box);
    AsteriskProcess network = AsteriskProcess.start(tree, box.folders(), PATIENCE);
    try {
      return new Sandbox(
          server, box, network, AsteriskProcess.start(tree, server.folders(), PATIENCE));
    } catch (IOException | InterruptedException | RuntimeException e) {
      network.close();
      throw e;
    }
  }

  private boolean listens() throws IOException, InterruptedException {
    return pbx.command("pjsip show transports").contains("transport-udp")
        && network.command("pjsip show transports").contains("transport-udp")
        && greetsOn(server.ports().ami());
  }

  private static boolean greetsOn(int ami) throws IOException {
    try (Socket socket = new Socket(PBX_ADDRESS, ami)) {
      byte[] greeting = socket.getInputStream().readNBytes("Asterisk".length());
      return new String(greeting, StandardCharsets.US_ASCII).equals("Asterisk");
    } catch (ConnectException e) {
      return false;
    }
  }

  private static NetworkBox box(SandboxPlan plan, Folders folders, int sip, int pbxSip) {
    return new NetworkBox(
        folders,
        NETWORK_ADDRESS,
        sip,
        RTP_FIRST,
        RTP_LAST,
        List.of(new NetworkBox.Served(plan.name(), PBX_ADDRESS, pbxSip)),
        plan.shortestTalk(),
        plan.longestTalk());
  }

  private static AsteriskServer server(SandboxPlan plan, Folders folders, int boxSip)
      throws IOException {
    Ports ports =
        new Ports(
            PBX_ADDRESS,
            FreePorts.udp(PBX_ADDRESS),
            FreePorts.tcp(PBX_ADDRESS),
            FreePorts.tcp(PBX_ADDRESS),
            FreePorts.tcp(PBX_ADDRESS),
            RTP_FIRST,
            RTP_LAST);
    TrunkRoute trunk =
        TrunkRoute.plain(SandboxPlan.TRUNK, NETWORK_ADDRESS, boxSip, plan.channels())
            .withCallsPerSecond(plan.callsPerSecond());
    return new AsteriskServer(
        plan.name(),
        folders,
        ports,
        new AmiSecrets(secret(), secret()),
        plan.nodes(),
        Stream.concat(Stream.of(trunk), plan.carriers().stream()).toList(),
        plan.phones(),
        plan.realtime(),
        List.of("127.0.0.0/8"));
  }

  private static String secret() {
    byte[] bytes = new byte[20];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static void write(AsteriskServer server, NetworkBox box) throws IOException {
    ConfigurationFolder.write(server.folders().etc(), PbxConfiguration.files(server));
    ConfigurationFolder.write(box.folders().etc(), NetworkConfiguration.files(box));
    ServerCertificate.makeIfAbsent(server.folders(), server.ports().bind());
    SoundFolder.fillPbx(server.folders().sounds());
    SoundFolder.fillNetwork(box.folders().sounds());
  }

  /** What the dialer's server was told: ports, secrets, folders, the trunk. */
  public AsteriskServer server() {
    return server;
  }

  /** What the network was told. */
  public NetworkBox box() {
    return box;
  }

  /** The dialer's server. */
  public AsteriskProcess pbx() {
    return pbx;
  }

  /** The network. */
  public AsteriskProcess network() {
    return network;
  }

  /** Every call leg so far, as the network recorded it. */
  public List<NetworkLeg> legs() throws IOException {
    return NetworkRecords.read(box.records());
  }

  /**
   * Somebody of the network calls the dialer.
   *
   * @param caller their number, plus sign and digits
   * @param called the number they call
   * @param keys what they press two seconds after being answered, or nothing
   */
  public void callBack(String caller, String called, String keys)
      throws IOException, InterruptedException {
    String who = called + "*" + caller + "*" + keys;
    if (!who.matches("\\+?[0-9]+\\*\\+?[0-9]+\\*[0-9]*")) {
      throw new IllegalArgumentException("a call back needs digits");
    }
    network.command("channel originate Local/" + who + "@calls-back extension s@calls-back-waits");
  }

  @Override
  public void close() {
    pbx.close();
    network.close();
  }
}
