package dialer.asterisk;

import dialer.asterisk.network.NetworkBox;
import dialer.asterisk.server.AgentPhone;
import dialer.asterisk.server.AmiSecrets;
import dialer.asterisk.server.ApplicationNode;
import dialer.asterisk.server.AsteriskServer;
import dialer.asterisk.server.Folders;
import dialer.asterisk.server.Ports;
import dialer.asterisk.server.RealtimeDatabase;
import dialer.asterisk.server.TrunkRoute;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One server and one network that several tests describe. */
public final class Samples {

  private Samples() {}

  /** Two nodes, a trunk of its own kind each, phones, a database. */
  public static AsteriskServer server() {
    return new AsteriskServer(
        "tokyo-1",
        folders("/srv/tokyo"),
        new Ports("10.0.0.5", 5060, 5038, 8088, 8089, 10_000, 19_999),
        new AmiSecrets("events-secret-of-the-sample", "actions-secret-of-the-sample"),
        List.of(new ApplicationNode("10.0.0.8", 4573), new ApplicationNode("10.0.0.9", 4573)),
        List.of(
            TrunkRoute.plain("box", "127.0.0.3", 5060, 30),
            new TrunkRoute(
                "carrier-jp",
                "sip.carrier.example",
                5060,
                90,
                5,
                List.of("+81", "+1"),
                false,
                Optional.of(new TrunkRoute.LogIn("dialer", "carrier-secret")))),
        List.of(
            new AgentPhone("desk-1", "desk-1-secret", false),
            new AgentPhone("browser-1", "browser-1-secret", true)),
        Optional.of(new RealtimeDatabase("10.0.0.7", 5432, "dialer", "asterisk_sip", "sip-secret")),
        List.of("127.0.0.0/8", "10.0.0.0/24"));
  }

  public static NetworkBox network() {
    return new NetworkBox(
        folders("/srv/network"),
        "127.0.0.3",
        5060,
        10_000,
        29_999,
        List.of(new NetworkBox.Served("tokyo-1", "127.0.0.1", 5060)),
        5,
        20);
  }

  public static Folders folders(String instance) {
    return Folders.inside(
        Path.of(instance),
        Path.of("/opt/asterisk/usr/lib/x86_64-linux-gnu/asterisk/modules"),
        Path.of("/opt/asterisk/usr/share/asterisk"));
  }
}
