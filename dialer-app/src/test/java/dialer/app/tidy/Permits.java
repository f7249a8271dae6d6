package dialer.app.tidy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Named exceptions to a rule: a line is a name, a space and the reason. */
record Permits(Map<String, String> reasons) {

  static Permits read(String resource) {
    try (InputStream in = Permits.class.getResourceAsStream("/tidy/" + resource)) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Refuses a line without a reason. */
  static Permits parse(String text) {
    return new Permits(
        text.lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.split("\\s+", 2))
            .collect(Collectors.toMap(words -> words[0], Permits::reason)));
  }

  boolean allow(String name) {
    return reasons.containsKey(name);
  }

  private static String reason(String[] words) {
    if (words.length < 2) {
      throw new IllegalArgumentException("no reason is given for " + words[0]);
    }
    return words[1];
  }
}
