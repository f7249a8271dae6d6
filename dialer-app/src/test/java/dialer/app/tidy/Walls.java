package dialer.app.tidy;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;

/** Walls inside the class path, where Maven cannot see: who may know of the outside world. */
final class Walls {
  private static final String[] PURE = {
    "dialer.compliance..", "dialer.core..", "dialer.campaigns.."
  };

  /** Reads scenario files, and runs their independent days side by side. */
  private static final String SCENARIOS = "dialer.campaigns.simulation.scenario..";

  /** Rooms whose job is a file: lead files, exports, rule packs and the tables shipped with us. */
  private static final String[] READERS = {
    "dialer.campaigns.importing..",
    SCENARIOS,
    "dialer.campaigns.reporting..",
    "dialer.compliance.rulebook..",
    "dialer.compliance.window..",
    "dialer.compliance.audit.."
  };

  /** Values that live in packages of input and output, but do none. */
  private static final DescribedPredicate<JavaClass> VALUE =
      type(URI.class)
          .or(type(IOException.class))
          .or(type(UncheckedIOException.class))
          .or(type(Serializable.class));

  private static final DescribedPredicate<JavaClass> STREAM =
      type(InputStream.class).or(type(Reader.class));

  static final ArchRule PURE_CODE_OPENS_NOTHING =
      noClasses()
          .that(resideInAnyPackage(PURE))
          .and()
          .resideOutsideOfPackages(READERS)
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("java.io..", "java.net..", "java.nio.file..", "java.sql..")
                  .and(DescribedPredicate.not(VALUE.or(STREAM))))
          .because("what the pure modules must know is given to them");

  static final ArchRule PURE_CODE_STARTS_NO_THREAD =
      noClasses()
          .that(resideInAnyPackage(PURE).and(resideOutsideOfPackage(SCENARIOS)))
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.lang\\.Thread|java\\.util\\.concurrent\\.(Executor.*|.*Future|.*Queue)|"
                  + "java\\.util\\.Timer")
          .because("the loop is driven from outside, by a thread or by the simulator");

  static final ArchRule ASTERISK_CONFIGURATION_STANDS_ALONE =
      noClasses()
          .that()
          .resideInAPackage("dialer.asterisk..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dialer.compliance..",
              "dialer.core..",
              "dialer.campaigns..",
              "dialer.ui..",
              "dialer.app..")
          .because("a server must be prepared without a dialer");

  static final ArchRule LIVE_API_OF_ASTERISK_JAVA_IS_NOT_USED =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.asteriskjava.live..", "org.asteriskjava.pbx..")
          .because("it keeps its own idea of every channel and loses events under load");

  static final ArchRule ADAPTERS_HAVE_NO_CYCLES =
      slices().matching("dialer.app.(*)..").should().beFreeOfCycles();

  /** A library and the one package of dialer-app that may speak to it. */
  static final Map<String, String> ROOMS =
      Map.of(
          "org.apache.camel..", "dialer.app.camel..",
          "org.quartz..", "dialer.app.quartz..",
          "org.asteriskjava..", "dialer.app.asterisk..",
          "io.lettuce..", "dialer.app.redis..",
          "redis.embedded..", "dialer.app.redis..",
          "org.postgresql..", "dialer.app.postgres..",
          "io.zonky..", "dialer.app.postgres..");

  private Walls() {}

  static ArchRule speaksOnlyTo(String library, String room) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(room)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .because("adapters live in the package named for the thing outside");
  }
}
