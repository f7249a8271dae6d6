package dialer.campaigns.importing;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Lead files of a few rows, in the charsets lists come in. */
final class LeadFiles {

  static final Charset CP932 = Charset.forName("windows-31j");
  static final String JAPANESE = "氏名,フリガナ,電話番号\n髙﨑 千代,タカサキ チヨ,03-3580-3311\n";

  private LeadFiles() {}

  static LeadFile of(byte[] bytes) {
    return () -> new ByteArrayInputStream(bytes);
  }

  static LeadFile of(String text, Charset charset) {
    return of(text.getBytes(charset));
  }

  static LeadFile of(String text) {
    return of(text, StandardCharsets.UTF_8);
  }

  static LeadFile marked(String text, Charset charset) {
    return of("\ufeff" + text, charset);
  }
}
