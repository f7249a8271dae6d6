package dialer.app.camel;

import dialer.app.intake.ConfirmedImports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.GenericFile;

/**
 * Carries out the imports that people have confirmed, two at a time, in the order of their
 * confirmation. An order is deleted when it is settled: a kill before that repeats it.
 */
public final class ConfirmedImportRoute extends RouteBuilder {

  private static final int AT_ONCE = 2;

  private final Path folder;
  private final ConfirmedImports imports;
  private final Predicate<Throwable> outside;
  private final FaultLog faults = new FaultLog("confirmed imports wait");

  /**
   * Watches that folder.
   *
   * @param outside tells a fault of something outside, which passes, from one of our own
   */
  public ConfirmedImportRoute(Path folder, ConfirmedImports imports, Predicate<Throwable> outside) {
    this.folder = folder;
    this.imports = imports;
    this.outside = outside;
  }

  @Override
  public void configure() {
    onException(Exception.class).handled(true).process(this::fault);
    from("file:%s?include=.*[.]order&noop=true&idempotent=false&delay=300&initialDelay=300"
                .formatted(folder)
            + "&sortBy=file:modified&readLock=none")
        .routeId("confirmed-imports")
        .threads(AT_ONCE, AT_ONCE, "imports")
        .process(this::run);
  }

  private void run(Exchange exchange) throws Exception {
    Path order = path(exchange);
    if (imports.run(order)) {
      Files.deleteIfExists(order);
    }
    faults.allIsWell();
  }

  /** The import has noted what went wrong; only what passes is tried again. */
  private void fault(Exchange exchange) throws Exception {
    Exception fault = faults.tell(exchange);
    if (!outside.test(fault)) {
      Files.deleteIfExists(path(exchange));
    }
  }

  private static Path path(Exchange exchange) throws InvalidPayloadException {
    return Path.of(exchange.getMessage().getMandatoryBody(GenericFile.class).getAbsoluteFilePath());
  }
}
