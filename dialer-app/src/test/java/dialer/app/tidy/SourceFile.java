package dialer.app.tidy;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A Java source, parsed by the JDK's own compiler; {@code name} is its path below the root. */
record SourceFile(String name, String text, CompilationUnitTree unit, DocTrees trees) {

  static SourceFile read(Path root, Path file) {
    try {
      return parse(root.relativize(file).toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SourceFile parse(String name, String text) {
    JavaFileObject object = new Text(name, text);
    try {
      JavacTask task =
          (JavacTask)
              ToolProvider.getSystemJavaCompiler()
                  .getTask(null, null, _ -> {}, null, null, List.of(object));
      CompilationUnitTree unit = task.parse().iterator().next();
      return new SourceFile(name, text, unit, DocTrees.instance(task));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isProduct() {
    return name.contains("src/main/java/");
  }

  String module() {
    return name.substring(0, name.indexOf('/'));
  }

  /** The top-level type the file is named for, such as {@code dialer.app.Main}. */
  String typeName() {
    return name.replaceFirst(".*src/(main|test)/java/", "")
        .replaceFirst("\\.java$", "")
        .replace('/', '.');
  }

  long lineOf(Tree tree) {
    return lineAt(trees.getSourcePositions().getStartPosition(unit, tree));
  }

  long linesOf(Tree tree) {
    return lineAt(trees.getSourcePositions().getEndPosition(unit, tree)) - lineOf(tree) + 1;
  }

  boolean hasJavadoc(ClassTree type) {
    return trees.getDocComment(TreePath.getPath(unit, type)) != null;
  }

  Finding finding(Tree tree, String what) {
    return new Finding(name, lineOf(tree), what);
  }

  private long lineAt(long position) {
    return unit.getLineMap().getLineNumber(position);
  }

  private static final class Text extends SimpleJavaFileObject {
    private final String text;

    Text(String name, String text) {
      super(URI.create("source:///" + name.replace(' ', '_')), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
