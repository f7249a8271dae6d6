package dialer.ui.events;

import java.time.Instant;
import java.util.List;

/** What works and what does not. */
public record Health(Instant at, boolean ok, List<Part> parts) {

  public Health {
    parts = List.copyOf(parts);
  }

  /** Of these parts: well if every one is up. */
  public static Health of(Instant at, List<Part> parts) {
    return new Health(at, parts.stream().allMatch(p -> p.state() == Part.State.UP), parts);
  }
}
