package dialer.app.asterisk.ami;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cleans one packet of lines before the library sees it.
 *
 * <p>A repeated header, an Event inside a response or a number out of range ends the library's
 * reader or loses the event; a telephone number in a header could reach its log. So only the events
 * and the headers that the dialer uses are let through, the first of each, and each event gets a
 * running number: a gap in these numbers further up is a lost event.
 */
final class PacketFilter {

  private static final Set<String> EVENTS =
      Set.of(
          "dialbegin",
          "newstate",
          "bridgeenter",
          "bridgeleave",
          "hangup",
          "hanguprequest",
          "originateresponse",
          "contactstatus",
          "userevent",
          "fullybooted",
          "shutdown",
          "reload",
          "status",
          "statuscomplete");

  private static final Set<String> HEADERS =
      Set.of(
          "event",
          "userevent",
          "actionid",
          "response",
          "reason",
          "timestamp",
          "channel",
          "uniqueid",
          "channelstatedesc",
          "destchannel",
          "destuniqueid",
          "chanvariable",
          "variable",
          "context",
          "seconds",
          "bridgeuniqueid",
          "bridgeid",
          "cause",
          "techcause",
          "attempt",
          "guard",
          "wall",
          "dialstatus",
          "hangupcause",
          "ringms",
          "progressms",
          "answeredms",
          "amd",
          "status",
          "phase",
          "by",
          "agentleg",
          "round",
          "aor",
          "contactstatus",
          "leg");

  private static final Set<String> REPEATABLE = Set.of("chanvariable", "variable");
  private static final Set<String> NUMBERS = Set.of("cause", "reason", "seconds");

  private int events;

  /** The lines to pass on, closed by an empty one; nothing if the packet is of no use. */
  List<String> clean(List<String> packet) {
    if (packet.isEmpty()) {
      return List.of();
    }
    String first = packet.getFirst().toLowerCase(Locale.ROOT);
    if (first.startsWith("response:")) {
      return closed(firstOfEach(packet, true));
    }
    return first.startsWith("event:") && isWanted(packet) ? numbered(packet) : List.of();
  }

  /** How many events were passed on. */
  int passed() {
    return events;
  }

  private boolean isWanted(List<String> packet) {
    return EVENTS.contains(valueOf(packet.getFirst()).toLowerCase(Locale.ROOT));
  }

  private List<String> numbered(List<String> packet) {
    List<String> lines = firstOfEach(packet, false);
    lines.add("SequenceNumber: " + ++events);
    return closed(lines);
  }

  private static List<String> firstOfEach(List<String> packet, boolean response) {
    Set<String> seen = new HashSet<>();
    List<String> kept = new ArrayList<>();
    for (String line : packet) {
      String key = keyOf(line);
      boolean useful = response ? !key.isEmpty() && !key.equals("event") : isUseful(key, line);
      if (useful && (seen.add(key) || REPEATABLE.contains(key))) {
        kept.add(line);
      }
    }
    return kept;
  }

  private static boolean isUseful(String key, String line) {
    return HEADERS.contains(key)
        && (!NUMBERS.contains(key) || valueOf(line).matches("[0-9]{1,6}"))
        && (!key.equals("timestamp") || valueOf(line).matches("[0-9]{1,12}(\\.[0-9]{1,9})?"))
        && (!REPEATABLE.contains(key) || line.indexOf('=') > 0);
  }

  private static List<String> closed(List<String> lines) {
    lines.add("");
    return lines;
  }

  private static String keyOf(String line) {
    int colon = line.indexOf(':');
    return colon < 1 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
  }

  private static String valueOf(String line) {
    return line.substring(line.indexOf(':') + 1).strip();
  }
}
