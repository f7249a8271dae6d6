package dialer.core.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an event did to a call.
 *
 * @param state the state now
 * @param commands what to do, in order
 * @param ignored why nothing was done, for an event that came late, twice or without sense
 */
public record Step(CallState state, List<CallCommand> commands, Optional<String> ignored) {

  public Step {
    commands = List.copyOf(commands);
  }

  /** A move with its commands. */
  static Step to(CallState state, CallCommand... commands) {
    return new Step(state, List.of(commands), Optional.empty());
  }

  /** Nothing changes; {@code reason} is counted. */
  static Step ignored(CallState state, String reason) {
    return new Step(state, List.of(), Optional.of(reason));
  }

  /** Nothing changes but these commands; {@code reason} is counted. */
  static Step ignored(CallState state, String reason, CallCommand command) {
    return new Step(state, List.of(command), Optional.of(reason));
  }

  /** The same move with another command before its own. */
  Step after(CallCommand first) {
    return joined(List.of(first), commands);
  }

  /** The same move with another command behind its own. */
  Step before(CallCommand last) {
    return joined(commands, List.of(last));
  }

  private Step joined(List<CallCommand> first, List<CallCommand> second) {
    List<CallCommand> all = new ArrayList<>(first);
    all.addAll(second);
    return new Step(state, all, ignored);
  }
}
