package dialer.compliance.window;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes {@code zones.txt} from compiled time-zone files: {@code zic -b slim -d DIR tzdata.zi},
 * then this with DIR, the version and the file to write. To be run when the pinned data is renewed.
 */
final class ZoneTableWriter {

  private ZoneTableWriter() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Map<String, String> zones = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        zones.put(
            folder.relativize(file).toString(), line(ByteBuffer.wrap(Files.readAllBytes(file))));
      }
    }
    Files.write(Path.of(args[2]), table(args[1], zones));
  }

  private static List<String> table(String version, Map<String, String> zones) {
    List<String> lines = new ArrayList<>();
    lines.add("version " + version);
    Map<String, String> firstWith = new LinkedHashMap<>();
    zones.forEach((name, line) -> {
      String same = firstWith.putIfAbsent(line, name);
      lines.add(same == null ? "zone " + name + " " + line : "link " + name + " " + same);
    });
    return lines;
  }

  /** Offset in 1970, rule after the last change or {@code -}, then each change and its offset. */
  private static String line(ByteBuffer file) {
    int second = 44 + dataLength(counts(file, 0), 4);
    int[] c = counts(file, second);
    int times = second + 44;
    int indexes = times + 8 * c[3];
    int types = indexes + c[3];
    int footer = second + 44 + dataLength(c, 8);
    String rule = new String(file.array(), footer, file.limit() - footer).trim();
    StringBuilder changes = new StringBuilder();
    int offset = file.getInt(types);
    int first = offset;
    for (int i = 0; i < c[3]; i++) {
      long at = file.getLong(times + 8 * i);
      int next = file.getInt(types + 6 * file.get(indexes + i));
      if (at < 0) {
        first = next;
      } else if (next != offset) {
        changes.append(' ').append(at).append(':').append(next);
      }
      offset = next;
    }
    return first + " " + (rule.contains(",") ? rule : "-") + changes;
  }

  /** isutcnt, isstdcnt, leapcnt, timecnt, typecnt, charcnt. */
  private static int[] counts(ByteBuffer file, int header) {
    int[] counts = new int[6];
    for (int i = 0; i < 6; i++) {
      counts[i] = file.getInt(header + 20 + 4 * i);
    }
    return counts;
  }

  private static int dataLength(int[] c, int timeSize) {
    return c[3] * (timeSize + 1) + c[4] * 6 + c[5] + c[2] * (timeSize + 4) + c[1] + c[0];
  }
}
