package dialer.asterisk.description;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One block of a YAML file; remembers what was asked, so that a misspelled field is found. */
final class Fields {

  private static final Pattern FROM_ENVIRONMENT = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)}");

  private final String path;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final Function<String, @Nullable String> environment;
  private final Set<String> asked = new TreeSet<>();

  Fields(String path, @Nullable Object block, Function<String, @Nullable String> environment) {
    this.path = path;
    this.environment = environment;
    if (!(block instanceof Map<?, ?> map)) {
      throw new IllegalArgumentException(
          (path.isEmpty() ? "the file" : path) + " must be a block of fields");
    }
    map.forEach((key, value) -> {
      if (value != null) {
        values.put(String.valueOf(key), value);
      }
    });
  }

  private String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  boolean has(String name) {
    asked.add(name);
    return values.containsKey(name);
  }

  /** A text; each {@code ${NAME}} in it is the environment variable of that name. */
  String text(String name) {
    asked.add(name);
    Object value = values.get(name);
    if (value == null || value instanceof Map || value instanceof List) {
      throw new IllegalArgumentException(at(name) + " is missing");
    }
    return resolved(at(name), value.toString());
  }

  private String resolved(String where, String text) {
    return FROM_ENVIRONMENT
        .matcher(text)
        .replaceAll(variable -> Matcher.quoteReplacement(variable(where, variable.group(1))));
  }

  private String variable(String where, String name) {
    String value = environment.apply(name);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(
          where + " wants the environment variable " + name + ", which is not set");
    }
    return value;
  }

  String text(String name, String otherwise) {
    return has(name) ? text(name) : otherwise;
  }

  Optional<String> maybe(String name) {
    return has(name) ? Optional.of(text(name)) : Optional.empty();
  }

  int number(String name) {
    try {
      return Integer.parseInt(text(name));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(at(name) + " must be a whole number", e);
    }
  }

  int number(String name, int otherwise) {
    return has(name) ? number(name) : otherwise;
  }

  double decimal(String name, double otherwise) {
    try {
      return has(name) ? Double.parseDouble(text(name)) : otherwise;
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(at(name) + " must be a number", e);
    }
  }

  boolean yes(String name, boolean otherwise) {
    String text = text(name, String.valueOf(otherwise));
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException(at(name) + " must be true or false");
    }
    return text.equals("true");
  }

  private List<?> list(String name) {
    asked.add(name);
    Object value = values.getOrDefault(name, List.of());
    if (!(value instanceof List<?> list)) {
      throw new IllegalArgumentException(at(name) + " must be a list");
    }
    return list;
  }

  List<String> texts(String name) {
    return list(name).stream().map(each -> resolved(at(name), String.valueOf(each))).toList();
  }

  Fields block(String name) {
    asked.add(name);
    return new Fields(at(name), values.get(name), environment);
  }

  List<Fields> blocks(String name) {
    List<Fields> blocks = new ArrayList<>();
    for (Object each : list(name)) {
      blocks.add(new Fields(at(name) + "[" + (blocks.size() + 1) + "]", each, environment));
    }
    return blocks;
  }

  /** Refuses fields that nobody asked for. */
  void complete() {
    for (String name : values.keySet()) {
      if (!asked.contains(name)) {
        throw new IllegalArgumentException(at(name) + " is no field; known are " + asked);
      }
    }
  }
}
