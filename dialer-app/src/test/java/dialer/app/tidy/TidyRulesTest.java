package dialer.app.tidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Each house rule refuses a planted breach and leaves its lawful neighbor alone. */
class TidyRulesTest {
  private static final Permits NONE = new Permits(Map.of());
  private static final TidyRule CALLS = new BannedCalls(NONE);
  private static final TidyRule NAMES = new NameRules(NONE);

  @Test
  void fileEndsAt400Lines() {
    assertThat(SizeRules.file(source("class A {" + "\n".repeat(400) + "}"))).hasSize(1);
    assertThat(SizeRules.file(source("class A {" + "\n".repeat(399) + "}"))).isEmpty();
  }

  @Test
  void methodEndsAt40Lines() {
    assertThat(SizeRules.method(method("\n".repeat(40)))).hasSize(1);
    assertThat(SizeRules.method(method("\n".repeat(39)))).isEmpty();
  }

  @Test
  void lineEndsAtColumn100() {
    assertThat(SizeRules.columns(source("// " + "x".repeat(98)))).hasSize(1);
    assertThat(SizeRules.columns(source("// " + "x".repeat(97)))).isEmpty();
    assertThat(SizeRules.columns(source("import " + "x".repeat(120) + ";"))).isEmpty();
  }

  @Test
  void fifthParameterAsksForARecord() {
    assertThat(SizeRules.parameters(source("class A { A(int a, int b, int c, int d, int e) {} }")))
        .hasSize(1);
    assertThat(
            SizeRules.parameters(
                source("record A(int a) { void f(int a, int b, int c, int d, int e) {} }")))
        .hasSize(1);
    assertThat(SizeRules.parameters(source("class A { A(int a, int b, int c, int d) {} }")))
        .isEmpty();
  }

  @Test
  void recordsAndOverridesTakeWhatTheyMust() {
    assertThat(SizeRules.parameters(source("record A(int a, int b, int c, int d, int e) {}")))
        .isEmpty();
    assertThat(
            SizeRules.parameters(
                source(
                    "record A(int a, int b, int c, int d, int e) {"
                        + " static int z; A(int a, int b, int c, int d, int e) {} }")))
        .isEmpty();
    assertThat(
            SizeRules.parameters(
                source("class A { @Override void f(int a, int b, int c, int d, int e) {} }")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Instant.now()",
        "java.time.Instant.now()",
        "LocalDate.now(zone)",
        "LocalDateTime.now()",
        "System.currentTimeMillis()",
        "ZoneId.systemDefault()",
        "Clock.systemUTC()",
        "InstantSource.system()",
        "Thread.sleep(1)",
        "TimeUnit.SECONDS.sleep(1)",
        "ThreadLocalRandom.current()",
        "UUID.randomUUID()",
        "take(Instant::now)",
        "take(UUID::randomUUID)"
      })
  void machineIsNotAsked(String call) {
    assertThat(CALLS.breachesIn(method(call + ";"))).isNotEmpty();
  }

  @Test
  void staticImportHidesNothing() {
    assertThat(CALLS.breachesIn(source("import static java.time.Instant.now; class A {}")))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"clock.instant()", "moment.now()", "new Random(7)", "pacer.sleep()"})
  void whatIsHandedInMayBeAsked(String call) {
    assertThat(CALLS.breachesIn(method(call + ";"))).isEmpty();
  }

  @Test
  void clockReaderIsNamedWithItsReason() {
    TidyRule rule = new BannedCalls(Permits.parse("dialer.A starts everything"));
    assertThat(rule.breachesIn(method("Instant.now();"))).isEmpty();
    assertThatThrownBy(() -> Permits.parse("dialer.A")).hasMessageContaining("dialer.A");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HopperImpl",
        "CallManager",
        "DateUtils",
        "TestHelper",
        "HopperPort",
        "TenantId",
        "Customer",
        "NumberBlacklist",
        "CallStatus",
        "PastContact"
      })
  void emptyAndForeignWordsAreNoNames(String name) {
    assertThat(NAMES.breachesIn(source("class A { record " + name + "() {} }"))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ManagerPages", "Import", "Report", "Implied", "Transport", "Contacted"})
  void ordinaryWordsAreNames(String name) {
    assertThat(NAMES.breachesIn(source("interface " + name + " {}"))).isEmpty();
  }

  @Test
  void publicTypeOfTheProductHasJavadoc() {
    assertThat(DocRules.publicTypes(source("public class A {}"))).hasSize(1);
    assertThat(DocRules.publicTypes(source("/** A letter. */ public class A {}"))).isEmpty();
    assertThat(DocRules.publicTypes(source("class A {}"))).isEmpty();
  }

  @Test
  void nothingIsLeftUnfinished() {
    assertThat(DocRules.unfinished(source("class A {} // TO" + "DO later"))).hasSize(1);
    assertThat(DocRules.unfinished(source("class A {} // done"))).isEmpty();
  }

  @Test
  void packageSaysWhatItIs() {
    SourceFile type = source("package dialer; class A {}");
    SourceFile silent = packageInfo("@NullMarked package dialer;");
    SourceFile unmarked = packageInfo("/** A room. */ package dialer;");
    SourceFile good = packageInfo("/** A room. */ @NullMarked package dialer;");
    assertThat(DocRules.packages(List.of(type))).hasSize(1);
    assertThat(DocRules.packages(List.of(type, silent))).hasSize(1);
    assertThat(DocRules.packages(List.of(type, unmarked))).hasSize(1);
    assertThat(DocRules.packages(List.of(type, good))).isEmpty();
  }

  @Test
  void textInOneLanguageOnlyIsRefused() {
    JsonMapper json = new JsonMapper();
    var both = json.readTree("{\"a\": {\"b\": \"x\"}}");
    var less = json.readTree("{\"a\": {}}");
    assertThat(MessageKeys.compare(Path.of("ja.json"), both, less)).hasSize(1);
    assertThat(MessageKeys.compare(Path.of("ja.json"), less, both)).hasSize(1);
    assertThat(MessageKeys.compare(Path.of("ja.json"), both, both)).isEmpty();
  }

  private static SourceFile method(String body) {
    return source("class A { void f() {" + body + "} }");
  }

  private static SourceFile source(String text) {
    return SourceFile.parse("module/src/main/java/dialer/A.java", text);
  }

  private static SourceFile packageInfo(String text) {
    return SourceFile.parse("module/src/main/java/dialer/package-info.java", text);
  }
}
