package dialer.app.asterisk.real;

import dialer.app.asterisk.ami.AmiServer;
import dialer.asterisk.network.NetworkBox;
import dialer.asterisk.network.NetworkConfiguration;
import dialer.asterisk.network.NetworkLeg;
import dialer.asterisk.network.NetworkRecords;
import dialer.asterisk.process.AsteriskProcess;
import dialer.asterisk.process.AsteriskTree;
import dialer.asterisk.server.AgentPhone;
import dialer.asterisk.server.AmiSecrets;
import dialer.asterisk.server.ApplicationNode;
import dialer.asterisk.server.AsteriskServer;
import dialer.asterisk.server.ConfigurationFolder;
import dialer.asterisk.server.Folders;
import dialer.asterisk.server.PbxConfiguration;
import dialer.asterisk.server.Ports;
import dialer.asterisk.server.TrunkRoute;
import dialer.asterisk.sound.SoundFolder;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A real Asterisk and a real telephone network in a box, in a folder and on ports of their own. */
public final class TestNet implements AutoCloseable {

  public static final String SERVER = "pbx";
  public static final String TRUNK = "net";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final AmiSecrets SECRETS =
      new AmiSecrets("events-secret-for-tests", "actions-secret-for-tests");

  private final AsteriskTree tree;
  private final Path folder;
  private final Ports ports;
  private final int agi;
  private final NetworkBox box;
  private final AsteriskServer server;
  private AsteriskProcess pbx;
  private final AsteriskProcess network;

  private TestNet(AsteriskTree tree, List<AgentPhone> phones) throws Exception {
    this.tree = tree;
    this.folder = Files.createTempDirectory("dialer-net");
    this.agi = freeTcp();
    int rtp = freeUdp() / 1000 * 1000 % 30_000 + 20_000;
    this.ports =
        new Ports("127.0.0.1", freeUdp(), freeTcp(), freeTcp(), freeTcp(), rtp, rtp + 998);
    int carrier = freeUdp();
    this.box =
        new NetworkBox(
            tree.instance(folder.resolve("net")),
            "127.0.0.3",
            carrier,
            rtp,
            rtp + 998,
            List.of(new NetworkBox.Served(SERVER, "127.0.0.1", ports.sip())),
            2,
            4);
    this.server =
        new AsteriskServer(
            SERVER,
            tree.instance(folder.resolve("pbx")),
            ports,
            SECRETS,
            List.of(new ApplicationNode("127.0.0.1", agi)),
            List.of(TrunkRoute.plain(TRUNK, "127.0.0.3", carrier, 100, 50)),
            phones,
            Optional.empty(),
            List.of("127.0.0.0/8"));
    this.network = startNetwork();
    startPbx();
  }

  /** Starts both; the test is skipped, visibly, where there is no Asterisk. */
  public static TestNet start(List<AgentPhone> phones) throws Exception {
    Optional<AsteriskTree> tree = AsteriskTree.ofThisMachine();
    Assumptions.assumeTrue(
        tree.isPresent(), () -> "there is no Asterisk in " + AsteriskTree.place());
    return new TestNet(tree.get(), phones);
  }

  private AsteriskProcess startNetwork() throws Exception {
    ConfigurationFolder.write(box.folders().etc(), NetworkConfiguration.files(box));
    makeAll(box.folders());
    SoundFolder.fillNetwork(box.folders().sounds());
    return AsteriskProcess.start(tree, box.folders(), PATIENCE);
  }

  /** Starts the dialer's Asterisk (again). */
  public void startPbx() throws Exception {
    ConfigurationFolder.write(server.folders().etc(), PbxConfiguration.files(server));
    makeAll(server.folders());
    SoundFolder.fillPbx(server.folders().sounds());
    pbx = AsteriskProcess.start(tree, server.folders(), PATIENCE);
  }

  private static void makeAll(Folders folders) throws IOException {
    for (Path each : folders.own()) {
      Files.createDirectories(each);
    }
  }

  public AsteriskProcess pbx() {
    return pbx;
  }

  public Ports ports() {
    return ports;
  }

  public int agiPort() {
    return agi;
  }

  /** Where a node would log in; the port may be that of a tap in between. */
  public AmiServer ami(int port) {
    return AmiServer.of(
        SERVER,
        new AmiServer.Address("127.0.0.1", port, false),
        new AmiServer.Account("events", SECRETS.events()),
        new AmiServer.Account("actions", SECRETS.actions()));
  }

  /** What the network saw. */
  public List<NetworkLeg> records() throws IOException {
    return NetworkRecords.read(box.records());
  }

  @Override
  public void close() throws IOException {
    pbx.close();
    network.close();
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    }
  }

  public static int freeTcp() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static int freeUdp() throws IOException {
    try (DatagramSocket socket = new DatagramSocket()) {
      return socket.getLocalPort();
    }
  }
}
