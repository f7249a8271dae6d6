package dialer.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * To draw anew after a change: run this test with {@code -Ddialer.draw=true} and commit the file.
 */
class CallStatesDrawingTest {

  private static final Path FILE = Path.of("..", "docs", "call-states.md");

  @Test
  void theDocumentShowsTheLifeOfACallAsTheCodeLeadsIt() throws IOException {
    String drawn = new CallStatesDrawing().draw();
    if (Boolean.getBoolean("dialer.draw")) {
      Files.writeString(FILE, drawn);
    }
    assertThat(Files.readString(FILE))
        .as("docs/call-states.md; draw it anew with -Ddialer.draw=true")
        .isEqualTo(drawn);
  }
}
