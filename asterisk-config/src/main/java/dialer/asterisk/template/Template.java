package dialer.asterisk.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with holes such as {@code {{port}}}. Every hole must be filled, every given name must have
 * a hole: a template and its renderer cannot drift apart unseen.
 */
public final class Template {

  private static final Pattern HOLE = Pattern.compile("\\{\\{([A-Za-z]+)}}");

  private final String name;
  private final String source;
  private final Map<String, String> filling = new HashMap<>();

  private Template(String name, String source) {
    this.name = name;
    this.source = source;
  }

  /** The template of that name below {@code dialer/asterisk}, such as {@code pbx/http.conf}. */
  public static Template named(String name) {
    try (InputStream in = Template.class.getResourceAsStream("/dialer/asterisk/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("no template " + name);
      }
      return of(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Template of(String name, String source) {
    return new Template(name, source);
  }

  /** Fills a hole with a checked value. */
  public Template with(String hole, String value) {
    return fill(hole, SettingText.checked(name + ", " + hole, value));
  }

  /** Fills a hole with a number. */
  public Template with(String hole, int value) {
    return fill(hole, Integer.toString(value));
  }

  /** Fills a hole with text that templates have rendered. */
  public Template block(String hole, Rendered text) {
    return fill(hole, text.text());
  }

  /** Fills all holes that the template has out of those given. */
  public Template withAny(Map<String, String> values) {
    values.forEach((hole, value) -> {
      if (source.contains("{{" + hole + "}}")) {
        with(hole, value);
      }
    });
    return this;
  }

  private Template fill(String hole, String text) {
    if (filling.put(hole, text) != null) {
      throw new IllegalStateException(name + ": hole " + hole + " filled twice");
    }
    return this;
  }

  /** The text with its holes filled. */
  public Rendered render() {
    Set<String> unused = new HashSet<>(filling.keySet());
    StringBuilder text = new StringBuilder();
    Matcher hole = HOLE.matcher(source);
    while (hole.find()) {
      String value = filling.get(hole.group(1));
      if (value == null) {
        throw new IllegalStateException(name + ": hole " + hole.group(1) + " is not filled");
      }
      unused.remove(hole.group(1));
      hole.appendReplacement(text, Matcher.quoteReplacement(value));
    }
    if (!unused.isEmpty()) {
      throw new IllegalStateException(name + " has no hole " + unused);
    }
    return new Rendered(hole.appendTail(text).toString());
  }
}
