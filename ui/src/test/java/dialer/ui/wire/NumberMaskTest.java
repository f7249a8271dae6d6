package dialer.ui.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.compliance.call.PhoneNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberMaskTest {

  @ParameterizedTest
  @CsvSource({
    "+819012344821, 090-••••-4821",
    "+81312345678, 03-••••-5678",
    "+81120444123, 0120-•••-•23",
    "+13125550142, +1 312-•••-0142",
    "+442079460123, +44 20 •••• 0123",
    "+33199001234, +33 1 •• •• 12 34"
  })
  void firstGroupAndLastDigitsStay(String e164, String masked) {
    assertThat(NumberMask.masked(new PhoneNumber(e164))).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({"+819012344821, 090-1234-4821", "+13125550142, +1 312-555-0142"})
  void clearNumberIsGroupedAsItsPlanDoes(String e164, String grouped) {
    assertThat(NumberMask.grouped(new PhoneNumber(e164))).isEqualTo(grouped);
  }

  @ParameterizedTest
  @CsvSource({"+81312345678", "+81120444123", "+6591234567", "+2902123", "+4915112345678"})
  void threeDigitsAtLeastAreHidden(String e164) {
    String masked = NumberMask.masked(new PhoneNumber(e164));
    assertThat(masked.chars().filter(c -> c == '•').count()).isGreaterThanOrEqualTo(3);
  }
}
