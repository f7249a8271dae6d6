package dialer.ui.manager;

import dialer.ui.wire.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as screens show and edit it.
 *
 * @param goTo the next question's id or END; null: the one that follows
 * @param segment whether its answer names the respondent's segment
 */
public record QuestionDef(
    String id,
    Text text,
    Type type,
    List<ChoiceDef> choices,
    @Nullable Integer min,
    @Nullable Integer max,
    boolean required,
    @Nullable String goTo,
    boolean segment) {

  /** How it is answered. */
  public enum Type {
    CHOICE,
    MULTI,
    SCALE,
    TEXT,
    NUMBER
  }

  /** One choice, and where it leads. */
  public record ChoiceDef(String code, Text label, @Nullable String goTo) {}

  public QuestionDef {
    choices = List.copyOf(choices);
  }
}
