package dialer.asterisk.server;

import dialer.asterisk.names.Dialplan;
import dialer.asterisk.template.Rendered;
import dialer.asterisk.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The configuration files of the dialer's Asterisk. */
public final class PbxConfiguration {

  /** Message played to an answered callee when nothing else can be. */
  public static final String STATIC_MESSAGE = "safe-harbor";

  /** Message played to someone who calls back when nobody can be asked. */
  public static final String STATIC_RETURNED = "returned-call";

  /** Confirms key 9. */
  public static final String REFUSAL_SOUND = "refusal-kept";

  /** Files that exist only where they are needed; a stale one would be believed. */
  public static final List<String> OPTIONAL =
      List.of("sorcery.conf", "extconfig.conf", "res_pgsql.conf");

  private PbxConfiguration() {}

  /** The text of every file by its name. */
  public static Map<String, String> files(AsteriskServer server) {
    Map<String, String> files = new TreeMap<>(CommonFiles.of(server.name(), server.folders()));
    files.put("amd.conf", text(Template.named("pbx/amd.conf")));
    files.put("http.conf", text(http(server)));
    files.put("rtp.conf", text(rtp(server.ports())));
    files.put("manager.conf", text(manager(server)));
    files.put("modules.conf", text(modules(server)));
    files.put("pjsip.conf", text(pjsip(server)));
    files.put("extensions.conf", text(extensions(server)));
    server.realtime().ifPresent(database -> files.putAll(realtime(server.name(), database)));
    return files;
  }

  private static String text(Template template) {
    return template.render().text();
  }

  private static Template http(AsteriskServer server) {
    return Template.named("pbx/http.conf")
        .with("server", server.name())
        .with("bind", server.ports().bind())
        .with("http", server.ports().http())
        .with("https", server.ports().https())
        .with("certificate", ServerCertificate.certificate(server.folders()).toString())
        .with("key", ServerCertificate.key(server.folders()).toString());
  }

  private static Template rtp(Ports ports) {
    boolean loopback = ports.loopbackOnly();
    List<Rendered> candidates = loopback ? HostAddresses.shownAs(ports.bind()) : List.of();
    return Template.named("pbx/rtp.conf")
        .with("rtpFirst", ports.rtpFirst())
        .with("rtpLast", ports.rtpLast())
        .block("iceDeny", loopback ? Rendered.line("ice_deny", "::/0") : Rendered.NONE)
        .block("iceCandidates", Rendered.all(candidates));
  }

  private static Template manager(AsteriskServer server) {
    return Template.named("pbx/manager.conf")
        .with("bind", server.ports().bind())
        .with("ami", server.ports().ami())
        .with("eventsSecret", server.secrets().events())
        .with("actionsSecret", server.secrets().actions())
        .block("permits", Rendered.all(permits(server)))
        .block("filters", Rendered.all(AmiFilters.lines()));
  }

  private static List<Rendered> permits(AsteriskServer server) {
    return server.amiFrom().stream().map(net -> Rendered.line("permit", net)).toList();
  }

  private static Template modules(AsteriskServer server) {
    List<Rendered> more = new ArrayList<>();
    if (server.realtime().isPresent()) {
      more.add(Rendered.line("preload", "res_config_pgsql.so"));
      more.add(Rendered.line("preload", "res_sorcery_realtime.so"));
    }
    return Template.named("pbx/modules.conf").block("realtimeModules", Rendered.all(more));
  }

  private static Template pjsip(AsteriskServer server) {
    return Template.named("pbx/pjsip.conf")
        .with("bind", server.ports().bind())
        .with("sip", server.ports().sip())
        .block("trunks", Rendered.all(server.trunks().stream().map(TrunkTexts::pjsip).toList()))
        .block(
            "agents", Rendered.all(server.phones().stream().map(PbxConfiguration::phone).toList()));
  }

  private static Rendered phone(AgentPhone phone) {
    List<Rendered> media =
        phone.browser()
            ? List.of(
                Rendered.line("allow", "opus,ulaw"),
                Rendered.line("webrtc", "yes"),
                Rendered.line("dtls_auto_generate_cert", "yes"))
            : List.of(Rendered.line("allow", "ulaw,alaw"));
    return Template.named("pbx/agent.pjsip")
        .with("name", phone.name())
        .with("secret", phone.secret())
        .with("transport", phone.browser() ? "transport-wss" : "transport-udp")
        .block("media", Rendered.all(media))
        .render();
  }

  private static Template extensions(AsteriskServer server) {
    return Template.named("pbx/extensions.conf")
        .withAny(DialplanWords.all())
        .with("nodeCount", server.nodes().size())
        .block("nodes", nodes(server.nodes()))
        .with("sounds", server.folders().sounds().toString())
        .with("recordings", server.folders().recordings().toString())
        .block("forbidden", new Rendered(ForbiddenNumbers.expression()))
        .with("staticMessage", STATIC_MESSAGE)
        .with("staticReturned", STATIC_RETURNED)
        .with("refusalSound", REFUSAL_SOUND)
        .with("attemptHeader", Dialplan.ATTEMPT_HEADER)
        .with("refusals", Dialplan.KEPT_REFUSALS)
        .block("trunks", Rendered.all(server.trunks().stream().map(TrunkTexts::dialplan).toList()));
  }

  private static Rendered nodes(List<ApplicationNode> nodes) {
    return Rendered.all(
        IntStream.range(0, nodes.size())
            .mapToObj(i -> Rendered.line("AGI" + (i + 1), nodes.get(i).uri()))
            .toList());
  }

  private static Map<String, String> realtime(String server, RealtimeDatabase database) {
    Template login =
        Template.named("pbx/res_pgsql.conf")
            .with("server", server)
            .with("host", database.host())
            .with("port", database.port())
            .with("database", database.database())
            .with("user", database.user())
            .with("password", database.password());
    return Map.of(
        "sorcery.conf", text(Template.named("pbx/sorcery.conf")),
        "extconfig.conf", text(Template.named("pbx/extconfig.conf")),
        "res_pgsql.conf", text(login));
  }
}
