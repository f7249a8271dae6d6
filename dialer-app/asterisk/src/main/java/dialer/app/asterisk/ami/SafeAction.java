package dialer.app.asterisk.ami;

import java.util.ArrayList;
import java.util.List;
import org.asteriskjava.manager.action.AbstractManagerAction;

/**
 * One action of the closed list, checked field by field while it is built; the only kind of action
 * that a {@link SafeConnection} sends besides logging in and off.
 */
public final class SafeAction extends AbstractManagerAction {
  private static final long serialVersionUID = 1L;

  private final ActionKind kind;
  private final String id;
  private final ArrayList<String> lines = new ArrayList<>();

  private SafeAction(ActionKind kind, String id) {
    this.kind = kind;
    this.id = id;
  }

  /**
   * An action without fields yet.
   *
   * @param id what the answer is matched by; letters, digits, hyphen, dot
   */
  public static SafeAction of(ActionKind kind, String id) {
    SafeText.checked("ActionID", id);
    if (!id.matches("[A-Za-z0-9.-]{1,100}")) {
      throw new UnsafeAction("ActionID", "has a value that the dialer never sends");
    }
    return new SafeAction(kind, id);
  }

  /** Adds a field; throws {@link UnsafeAction} if it is not one of this action's own. */
  public SafeAction with(String field, String value) {
    kind.check(field, value);
    lines.add(field + ": " + value);
    return this;
  }

  /** The fields as they will be written. */
  List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public String getAction() {
    return kind.word();
  }

  @Override
  public String getActionId() {
    return id;
  }

  @Override
  public void setActionId(String actionId) {
    throw new UnsupportedOperationException("the id of an action is given once");
  }

  @Override
  public String toString() {
    return kind.word() + " " + id;
  }
}
