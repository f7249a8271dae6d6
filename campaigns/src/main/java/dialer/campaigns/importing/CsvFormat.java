package dialer.campaigns.importing;

import java.nio.charset.Charset;

/**
 * How a lead file is written.
 *
 * @param charset one of UTF-8, UTF-16LE, UTF-16BE, windows-31j
 * @param delimiter comma, semicolon or tab
 */
public record CsvFormat(Charset charset, char delimiter) {

  public CsvFormat {
    if (delimiter != ',' && delimiter != ';' && delimiter != '\t') {
      throw new IllegalArgumentException("a delimiter is a comma, a semicolon or a tab");
    }
  }
}
