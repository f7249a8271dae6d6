package dialer.app.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds the whole source tree to the house rules; {@link TidyRulesTest} shows that each can fail.
 */
class TidyTest {
  private static final List<SourceFile> SOURCES = SourceTree.javaSources();
  private static final Permits CLOCK_READERS = Permits.read("clock-readers.txt");
  private static final Permits NAMES = Permits.read("names.txt");

  @TestFactory
  Stream<DynamicTest> everySourceKeeps() {
    Map<String, TidyRule> rules =
        Map.of(
            "files of 400 lines at most", SizeRules::file,
            "methods of 40 lines at most", SizeRules::method,
            "100 columns", SizeRules::columns,
            "4 parameters at most", SizeRules::parameters,
            "no clock, zone, chance or nap of its own", new BannedCalls(CLOCK_READERS),
            "the words of the glossary", new NameRules(NAMES),
            "Javadoc on public types", DocRules::publicTypes,
            "nothing left unfinished", DocRules::unfinished);
    return rules.entrySet().stream()
        .map(rule ->
            DynamicTest.dynamicTest(
                rule.getKey(), () -> assertKept(rule.getKey(), rule.getValue())));
  }

  private static void assertKept(String name, TidyRule rule) {
    assertThat(SOURCES.stream().flatMap(source -> rule.breachesIn(source).stream()))
        .as(name)
        .isEmpty();
  }

  @Test
  void everyPackageSaysWhatItIs() {
    assertThat(DocRules.packages(SOURCES)).isEmpty();
  }

  @Test
  void everyTextOfTheScreensIsInBothLanguages() {
    assertThat(MessageKeys.breaches()).isEmpty();
  }

  @Test
  void everyPermitToReadTheClockIsStillUsed() {
    List<String> users =
        SOURCES.stream()
            .filter(source -> !BannedCalls.callsIn(source).isEmpty())
            .map(SourceFile::typeName)
            .toList();
    assertThat(CLOCK_READERS.reasons().keySet()).isSubsetOf(users);
  }

  @Test
  void everyScriptAndScreenSourceHasAtMost400Lines() {
    assertThat(SourceTree.files(TidyTest::isScriptOrScreen))
        .isNotEmpty()
        .allSatisfy(file -> assertThat(linesOf(file)).isLessThanOrEqualTo(SizeRules.FILE_LINES));
  }

  @Test
  void printsHowBigFilesAndMethodsAre() {
    List<Long> files = SOURCES.stream().map(source -> source.text().lines().count()).toList();
    List<Long> methods =
        SOURCES.stream()
            .flatMap(source -> SizeRules.methods(source).stream().map(source::linesOf))
            .toList();
    System.out.printf("tidy: files %s; methods %s%n", summary(files), summary(methods));
    assertThat(files).isNotEmpty();
    assertThat(methods).isNotEmpty();
  }

  private static String summary(List<Long> sizes) {
    List<Long> sorted = sizes.stream().sorted(Comparator.naturalOrder()).toList();
    return "%d, median %d lines, longest %d"
        .formatted(sorted.size(), sorted.get(sorted.size() / 2), sorted.getLast());
  }

  private static boolean isScriptOrScreen(Path file) {
    String name = file.toString();
    return name.endsWith("/dialer") || name.matches(".*\\.(sh|ts|tsx)");
  }

  private static long linesOf(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    }
  }
}
