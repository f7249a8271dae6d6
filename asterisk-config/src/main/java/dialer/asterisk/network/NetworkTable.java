package dialer.asterisk.network;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The table of the network's people as text. */
public final class NetworkTable {

  private NetworkTable() {}

  /** For a terminal. */
  public static String plain() {
    return row("digits", "expected", "with AMD", "what happens")
        + Arrays.stream(NetworkPerson.values())
            .map(p -> row(p.code(), word(p, false), word(p, true), p.does()))
            .collect(Collectors.joining())
        + row(
            "other", word(NetworkPerson.ANYONE, false), word(NetworkPerson.ANYONE, true), "as 00");
  }

  /** For the documentation. */
  public static String markdown() {
    return "| last digits | expected | with AMD | what happens |\n|---|---|---|---|\n"
        + Arrays.stream(NetworkPerson.values())
            .map(p ->
                "| %s | %s | %s | %s |\n"
                    .formatted(p.code(), word(p, false), word(p, true), p.does()))
            .collect(Collectors.joining());
  }

  private static String word(NetworkPerson person, boolean detection) {
    return person.expected(detection).word();
  }

  private static String row(String code, String plain, String detected, String does) {
    return "%-7s %-15s %-15s %s%n".formatted(code, plain, detected, does);
  }
}
