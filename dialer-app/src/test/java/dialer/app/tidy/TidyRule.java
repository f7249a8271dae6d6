package dialer.app.tidy;

import java.util.List;

/** One house rule, judged file by file. */
@FunctionalInterface
interface TidyRule {
  List<Finding> breachesIn(SourceFile source);
}
