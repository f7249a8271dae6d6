package dialer.compliance.rulebook;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * One mapping of a pack file, read key by key. Scalars stay the text that was written, so {@code
 * NO} is Norway and {@code 21:00} an hour; each key says itself what it wants. A key nobody took is
 * an error: a misspelled exemption must not vanish.
 */
final class Section {

  private final String file;
  private final MappingNode node;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Set<String> taken = new LinkedHashSet<>();

  Section(String file, MappingNode node) {
    this.file = file;
    this.node = node;
    for (NodeTuple tuple : node.getValue()) {
      String key = scalar(tuple.getKeyNode()).getValue();
      if (values.put(key, tuple.getValueNode()) != null) {
        throw error(tuple.getKeyNode(), "`" + key + "` is given twice; keep one");
      }
    }
  }

  /** The file's name, for messages. */
  String file() {
    return file;
  }

  Set<String> keys() {
    return values.keySet();
  }

  Optional<String> optText(String key) {
    return node(key).map(this::scalar).flatMap(Section::value);
  }

  String text(String key) {
    return optText(key)
        .orElseThrow(() -> error("`" + key + "` is missing; write `" + key + ": …`"));
  }

  /** A list of texts, or a single text as a list of one; absent: empty. */
  List<String> texts(String key) {
    return nodes(key).stream().flatMap(n -> value(scalar(n)).stream()).toList();
  }

  List<String> neededTexts(String key) {
    List<String> found = texts(key);
    if (found.isEmpty()) {
      throw error("`" + key + "` is missing or empty; write `" + key + ": […]`");
    }
    return found;
  }

  Optional<Section> optSection(String key) {
    return node(key).map(this::mapping);
  }

  Section section(String key) {
    return optSection(key)
        .orElseThrow(() -> error("`" + key + "` is missing; write `" + key + ": {…}`"));
  }

  List<Section> sections(String key) {
    return nodes(key).stream().map(this::mapping).toList();
  }

  /** A value of a type of its own; the type's complaint becomes an error at the key's line. */
  <T> Optional<T> opt(String key, Function<String, T> reader) {
    return optText(key).map(text -> read(key, text, reader));
  }

  <T> T get(String key, Function<String, T> reader) {
    return read(key, text(key), reader);
  }

  <E extends Enum<E>> E word(String key, Class<E> type) {
    return get(key, text -> wordOf(text, type));
  }

  <E extends Enum<E>> Optional<E> optWord(String key, Class<E> type) {
    return opt(key, text -> wordOf(text, type));
  }

  <E extends Enum<E>> Set<E> words(String key, Class<E> type) {
    Set<E> words = new LinkedHashSet<>();
    texts(key).forEach(text -> words.add(read(key, text, t -> wordOf(t, type))));
    return words;
  }

  boolean flag(String key, boolean absent) {
    return opt(key, Section::flagOf).orElse(absent);
  }

  Optional<LocalDate> optDate(String key) {
    return opt(key, Section::dateOf);
  }

  /** Refuses keys that nobody took. */
  void finish() {
    for (NodeTuple tuple : node.getValue()) {
      String key = scalar(tuple.getKeyNode()).getValue();
      if (!taken.contains(key)) {
        throw error(tuple.getKeyNode(), "`" + key + "` is not known here; known are " + taken);
      }
    }
  }

  RulePackError error(String reason) {
    return error(node, reason);
  }

  RulePackError errorAt(String key, String reason) {
    return error(values.getOrDefault(key, node), "`" + key + "`: " + reason);
  }

  private RulePackError error(Node at, String reason) {
    int line = at.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    return new RulePackError(file, line, reason);
  }

  private <T> T read(String key, String text, Function<String, T> reader) {
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw errorAt(key, e.getMessage() == null ? "`" + text + "` cannot be read" : e.getMessage());
    }
  }

  private Optional<Node> node(String key) {
    taken.add(key);
    return Optional.ofNullable(values.get(key))
        .filter(n -> !(n instanceof ScalarNode s && value(s).isEmpty()));
  }

  private List<Node> nodes(String key) {
    return node(key)
        .map(n -> n instanceof SequenceNode list ? list.getValue() : List.of(n))
        .orElse(List.of());
  }

  private ScalarNode scalar(Node n) {
    if (n instanceof ScalarNode scalar) {
      return scalar;
    }
    throw error(n, "a single value is wanted here, not a list or mapping");
  }

  private Section mapping(Node n) {
    if (n instanceof MappingNode mapping) {
      return new Section(file, mapping);
    }
    throw error(n, "a mapping `{key: value}` is wanted here");
  }

  /** The written text; nothing, {@code ~} and {@code null} without quotes say nothing. */
  private static Optional<String> value(ScalarNode scalar) {
    String text = scalar.getValue();
    boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
    return plain && Set.of("", "~", "null").contains(text) ? Optional.empty() : Optional.of(text);
  }

  static <E extends Enum<E>> E wordOf(String text, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(word -> word.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("`" + text + "` is not one of " + listOf(type)));
  }

  private static <E extends Enum<E>> String listOf(Class<E> type) {
    return Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT);
  }

  private static boolean flagOf(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("write true or false, not `" + text + "`");
    };
  }

  private static LocalDate dateOf(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("write a date as 2026-11-21, not `" + text + "`", e);
    }
  }
}
