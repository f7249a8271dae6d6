package dialer.app.box;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The run that teaches the JVM a fast start; where it fails, every start is slow. */
class WarmUpTest {

  @TempDir private Path folder;

  @Test
  void startsTheRealApplicationWithoutTelephonesAndItAnswers() throws Exception {
    assertThat(WarmUp.run(folder)).isTrue();
  }
}
