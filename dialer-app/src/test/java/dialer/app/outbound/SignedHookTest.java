package dialer.app.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedHookTest {

  /** The second test case of RFC 4231. */
  @Test
  void signsAsTheStandardSays() {
    assertThat(SignedHook.signature("Jefe", "what do ya want for nothing?"))
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:8080/",
        "http://169.254.169.254/latest/meta-data",
        "http://10.0.0.5/",
        "http://192.168.1.1/",
        "http://[::1]/",
        "ftp://192.0.2.1/",
        "file:///etc/passwd"
      })
  void leadsNobodyIntoOurOwnNetwork(String url) {
    assertThatThrownBy(() -> SignedHook.refuseOurOwn(URI.create(url)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
