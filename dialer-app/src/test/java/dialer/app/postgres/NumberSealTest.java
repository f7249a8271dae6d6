package dialer.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dialer.compliance.call.PhoneNumber;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NumberSealTest {

  private static final PhoneNumber ADA = new PhoneNumber("+13125550101");

  @TempDir Path folder;

  @Test
  void opensWhatItSealedAndNeverSealsTwiceAlike() throws Exception {
    NumberSeal seal = seal("keys");
    Random random = new Random(7);
    for (int i = 0; i < 1000; i++) {
      PhoneNumber number = new PhoneNumber("+81" + (100_000_000L + random.nextInt(899_999_999)));
      byte[] sealed = seal.seal(number);
      assertThat(seal.open(sealed)).isEqualTo(number);
      assertThat(seal.seal(number)).isNotEqualTo(sealed);
      assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
          .doesNotContain(number.e164().substring(3));
    }
  }

  @Test
  void equalNumbersHaveEqualIndexesUnderOneKeyOnly() throws Exception {
    NumberSeal seal = seal("keys");
    assertThat(seal.index(ADA)).isEqualTo(seal.index(ADA)).hasSize(16);
    assertThat(seal.index(ADA)).isNotEqualTo(seal.index(new PhoneNumber("+13125550102")));
    assertThat(seal.index(ADA)).isNotEqualTo(seal("others").index(ADA));
  }

  @Test
  void refusesATextThatWasChangedOrSealedWithAnotherKey() throws Exception {
    byte[] sealed = seal("keys").seal(ADA);
    assertThatThrownBy(() -> seal("others").open(sealed)).hasMessageContaining("key file");
    sealed[sealed.length - 1] ^= 1;
    assertThatThrownBy(() -> seal("keys").open(sealed)).hasMessageContaining("key file");
  }

  @Test
  void keepsItsKeysInAFileOfItsOwnerOnly() throws Exception {
    seal("keys");
    Path file = folder.resolve("keys");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertThatThrownBy(() -> NumberKeys.load(file, true))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("chmod 600");
  }

  @Test
  void makesNoNewKeysWhereOnesAreExpected() {
    assertThatThrownBy(() -> NumberKeys.load(folder.resolve("absent"), false))
        .isInstanceOf(IOException.class);
  }

  @Test
  void neverShowsAKey() throws Exception {
    NumberKeys keys = NumberKeys.load(folder.resolve("keys"), true);
    assertThat(keys.toString()).isEqualTo("NumberKeys[hidden]");
  }

  private NumberSeal seal(String file) throws IOException {
    return new NumberSeal(NumberKeys.load(folder.resolve(file), true));
  }
}
