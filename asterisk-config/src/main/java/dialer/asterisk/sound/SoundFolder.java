package dialer.asterisk.sound;

import dialer.asterisk.server.PbxConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Fills the sound folders of our servers. A file that is there stays: it may be a recording. */
public final class SoundFolder {

  private SoundFolder() {}

  /** Messages of last resort of the dialer's server. An operator records real ones over them. */
  public static void fillPbx(Path folder) throws IOException {
    put(folder, PbxConfiguration.STATIC_MESSAGE, chime().speech(4));
    put(folder, PbxConfiguration.STATIC_RETURNED, chime().speech(5));
    put(folder, PbxConfiguration.REFUSAL_SOUND, chime().speech(1.5));
  }

  /** What the people of the network say. */
  public static void fillNetwork(Path folder) throws IOException {
    put(folder, "hello", new Waveform().silence(0.3).speech(0.75).silence(0.1));
    put(
        folder,
        "talk",
        new Waveform().speech(2.2).silence(1.3).speech(3.4).silence(2.1).speech(1.1).silence(0.9));
    put(
        folder,
        "machine",
        new Waveform()
            .silence(0.4)
            .speech(3.1)
            .silence(0.2)
            .speech(4.4)
            .silence(0.4)
            .tone(0.8, 1400)
            .silence(0.5));
  }

  private static Waveform chime() {
    return new Waveform().tone(0.15, 660).tone(0.2, 880).silence(0.1);
  }

  private static void put(Path folder, String name, Waveform sound) throws IOException {
    Path file = folder.resolve(name + ".wav");
    if (!Files.exists(file)) {
      sound.writeTo(file);
    }
  }
}
