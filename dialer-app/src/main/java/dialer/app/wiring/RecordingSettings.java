package dialer.app.wiring;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Recordings, below {@code dialer.recording} in the configuration file.
 *
 * @param keepDays how long they are kept where neither campaign nor rule pack says longer
 * @param reserve below so much free space a disk counts as full
 */
@ConfigurationProperties("dialer.recording")
public record RecordingSettings(
    @DefaultValue("90") int keepDays, @DefaultValue("2GB") DataSize reserve) {

  public RecordingSettings {
    if (keepDays < 1) {
      throw new IllegalArgumentException(
          "dialer.recording.keep-days is at least 1; to record nothing, say so in the campaign");
    }
  }
}
