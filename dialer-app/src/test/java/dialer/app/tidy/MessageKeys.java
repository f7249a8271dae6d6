package dialer.app.tidy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every text of the screens exists in Japanese and in English; only English has a singular. */
final class MessageKeys {
  private MessageKeys() {}

  /** The pairs {@code ja.json} and {@code en.json}, or files of one name in folders ja and en. */
  static List<Finding> breaches() {
    return SourceTree.files(MessageKeys::isJapanese).stream()
        .flatMap(file -> compare(file, read(file), read(english(file))))
        .toList();
  }

  static Stream<Finding> compare(Path file, JsonNode japanese, JsonNode english) {
    Set<String> ja = keys(japanese);
    Set<String> en = keys(english);
    return Stream.concat(
            ja.stream().filter(key -> !en.contains(key)).map(key -> key + " is not in English"),
            en.stream().filter(key -> !ja.contains(key)).map(key -> key + " is not in Japanese"))
        .map(what -> new Finding(file.toString(), 1, what));
  }

  private static boolean isJapanese(Path file) {
    String name = file.toString();
    return name.endsWith("/ja.json") || name.matches(".*/ja/[^/]+\\.json");
  }

  private static Path english(Path file) {
    return file.endsWith("ja.json")
        ? file.resolveSibling("en.json")
        : file.getParent().resolveSibling("en").resolve(file.getFileName());
  }

  private static JsonNode read(Path file) {
    return new JsonMapper().readTree(file);
  }

  private static Set<String> keys(JsonNode node) {
    Set<String> keys = new TreeSet<>();
    node.properties()
        .forEach(entry -> {
          String key = entry.getKey().replaceFirst("_(one|other)$", "");
          keys.add(key);
          keys(entry.getValue()).forEach(below -> keys.add(key + "." + below));
        });
    return keys;
  }
}
