package dialer.asterisk.network;

import dialer.asterisk.names.Dialplan;
import dialer.asterisk.server.CommonFiles;
import dialer.asterisk.template.Rendered;
import dialer.asterisk.template.Template;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The configuration files of the telephone network in a box. */
public final class NetworkConfiguration {

  private NetworkConfiguration() {}

  /** The text of every file by its name. */
  public static Map<String, String> files(NetworkBox box) {
    Map<String, String> files = new TreeMap<>(CommonFiles.of("network", box.folders()));
    for (String plain : List.of("modules.conf", "manager.conf", "http.conf")) {
      files.put(plain, Template.named("network/" + plain).render().text());
    }
    files.put("rtp.conf", rtp(box));
    files.put("pjsip.conf", pjsip(box));
    files.put("extensions.conf", extensions(box));
    return files;
  }

  private static String rtp(NetworkBox box) {
    return Template.named("network/rtp.conf")
        .with("rtpFirst", box.rtpFirst())
        .with("rtpLast", box.rtpLast())
        .render()
        .text();
  }

  private static String pjsip(NetworkBox box) {
    return Template.named("network/pjsip.conf")
        .with("bind", box.bind())
        .with("sip", box.sip())
        .block(
            "servers",
            Rendered.all(box.servers().stream().map(NetworkConfiguration::server).toList()))
        .render()
        .text();
  }

  private static Rendered server(NetworkBox.Served server) {
    return Template.named("network/server.pjsip")
        .with("name", server.name())
        .with("host", server.host())
        .with("port", server.port())
        .render();
  }

  private static String extensions(NetworkBox box) {
    return Template.named("network/extensions.conf")
        .with("records", box.records().toString())
        .with("sounds", box.folders().sounds().toString())
        .with("attemptHeader", Dialplan.ATTEMPT_HEADER)
        .with("anyone", NetworkPerson.ANYONE.code())
        .with("person", NetworkLeg.EndedBy.PERSON.word())
        .with("dialer", NetworkLeg.EndedBy.DIALER.word())
        .with("shortestTalk", box.shortestTalk())
        .with("longestTalk", box.longestTalk())
        .with("firstServer", box.servers().getFirst().name())
        .block("persons", persons())
        .render()
        .text();
  }

  private static Rendered persons() {
    return Rendered.all(
        Arrays.stream(NetworkPerson.values()).map(NetworkConfiguration::person).toList());
  }

  private static Rendered person(NetworkPerson person) {
    String steps = person.steps().stream().collect(Collectors.joining("\n same => n,"));
    return new Rendered(
        "; "
            + person.does()
            + "\n[person-"
            + person.code()
            + "]\nexten => s,1,"
            + steps
            + "\ninclude => leaving\n");
  }
}
