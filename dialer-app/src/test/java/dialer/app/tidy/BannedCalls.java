package dialer.app.tidy;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Refuses code that asks the machine for the time, its zone, chance or a nap: such code cannot be
 * replayed. Adapters that must are named, each with its reason.
 */
record BannedCalls(Permits permits) implements TidyRule {
  private static final Pattern BANNED =
      Pattern.compile(
          "(?:.*\\.)?(?:"
              + "(?:Instant|LocalDate|LocalTime|LocalDateTime|ZonedDateTime|OffsetDateTime|Year"
              + "|YearMonth|MonthDay)\\.now"
              + "|System\\.currentTimeMillis|ZoneId\\.systemDefault|TimeZone\\.getDefault"
              + "|Clock\\.system\\w*|InstantSource\\.system"
              + "|Thread\\.sleep|TimeUnit\\.\\w+\\.sleep|ThreadLocalRandom|UUID\\.randomUUID"
              + "|Math\\.random)");

  @Override
  public List<Finding> breachesIn(SourceFile source) {
    return permits.allow(source.typeName()) ? List.of() : callsIn(source);
  }

  static List<Finding> callsIn(SourceFile source) {
    List<Finding> findings = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      private void look(Tree tree, String name) {
        if (BANNED.matcher(name).matches()) {
          findings.add(source.finding(tree, "calls " + name + ": take it as an argument"));
        }
      }

      @Override
      public Void visitImport(ImportTree tree, Void nothing) {
        if (tree.isStatic()) {
          look(tree, tree.getQualifiedIdentifier().toString());
        }
        return null;
      }

      @Override
      public Void visitMemberSelect(MemberSelectTree tree, Void nothing) {
        look(tree, tree.toString());
        return super.visitMemberSelect(tree, nothing);
      }

      @Override
      public Void visitMemberReference(MemberReferenceTree tree, Void nothing) {
        look(tree, tree.getQualifierExpression() + "." + tree.getName());
        return super.visitMemberReference(tree, nothing);
      }

      @Override
      public Void visitIdentifier(IdentifierTree tree, Void nothing) {
        look(tree, tree.getName().toString());
        return null;
      }
    }.scan(source.unit(), null);
    return findings;
  }
}
