package dialer.compliance.audit;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * JSON with one spelling for each value: keys and sets sorted, no white space, no number but whole
 * ones. Two equal records give the same bytes, so they can be hashed.
 */
final class CanonicalJson {

  private final StringBuilder out = new StringBuilder();

  private CanonicalJson() {}

  /** Maps with text keys, collections, texts, whole numbers and booleans. */
  static String write(Object value) {
    CanonicalJson json = new CanonicalJson();
    json.value(value);
    return json.out.toString();
  }

  private void value(Object value) {
    switch (value) {
      case Map<?, ?> map -> object(map);
      case Set<?> set -> array(sorted(set));
      case Collection<?> list -> array(list);
      case Boolean flag -> out.append(flag);
      case Integer number -> out.append(number);
      case Long number -> out.append(number);
      default -> text(value.toString());
    }
  }

  private static Collection<?> sorted(Set<?> set) {
    Set<String> texts = new TreeSet<>();
    set.forEach(item -> texts.add(item.toString()));
    return texts;
  }

  private void object(Map<?, ?> map) {
    Map<String, Object> sorted = new TreeMap<>();
    map.forEach((key, item) -> sorted.put(key.toString(), item));
    out.append('{');
    Iterator<Map.Entry<String, Object>> entries = sorted.entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<String, Object> entry = entries.next();
      text(entry.getKey());
      out.append(':');
      value(entry.getValue());
      out.append(entries.hasNext() ? "," : "");
    }
    out.append('}');
  }

  private void array(Collection<?> items) {
    out.append('[');
    Iterator<?> all = items.iterator();
    while (all.hasNext()) {
      value(all.next());
      out.append(all.hasNext() ? "," : "");
    }
    out.append(']');
  }

  private void text(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < 0x20) {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
