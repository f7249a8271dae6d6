package dialer.app.camel;

import dialer.app.intake.DroppedFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.GenericFile;

/**
 * Brings lead files of the drop folder to those who read them, once they have been left alone for a
 * while. A file stays where it lies until it is settled; while PostgreSQL is away it waits.
 */
public final class DropFolderRoute extends RouteBuilder {

  private static final String WHICH =
      "?recursive=true&include=.*[.](csv|tsv|txt)"
          + "&antExclude=**/done/**,**/failed/**,**/.*/**&noop=true&idempotent=false"
          + "&sortBy=file:name"
          + "&readLock=changed&readLockMarkerFile=false&readLockMinLength=0"
          + "&readLockLoggingLevel=OFF&autoCreate=true";

  private final Path folder;
  private final Duration quiet;
  private final DroppedFiles files;
  private final Predicate<Throwable> outside;
  private final FaultLog faults = new FaultLog("dropped files wait");

  /**
   * Watches that folder.
   *
   * @param quiet a file is complete when it has not changed for so long
   * @param outside tells a fault of something outside, which passes, from one of our own
   */
  public DropFolderRoute(
      Path folder, Duration quiet, DroppedFiles files, Predicate<Throwable> outside) {
    this.folder = folder;
    this.quiet = quiet;
    this.files = files;
    this.outside = outside;
  }

  @Override
  public void configure() {
    onException(Exception.class).handled(true).process(this::fault);
    from("file:%s%s&delay=1000&readLockMinAge=%d&readLockCheckInterval=200&readLockTimeout=%d"
            .formatted(folder, WHICH, quiet.toMillis(), quiet.toMillis() + 500))
        .routeId("lead-files")
        .process(exchange -> {
          files.take(path(exchange));
          faults.allIsWell();
        });
  }

  /** What passes is waited for; what does not must not come back every second for ever. */
  private void fault(Exchange exchange) throws Exception {
    Exception fault = faults.tell(exchange);
    if (!outside.test(fault)) {
      files.giveUp(path(exchange), fault);
    }
  }

  private static Path path(Exchange exchange) throws InvalidPayloadException {
    return Path.of(exchange.getMessage().getMandatoryBody(GenericFile.class).getAbsoluteFilePath());
  }
}
