package dialer.app.smoke;

import dialer.core.pacing.PacingMode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a smoke run is asked to do.
 *
 * @param leads the lead file
 * @param agents robot agents, 1 to 200
 * @param seconds after which no more calls are placed, 1 to 3600
 * @param mode preview, progressive, power or predictive
 * @param linesPerAgent power only, 1 to 10
 * @param amd whether answering machines are detected
 * @param packs rule packs to ask; empty: the sandbox
 * @param at where the gate's clock starts; empty: now
 * @param json where the figures go besides the last line
 */
public record SmokeSetting(
    Path leads,
    int agents,
    int seconds,
    PacingMode mode,
    double linesPerAgent,
    boolean amd,
    List<String> packs,
    Optional<Instant> at,
    Optional<Path> json) {

  public SmokeSetting {
    packs = List.copyOf(packs);
    if (agents < 1 || agents > 200) {
      throw new IllegalArgumentException("--agents takes 1 to 200, not " + agents);
    }
    if (seconds < 1 || seconds > 3600) {
      throw new IllegalArgumentException("--seconds takes 1 to 3600, not " + seconds);
    }
    if (!(linesPerAgent >= 1 && linesPerAgent <= 10)) {
      throw new IllegalArgumentException("--lines-per-agent takes 1 to 10, not " + linesPerAgent);
    }
  }
}
