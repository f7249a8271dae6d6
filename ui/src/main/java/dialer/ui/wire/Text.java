package dialer.ui.wire;

import dialer.campaigns.Labels;

/** Data written in two languages; may be empty where nothing was written yet. */
public record Text(String ja, String en) {

  /** The label of a domain value. */
  public static Text of(Labels labels) {
    return new Text(labels.ja(), labels.en());
  }

  /** The same words in both languages: a name typed by somebody. */
  public static Text same(String words) {
    return new Text(words, words);
  }

  /** A label; the other language's words where one is missing, the fallback where both are. */
  public Labels labels(String fallback) {
    String first = ja.isBlank() ? en : ja;
    String any = first.isBlank() ? fallback : first;
    return new Labels(ja.isBlank() ? any : ja, en.isBlank() ? any : en);
  }
}
