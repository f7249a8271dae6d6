package dialer.app.redis;

import dialer.compliance.call.LeadId;
import dialer.core.hopper.HopperEntry;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** A hopper entry as one line of text, and its place in the order as one number. */
final class EntryText {

  /**
   * Milliseconds of an instant take 41 bits until the year 2039; a double counts exactly to 2^53,
   * which leaves priorities from -2000 to 4000.
   */
  private static final long ONE_PRIORITY = 1L << 41;

  private EntryText() {}

  static long score(HopperEntry entry) {
    long due = Math.clamp(entry.due().toEpochMilli(), 0, ONE_PRIORITY - 1);
    return Math.clamp(entry.priority(), -2000, 4000) * ONE_PRIORITY + due;
  }

  static String write(HopperEntry entry) {
    String skills =
        entry.requiredSkills().stream()
            .sorted()
            .map(skill -> URLEncoder.encode(skill, StandardCharsets.UTF_8))
            .collect(Collectors.joining(","));
    return entry.lead() + " " + entry.priority() + " " + entry.due() + " " + skills;
  }

  static HopperEntry read(String text) {
    String[] parts = text.split(" ", 4);
    Set<String> skills =
        Arrays.stream(parts[3].split(","))
            .filter(skill -> !skill.isEmpty())
            .map(skill -> URLDecoder.decode(skill, StandardCharsets.UTF_8))
            .collect(Collectors.toSet());
    return new HopperEntry(
        LeadId.of(parts[0]), Integer.parseInt(parts[1]), Instant.parse(parts[2]), skills);
  }
}
