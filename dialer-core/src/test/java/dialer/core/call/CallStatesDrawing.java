package dialer.core.call;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Draws the life of a call from {@link CallLifecycle} itself. */
final class CallStatesDrawing {

  private record Arrow(String from, String to) implements Comparable<Arrow> {
    @Override
    public int compareTo(Arrow other) {
      return toString().compareTo(other.toString());
    }
  }

  private final Map<Arrow, Set<String>> arrows = new TreeMap<>();
  private final Map<String, Map<String, Set<String>>> ignored = new TreeMap<>();
  private final Set<String> orders = new TreeSet<>();

  CallStatesDrawing() {
    for (CallRules rules : Samples.RULES.values()) {
      for (CallState state : Samples.states()) {
        for (long millis : new long[] {100, 1_850, 20_000}) {
          for (CallEvent event : Samples.events(Samples.NOON.plusMillis(millis))) {
            note(state, event, CallLifecycle.next(state, event, rules));
          }
        }
      }
    }
  }

  private void note(CallState state, CallEvent event, Step step) {
    String from = name(state);
    String to = name(step.state());
    if (step.ignored().isPresent()) {
      ignored
          .computeIfAbsent(from, _ -> new TreeMap<>())
          .computeIfAbsent(step.ignored().get(), _ -> new TreeSet<>())
          .add(label(event));
    } else {
      arrows.computeIfAbsent(new Arrow(from, to), _ -> new TreeSet<>()).add(label(event));
      step.commands().forEach(command -> orders.add("%s|%s|%s".formatted(from, to, name(command))));
    }
  }

  private static String name(Object value) {
    return value.getClass().getSimpleName();
  }

  private static String label(CallEvent event) {
    return switch (event) {
      case CallEvent.DeadlinePassed passed -> "deadline " + passed.deadline().name();
      case CallEvent.EndAsked asked -> "end asked " + asked.reason().name();
      case CallEvent.AnswerClassified kind -> "classified " + kind.kind().name();
      default -> name(event).replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    };
  }

  String draw() {
    StringBuilder text = new StringBuilder(OPENING);
    arrows.forEach((arrow, labels) ->
        text.append("    %s --> %s: %s\n".formatted(arrow.from, arrow.to, join(labels))));
    text.append("    Ended --> [*]\n```\n\n## What each move orders\n\n");
    text.append("| from | to | orders and notes |\n|---|---|---|\n");
    orders.stream()
        .map(line -> line.split("\\|"))
        .collect(
            Collectors.groupingBy(
                parts -> new Arrow(parts[0], parts[1]),
                TreeMap::new,
                Collectors.mapping(parts -> parts[2], Collectors.joining(", "))))
        .forEach((arrow, names) ->
            text.append("| %s | %s | %s |\n".formatted(arrow.from, arrow.to, names)));
    text.append("\n## What each state ignores, and the reason that is counted\n\n");
    text.append("| state | reason | events |\n|---|---|---|\n");
    ignored.forEach((state, reasons) ->
        reasons.forEach((reason, labels) ->
            text.append("| %s | `%s` | %s |\n".formatted(state, reason, join(labels)))));
    return text.toString();
  }

  private static String join(Set<String> labels) {
    return String.join(", ", labels);
  }

  private static final String OPENING =
      """
      # The life of a call attempt

      Drawn from `CallLifecycle` by `CallStatesDrawingTest`; do not edit. A state holds its own
      deadline. `Vanished` means that reconciliation found no leg; what is not known then is `LOST`,
      never retried. An arrow stands for every kind of rules: machine detection on and off, agents
      and recorded questions.

      ```mermaid
      stateDiagram-v2
          [*] --> Sent: originate ordered
          [*] --> Unknown: adopted from the journal
      """;
}
