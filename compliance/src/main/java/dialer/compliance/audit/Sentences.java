package dialer.compliance.audit;

import dialer.compliance.call.ParsedNumber;
import dialer.compliance.gate.RuleFinding;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a reason key means, in the reader's language: Japanese for a Japanese reader, English for
 * all others. Rendered on reading, so that records never hold prose.
 */
public final class Sentences {

  private static final Sentences JAPANESE = new Sentences("ja");
  private static final Sentences ENGLISH = new Sentences("en");

  private final Properties texts = new Properties();

  private Sentences(String language) {
    try (InputStream in = Sentences.class.getResourceAsStream("sentences_" + language + ".txt");
        var reader = new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sentences for a reader. */
  public static Sentences of(Locale reader) {
    return reader.getLanguage().equals("ja") ? JAPANESE : ENGLISH;
  }

  /** Why a rule said what it said. */
  public String of(RuleFinding finding) {
    return render("reason." + finding.reason(), finding.facts());
  }

  /** Why a text is no number to dial. */
  public String of(ParsedNumber.Reason reason) {
    return render("number." + reason.name().toLowerCase(Locale.ROOT), Map.of());
  }

  /**
   * A sentence by its key, with {@code {fact}} replaced.
   *
   * @throws IllegalArgumentException if there is no such sentence
   */
  public String render(String key, Map<String, String> facts) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no sentence for " + key);
    }
    for (Map.Entry<String, String> fact : facts.entrySet()) {
      text = text.replace("{" + fact.getKey() + "}", fact.getValue());
    }
    return text;
  }

  /** Every key that has a sentence. */
  Set<String> keys() {
    return new TreeSet<>(texts.stringPropertyNames());
  }
}
