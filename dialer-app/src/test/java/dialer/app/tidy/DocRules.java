package dialer.app.tidy;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** What a reader may expect to find written above the code. */
final class DocRules {
  private static final Pattern UNFINISHED =
      Pattern.compile("\\b(TO" + "DO|FIX" + "ME|X" + "XX)\\b");

  private DocRules() {}

  static List<Finding> publicTypes(SourceFile source) {
    return source.unit().getTypeDecls().stream()
        .filter(_ -> source.isProduct())
        .filter(ClassTree.class::isInstance)
        .map(ClassTree.class::cast)
        .filter(type -> type.getModifiers().getFlags().contains(Modifier.PUBLIC))
        .filter(type -> !source.hasJavadoc(type))
        .map(type -> source.finding(type, type.getSimpleName() + " has no Javadoc"))
        .toList();
  }

  static List<Finding> unfinished(SourceFile source) {
    return UNFINISHED
        .matcher(source.text())
        .results()
        .map(match -> new Finding(source.name(), lineAt(source, match.start()), "is unfinished"))
        .toList();
  }

  /** Every package of the product says what it is and is null-marked. */
  static List<Finding> packages(List<SourceFile> sources) {
    List<SourceFile> product = sources.stream().filter(SourceFile::isProduct).toList();
    Set<String> described =
        product.stream()
            .filter(DocRules::describes)
            .map(DocRules::folder)
            .collect(Collectors.toSet());
    return product.stream()
        .map(DocRules::folder)
        .filter(folder -> !described.contains(folder))
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .map(folder -> new Finding(folder, 1, "needs package-info.java, @NullMarked, described"))
        .toList();
  }

  private static boolean describes(SourceFile source) {
    return source.name().endsWith("/package-info.java")
        && source.text().startsWith("/**")
        && source.unit().getPackageAnnotations().stream()
            .map(Tree::toString)
            .anyMatch(annotation -> annotation.startsWith("@NullMarked"));
  }

  private static String folder(SourceFile source) {
    return source.name().substring(0, source.name().lastIndexOf('/'));
  }

  private static long lineAt(SourceFile source, int position) {
    return source.text().substring(0, position).lines().count();
  }
}
