package dialer.asterisk.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The documentation's table is the code's. {@code -Ddialer.golden=write} writes it. */
class NetworkDocumentTest {

  private static final Path DOCUMENT = Path.of("../docs/asterisk.md");
  private static final String BEGIN = "<!-- network -->\n";
  private static final String END = "<!-- /network -->\n";

  @Test
  void theDocumentHoldsTheTableOfTheNetwork() throws IOException {
    String text = Files.readString(DOCUMENT);
    int begin = text.indexOf(BEGIN) + BEGIN.length();
    int end = text.indexOf(END);
    if ("write".equals(System.getProperty("dialer.golden"))) {
      text = text.substring(0, begin) + NetworkTable.markdown() + text.substring(end);
      Files.writeString(DOCUMENT, text);
      end = text.indexOf(END);
    }
    assertThat(text.substring(begin, end)).isEqualTo(NetworkTable.markdown());
  }
}
