package dialer.asterisk.phone;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One SIP request or response.
 *
 * @param first request line or status line
 * @param headers in their order; names as they were written
 * @param body SDP or nothing
 */
record SipMessage(String first, List<Map.Entry<String, String>> headers, String body) {

  private static final Map<String, String> SHORT =
      Map.of(
          "v",
          "via",
          "f",
          "from",
          "t",
          "to",
          "i",
          "call-id",
          "m",
          "contact",
          "l",
          "content-length");

  SipMessage {
    headers = List.copyOf(headers);
  }

  static Optional<SipMessage> parse(byte[] packet, int length) {
    String text = new String(packet, 0, length, StandardCharsets.UTF_8);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      return Optional.empty();
    }
    String[] lines = text.substring(0, end).split("\r\n");
    List<Map.Entry<String, String>> headers = new ArrayList<>();
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      if (colon > 0) {
        headers.add(
            Map.entry(lines[i].substring(0, colon).strip(), lines[i].substring(colon + 1).strip()));
      }
    }
    return Optional.of(new SipMessage(lines[0], headers, text.substring(end + 4)));
  }

  boolean isResponse() {
    return first.startsWith("SIP/2.0 ");
  }

  /** The status code of a response. */
  int code() {
    return Integer.parseInt(first.substring(8, 11));
  }

  /** The method of a request. */
  String method() {
    return first.substring(0, Math.max(0, first.indexOf(' ')));
  }

  /** The first header of that name, empty if absent. */
  String header(String name) {
    return all(name).stream().findFirst().orElse("");
  }

  /** All headers of that name. */
  List<String> all(String name) {
    return headers.stream()
        .filter(header -> canonical(header.getKey()).equals(name.toLowerCase(Locale.ROOT)))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static String canonical(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return SHORT.getOrDefault(lower, lower);
  }

  /** The address in angle brackets of a Contact, From or To. */
  static String address(String header) {
    int open = header.indexOf('<');
    int close = header.indexOf('>');
    return open >= 0 && close > open ? header.substring(open + 1, close) : header;
  }

  byte[] bytes() {
    StringBuilder text = new StringBuilder(first).append("\r\n");
    headers.forEach(h -> text.append(h.getKey()).append(": ").append(h.getValue()).append("\r\n"));
    text.append("Content-Length: ").append(body.length()).append("\r\n\r\n").append(body);
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
