package dialer.asterisk.description;

import dialer.asterisk.process.AsteriskTree;
import dialer.asterisk.server.AgentPhone;
import dialer.asterisk.server.AmiSecrets;
import dialer.asterisk.server.ApplicationNode;
import dialer.asterisk.server.AsteriskServer;
import dialer.asterisk.server.Folders;
import dialer.asterisk.server.Ports;
import dialer.asterisk.server.RealtimeDatabase;
import dialer.asterisk.server.TrunkRoute;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * An Asterisk server as its operator describes it in a YAML file; {@code docs/asterisk.md} shows
 * one.
 *
 * @param tree where its programs are
 * @param server what it must be told
 */
public record ServerFile(AsteriskTree tree, AsteriskServer server) {

  /**
   * Reads a description.
   *
   * @param yaml the file's text
   * @param environment gives the value of an environment variable, or null
   * @throws IllegalArgumentException if a field is missing, unknown or wrong; names it
   */
  public static ServerFile read(String yaml, Function<String, @Nullable String> environment)
      throws IOException {
    Fields file = new Fields("", load(yaml), environment);
    AsteriskTree tree = new AsteriskTree(Path.of(file.text("programs", "/")));
    Fields ami = file.block("ami");
    AsteriskServer server =
        new AsteriskServer(
            file.text("name"),
            folders(file, tree),
            ports(file, ami),
            new AmiSecrets(ami.text("events-secret"), ami.text("actions-secret")),
            file.texts("application").stream().map(ServerFile::node).toList(),
            file.blocks("trunks").stream().map(ServerFile::trunk).toList(),
            file.blocks("phones").stream().map(ServerFile::phone).toList(),
            file.has("realtime") ? Optional.of(realtime(file.block("realtime"))) : Optional.empty(),
            ami.has("from") ? ami.texts("from") : List.of("127.0.0.0/8"));
    ami.complete();
    file.complete();
    return new ServerFile(tree, server);
  }

  private static @Nullable Object load(String yaml) {
    try {
      return new Load(LoadSettings.builder().build()).loadFromString(yaml);
    } catch (YamlEngineException e) {
      throw new IllegalArgumentException("the file is no YAML: " + e.getMessage(), e);
    }
  }

  private static Folders folders(Fields file, AsteriskTree tree) throws IOException {
    return file.has("folder")
        ? tree.instance(Path.of(file.text("folder")))
        : Folders.ofDebian(tree.modules());
  }

  private static Ports ports(Fields file, Fields ami) {
    Fields sip = file.block("sip");
    Ports ports =
        new Ports(
            file.text("bind", "127.0.0.1"),
            sip.number("port", 5060),
            ami.number("port", 5038),
            sip.number("http", 8088),
            sip.number("https", 8089),
            sip.number("audio-first", 10_000),
            sip.number("audio-last", 19_999));
    sip.complete();
    return ports;
  }

  private static ApplicationNode node(String address) {
    int colon = address.lastIndexOf(':');
    if (colon < 1 || !address.substring(colon + 1).matches("[0-9]{1,5}")) {
      throw new IllegalArgumentException("application '" + address + "' must be host:port");
    }
    return new ApplicationNode(
        address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
  }

  private static TrunkRoute trunk(Fields fields) {
    TrunkRoute trunk =
        new TrunkRoute(
            fields.text("name"),
            fields.text("host"),
            fields.number("port", 5060),
            fields.number("channels"),
            fields.decimal("calls-per-second", 10),
            fields.texts("prefixes"),
            fields.yes("plus", true),
            fields.maybe("user").map(user -> new TrunkRoute.LogIn(user, fields.text("secret"))));
    fields.complete();
    return trunk;
  }

  private static AgentPhone phone(Fields fields) {
    AgentPhone phone =
        new AgentPhone(fields.text("name"), fields.text("secret"), fields.yes("browser", false));
    fields.complete();
    return phone;
  }

  private static RealtimeDatabase realtime(Fields fields) {
    RealtimeDatabase database =
        new RealtimeDatabase(
            fields.text("host"),
            fields.number("port", 5432),
            fields.text("database"),
            fields.text("user", "asterisk_sip"),
            fields.text("password"));
    fields.complete();
    return database;
  }
}
