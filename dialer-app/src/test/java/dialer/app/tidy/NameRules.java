package dialer.app.tidy;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Refuses type names that say nothing, or say what the glossary calls otherwise. */
record NameRules(Permits permits) implements TidyRule {
  private static final Pattern EMPTY =
      Pattern.compile(".*[a-z0-9](Impl|Manager|Utils?|Helper|Port)");
  private static final Pattern OTHER_WORD =
      Pattern.compile(
          "(?:.*[a-z0-9])?(Tenant|Customer|Contact|Blacklist|Whitelist|DialLevel|Status)"
              + "(?:[A-Z0-9].*)?");

  @Override
  public List<Finding> breachesIn(SourceFile source) {
    List<Finding> findings = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitClass(ClassTree type, Void nothing) {
        String name = type.getSimpleName().toString();
        if (isBanned(name) && !permits.allow(name)) {
          findings.add(source.finding(type, name + " is no name here: see docs/glossary.md"));
        }
        return super.visitClass(type, nothing);
      }
    }.scan(source.unit(), null);
    return findings;
  }

  private static boolean isBanned(String name) {
    return EMPTY.matcher(name).matches() || OTHER_WORD.matcher(name).matches();
  }
}
