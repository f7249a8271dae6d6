package dialer.asterisk.process;

import dialer.asterisk.server.AsteriskServer;
import dialer.asterisk.server.ConfigurationFolder;
import dialer.asterisk.server.Folders;
import dialer.asterisk.server.PbxConfiguration;
import dialer.asterisk.server.ServerCertificate;
import dialer.asterisk.sound.SoundFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Brings our configuration onto the Asterisk server of this machine. */
public final class ServerSetup {

  /** Asterisk reads these only when it starts. */
  private static final Set<String> AT_START =
      Set.of("asterisk.conf", "modules.conf", "http.conf", "sorcery.conf", "extconfig.conf");

  /** A transport in use keeps its address until the next start; all else follows at once. */
  private static final List<String> RELOADS =
      List.of(
          "logger reload",
          "dialplan reload",
          "manager reload",
          "pjsip reload",
          "module reload res_rtp_asterisk.so",
          "module reload app_amd.so");

  private ServerSetup() {}

  /**
   * What was done.
   *
   * @param changed names of the files that are new or different
   * @param reloaded whether a running Asterisk was told
   * @param restart names of changed files that only a restart brings into force
   */
  public record Report(List<String> changed, boolean reloaded, List<String> restart) {}

  /**
   * Writes all files, makes what is missing (folders, certificate, sounds), and tells a running
   * Asterisk. Calls that are up go on.
   */
  public static Report apply(AsteriskTree tree, AsteriskServer server)
      throws IOException, InterruptedException {
    Folders folders = server.folders();
    for (Path folder : folders.own()) {
      Files.createDirectories(folder);
    }
    Map<String, String> files = PbxConfiguration.files(server);
    List<String> changed =
        files.keySet().stream()
            .filter(name -> !isSame(folders.etc().resolve(name), files.getOrDefault(name, "")))
            .toList();
    ConfigurationFolder.write(folders.etc(), files);
    ServerCertificate.makeIfAbsent(folders, server.ports().bind());
    SoundFolder.fillPbx(folders.sounds());
    boolean runs = reload(new AsteriskConsole(tree, folders));
    List<String> restart =
        changed.stream().filter(name -> runs && AT_START.contains(name)).toList();
    return new Report(changed, runs, restart);
  }

  private static boolean reload(AsteriskConsole console) throws IOException, InterruptedException {
    boolean runs = console.answers();
    for (String reload : runs ? RELOADS : List.<String>of()) {
      console.command(reload);
    }
    return runs;
  }

  private static boolean isSame(Path file, String text) {
    try {
      return Files.exists(file) && Files.readString(file).equals(text);
    } catch (IOException unreadable) {
      return false;
    }
  }
}
