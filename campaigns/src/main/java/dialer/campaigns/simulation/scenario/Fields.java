package dialer.campaigns.simulation.scenario;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * One mapping of a scenario file, read field by field. What is wrong is told with file, line and
 * field; a field nobody asked for is wrong too, because a misspelled one would be silently unused.
 */
final class Fields {

  private final String file;
  private final MappingNode node;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  Fields(String file, MappingNode node) {
    this.file = file;
    this.node = node;
    for (NodeTuple tuple : node.getValue()) {
      String key = scalar(tuple.getKeyNode());
      if (values.put(key, tuple.getValueNode()) != null) {
        throw error(tuple.getKeyNode(), key, "is given twice");
      }
    }
  }

  boolean has(String key) {
    asked.add(key);
    return values.containsKey(key);
  }

  String text(String key) {
    return find(key).map(this::scalar).orElseThrow(() -> missing(key));
  }

  double number(String key) {
    return optNumber(key).orElseThrow(() -> missing(key));
  }

  double number(String key, double absent) {
    return optNumber(key).orElse(absent);
  }

  int whole(String key, int absent) {
    double number = number(key, absent);
    if (number != StrictMath.rint(number) || StrictMath.abs(number) > 1e9) {
      throw wrong(key, "wants a whole number, not " + number);
    }
    return (int) number;
  }

  Duration minutes(String key, double absent) {
    double minutes = number(key, absent);
    if (!(minutes >= 0 && minutes <= 7 * 24 * 60)) {
      throw wrong(key, "wants 0 to 10080 minutes, not " + minutes);
    }
    return Duration.ofMillis((long) (minutes * 60_000));
  }

  private Optional<Double> optNumber(String key) {
    return find(key).map(this::scalar).map(text -> numberOf(key, text));
  }

  private double numberOf(String key, String text) {
    try {
      double number = Double.parseDouble(text);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw wrong(key, "wants a number, not `" + text + "`");
    }
    throw wrong(key, "wants a number, not `" + text + "`");
  }

  Optional<Fields> part(String key) {
    return find(key).map(found -> mapping(key, found));
  }

  Fields needed(String key) {
    return part(key).orElseThrow(() -> missing(key));
  }

  /** The mappings of a list; absent: none. */
  List<Fields> parts(String key) {
    Optional<Node> found = find(key);
    if (found.isEmpty()) {
      return List.of();
    }
    if (found.get() instanceof SequenceNode list) {
      return list.getValue().stream().map(each -> mapping(key, each)).toList();
    }
    throw wrong(key, "wants a list");
  }

  private Fields mapping(String key, Node found) {
    if (found instanceof MappingNode mapping) {
      return new Fields(file, mapping);
    }
    throw error(found, key, "wants fields of its own, such as {constant: 0.2}");
  }

  /** Reads a part; what a type of ours refuses is told at its line. */
  <T> T read(String key, Fields part, Function<Fields, T> reader) {
    try {
      T value = reader.apply(part);
      part.finish();
      return value;
    } catch (ScenarioError e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw wrong(key, String.valueOf(e.getMessage()));
    }
  }

  /** Refuses fields that nobody asked for. */
  void finish() {
    for (NodeTuple tuple : node.getValue()) {
      String key = scalar(tuple.getKeyNode());
      if (!asked.contains(key)) {
        throw error(tuple.getKeyNode(), key, "is not known here; known are " + asked);
      }
    }
  }

  ScenarioError wrong(String key, String reason) {
    return error(values.getOrDefault(key, node), key, reason);
  }

  private ScenarioError missing(String key) {
    return error(node, key, "is missing");
  }

  private ScenarioError error(Node at, String key, String reason) {
    return new ScenarioError(file, line(at), "field `" + key + "` " + reason);
  }

  private static int line(Node at) {
    return at.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  private Optional<Node> find(String key) {
    asked.add(key);
    return Optional.ofNullable(values.get(key));
  }

  private String scalar(Node found) {
    if (found instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw new ScenarioError(file, line(found), "a single value is wanted here");
  }
}
