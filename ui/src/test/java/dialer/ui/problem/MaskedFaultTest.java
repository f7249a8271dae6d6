package dialer.ui.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedFaultTest {

  @ParameterizedTest
  @ValueSource(strings = {"+819012344821", "090-1234-4821", "09012344821", "+1 312-555-0142"})
  void noTelephoneNumberGetsIntoTheLog(String number) {
    Exception fault = new IllegalStateException("duplicate key (" + number + ") already exists");
    String text = MaskedFault.of(new RuntimeException("saving " + number, fault));
    assertThat(text).doesNotContain(number.substring(2)).contains("already exists");
    assertThat(text).contains("IllegalStateException");
  }
}
