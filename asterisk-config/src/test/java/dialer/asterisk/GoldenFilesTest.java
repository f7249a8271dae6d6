package dialer.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.asterisk.network.NetworkConfiguration;
import dialer.asterisk.server.PbxConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every rendered file against a text that somebody has read. After a wanted change run once with
 * {@code -Ddialer.golden=write} and read the difference.
 */
class GoldenFilesTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final Map<String, Map<String, String>> RENDERED =
      Map.of(
          "pbx", PbxConfiguration.files(Samples.server()),
          "network", NetworkConfiguration.files(Samples.network()));

  @TestFactory
  Stream<DynamicTest> everyFileIsRenderedAsItWasRead() {
    return RENDERED.entrySet().stream()
        .flatMap(each ->
            each.getValue().keySet().stream()
                .map(file ->
                    DynamicTest.dynamicTest(
                        each.getKey() + "/" + file, () -> compare(each.getKey(), file))));
  }

  private static void compare(String folder, String file) throws IOException {
    String text = RENDERED.get(folder).get(file);
    Path golden = GOLDEN.resolve(folder).resolve(file);
    if ("write".equals(System.getProperty("dialer.golden"))) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, text);
    }
    assertThat(text).isEqualTo(Files.readString(golden));
  }

  @Test
  void noGoldenFileIsLeftWithoutARenderedOne() throws IOException {
    for (String folder : RENDERED.keySet()) {
      try (Stream<Path> files = Files.list(GOLDEN.resolve(folder))) {
        Set<String> names =
            files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        assertThat(names).isEqualTo(RENDERED.get(folder).keySet());
      }
    }
  }
}
