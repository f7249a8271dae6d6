package dialer.app.tidy;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/** Limits that keep a file readable in one sitting. */
final class SizeRules {
  static final int FILE_LINES = 400;
  static final int METHOD_LINES = 40;
  static final int COLUMNS = 100;
  static final int PARAMETERS = 4;

  private SizeRules() {}

  static List<Finding> file(SourceFile source) {
    long lines = source.text().lines().count();
    return lines <= FILE_LINES
        ? List.of()
        : List.of(new Finding(source.name(), lines, "has " + lines + " lines: split it"));
  }

  static List<Finding> columns(SourceFile source) {
    List<String> lines = source.text().lines().toList();
    return IntStream.range(0, lines.size())
        .filter(i -> !lines.get(i).startsWith("import "))
        .filter(i -> lines.get(i).codePoints().count() > COLUMNS)
        .mapToObj(i -> new Finding(source.name(), i + 1, "is wider than 100 columns"))
        .toList();
  }

  static List<Finding> method(SourceFile source) {
    return methods(source).stream()
        .filter(method -> bodyLines(source, method) > METHOD_LINES)
        .map(method -> source.finding(method, method.getName() + " is too long: split it"))
        .toList();
  }

  /** More than four parameters become a record; what a library or a record asks for is free. */
  static List<Finding> parameters(SourceFile source) {
    List<Finding> findings = new ArrayList<>();
    new TreeScanner<Void, ClassTree>() {
      @Override
      public Void visitClass(ClassTree type, ClassTree outer) {
        return super.visitClass(type, type);
      }

      @Override
      public Void visitMethod(MethodTree method, ClassTree type) {
        int count = method.getParameters().size();
        if (count > PARAMETERS && !isGivenByOthers(method) && !isCanonical(method, type)) {
          findings.add(source.finding(method, "takes " + count + " parameters: make a record"));
        }
        return super.visitMethod(method, type);
      }
    }.scan(source.unit(), null);
    return findings;
  }

  /** Annotations are data: a table of cases above a test is not the test's length. */
  private static long bodyLines(SourceFile source, MethodTree method) {
    return method.getBody() == null ? 0 : source.linesOf(method.getBody());
  }

  static List<MethodTree> methods(SourceFile source) {
    List<MethodTree> methods = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethod(MethodTree method, Void nothing) {
        methods.add(method);
        return super.visitMethod(method, nothing);
      }
    }.scan(source.unit(), null);
    return methods;
  }

  /** Overrides have the parameters of what they override; beans have what Spring hands them. */
  private static boolean isGivenByOthers(MethodTree method) {
    return isOverride(method)
        || method.getModifiers().getAnnotations().stream()
            .anyMatch(each -> each.getAnnotationType().toString().equals("Bean"));
  }

  private static boolean isOverride(MethodTree method) {
    return method.getModifiers().getAnnotations().stream()
        .anyMatch(annotation -> annotation.getAnnotationType().toString().equals("Override"));
  }

  private static boolean isCanonical(MethodTree method, ClassTree type) {
    return type.getKind() == Tree.Kind.RECORD
        && method.getName().contentEquals("<init>")
        && method.getParameters().size() == components(type);
  }

  private static long components(ClassTree type) {
    return type.getMembers().stream()
        .filter(VariableTree.class::isInstance)
        .map(member -> ((VariableTree) member).getModifiers().getFlags())
        .filter(flags -> !flags.contains(Modifier.STATIC))
        .count();
  }
}
