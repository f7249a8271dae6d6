package dialer.app.asterisk.real;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The two parts of {@code docs/call-outcomes.md}, each held true by its own test. */
final class OutcomeDocument {

  private static final Path DOCUMENT = Path.of("../../docs/call-outcomes.md");
  private static final String CARRIERS = "\n## A carrier that behaves badly (SIPp)\n";

  private OutcomeDocument() {}

  /** The table of everyone in the network. */
  static String network() throws IOException {
    String text = Files.readString(DOCUMENT);
    return text.substring(0, text.indexOf(CARRIERS));
  }

  /** The carriers that SIPp plays. */
  static String carriers() throws IOException {
    String text = Files.readString(DOCUMENT);
    return text.substring(text.indexOf(CARRIERS));
  }
}
