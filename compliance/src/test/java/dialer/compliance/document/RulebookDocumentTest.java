package dialer.compliance.document;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.compliance.rulebook.Rule;
import dialer.compliance.rulebook.Rulebook;
import dialer.compliance.rulebook.Rulebooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Run with {@code -Ddocs.write=true} to write the page anew. */
class RulebookDocumentTest {

  private static final Path PAGE = Path.of("..", "docs", "compliance.md");

  private final Rulebook shipped = Rulebooks.of(Rulebooks.shipped());

  @Test
  void thePageSaysWhatThePacksSay() throws IOException {
    String page = RulebookDocument.of(shipped);
    if (Boolean.getBoolean("docs.write")) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }

  @Test
  void everyRuleStandsOnThePageWithItsForceAndItsSource() {
    String page = RulebookDocument.of(shipped);
    for (Rule rule : shipped.packs().stream().flatMap(p -> p.rules().stream()).toList()) {
      assertThat(page).contains("| " + rule.head().id() + " | " + rule.kind().word() + " |");
      assertThat(page).contains(rule.head().citations().getFirst().text());
    }
  }
}
