package dialer.asterisk.server;

import dialer.asterisk.template.Template;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Files that every Asterisk of ours has, whatever it is for. */
public final class CommonFiles {

  /** Asterisk's core reads these; empty ones say so and keep its log quiet. */
  private static final List<String> PLAIN =
      List.of(
          "logger.conf",
          "cdr.conf",
          "cel.conf",
          "udptl.conf",
          "features.conf",
          "pjproject.conf",
          "codecs.conf",
          "ccss.conf",
          "indications.conf");

  private CommonFiles() {}

  /** The text of each file by its name. */
  public static Map<String, String> of(String server, Folders folders) {
    Map<String, String> files = new TreeMap<>();
    PLAIN.forEach(name -> files.put(name, Template.named("common/" + name).render().text()));
    files.put("acl.conf", "");
    files.put("asterisk.conf", asterisk(server, folders));
    return files;
  }

  private static String asterisk(String server, Folders folders) {
    return Template.named("common/asterisk.conf")
        .with("server", server)
        .with("etc", folders.etc().toString())
        .with("modules", folders.modules().toString())
        .with("state", folders.state().toString())
        .with("data", folders.data().toString())
        .with("spool", folders.spool().toString())
        .with("run", folders.run().toString())
        .with("log", folders.log().toString())
        .render()
        .text();
  }
}
