package dialer.app.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dialer.asterisk.planted.LeansOnTheCore;
import dialer.core.planted.BreaksEveryWall;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The walls stand, and a class planted on the wrong side is seen. */
class WallsTest {
  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("dialer");
  private static final JavaClasses PLANTED =
      new ClassFileImporter().importClasses(BreaksEveryWall.class, LeansOnTheCore.class);

  @TestFactory
  Stream<DynamicTest> productKeeps() {
    return rules()
        .map(rule ->
            DynamicTest.dynamicTest(
                rule.getDescription(), () -> rule.allowEmptyShould(true).check(PRODUCT)));
  }

  @TestFactory
  Stream<DynamicTest> plantedClassBreaks() {
    return rules()
        .map(rule ->
            DynamicTest.dynamicTest(
                rule.getDescription(),
                () -> assertThat(rule.evaluate(PLANTED).hasViolation()).isTrue()));
  }

  @Test
  void adaptersFormNoCycle() {
    Walls.ADAPTERS_HAVE_NO_CYCLES.allowEmptyShould(true).check(PRODUCT);
  }

  private static Stream<ArchRule> rules() {
    return Stream.concat(
        Stream.of(
            Walls.PURE_CODE_OPENS_NOTHING,
            Walls.PURE_CODE_STARTS_NO_THREAD,
            Walls.ASTERISK_CONFIGURATION_STANDS_ALONE,
            Walls.LIVE_API_OF_ASTERISK_JAVA_IS_NOT_USED),
        Walls.ROOMS.entrySet().stream()
            .map(room -> Walls.speaksOnlyTo(room.getKey(), room.getValue())));
  }
}
