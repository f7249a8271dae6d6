package dialer.asterisk.network;

import dialer.asterisk.network.NetworkLeg.Direction;
import dialer.asterisk.network.NetworkLeg.EndedBy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads the network's own call records: the outside witness of what was dialed.
 *
 * <p>A line, without header: {@code
 * start|end,leg,direction,attempt,number,other,code,start,answer,end,ended_by,cause,pressed}; times
 * in epoch milliseconds. A leg has a start line and, once over, an end line. Every field is
 * filtered to digits, letters or an id before it is written, so no comma can come from outside.
 */
public final class NetworkRecords {

  private static final int FIELDS = 13;

  private NetworkRecords() {}

  /** Every leg in the order of its start. A last line cut by a kill is left out. */
  public static List<NetworkLeg> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    Map<String, NetworkLeg> legs = new LinkedHashMap<>();
    String text = Files.readString(file, StandardCharsets.UTF_8);
    String whole = text.substring(0, text.lastIndexOf('\n') + 1);
    for (String line : whole.split("\r?\n")) {
      if (!line.isBlank()) {
        NetworkLeg leg = leg(line);
        legs.put(leg.leg(), leg);
      }
    }
    return new ArrayList<>(legs.values());
  }

  /** The number of legs that no end line closes. */
  public static long open(List<NetworkLeg> legs) {
    return legs.stream().filter(leg -> leg.endMillis().isEmpty()).count();
  }

  private static NetworkLeg leg(String line) {
    String[] field = line.split(",", -1);
    if (field.length != FIELDS || !(field[0].equals("start") || field[0].equals("end"))) {
      throw new IllegalArgumentException("not a call record of the network: '" + line + "'");
    }
    return new NetworkLeg(
        field[1],
        Direction.valueOf(field[2].toUpperCase(Locale.ROOT)),
        field[3],
        field[4],
        field[5],
        field[6],
        Long.parseLong(field[7]),
        millis(field[8]),
        millis(field[9]),
        endedBy(field[10]),
        field[11].isEmpty() ? 0 : Integer.parseInt(field[11]),
        field[12]);
  }

  private static OptionalLong millis(String field) {
    return field.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(field));
  }

  private static Optional<EndedBy> endedBy(String field) {
    return field.isEmpty()
        ? Optional.empty()
        : Optional.of(EndedBy.valueOf(field.toUpperCase(Locale.ROOT)));
  }
}
