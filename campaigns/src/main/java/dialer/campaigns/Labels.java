package dialer.campaigns;

import java.util.Locale;

/**
 * One text in both languages of the product.
 *
 * @param ja Japanese
 * @param en English
 */
public record Labels(String ja, String en) {

  public Labels {
    if (ja.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException("a label needs both languages: " + ja + " / " + en);
    }
  }

  /** The text in that language; English for any language but Japanese. */
  public String in(Locale language) {
    return language.getLanguage().equals("ja") ? ja : en;
  }
}
