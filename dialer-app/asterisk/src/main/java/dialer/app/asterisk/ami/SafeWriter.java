package dialer.app.asterisk.ami;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.asteriskjava.AsteriskVersion;
import org.asteriskjava.manager.action.ChallengeAction;
import org.asteriskjava.manager.action.LoginAction;
import org.asteriskjava.manager.action.LogoffAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.internal.ManagerWriter;
import org.asteriskjava.util.SocketConnectionFacade;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the library's encoder, which writes values without looking: encodes {@link SafeAction}
 * and the three actions of logging in and off, and refuses everything else. The last wall in this
 * process.
 */
final class SafeWriter implements ManagerWriter {
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable SocketConnectionFacade socket;

  @Override
  public void setTargetVersion(AsteriskVersion version) {
    // Every version we accept reads the same action format.
  }

  @Override
  public void setSocket(SocketConnectionFacade socket) {
    this.socket = socket;
  }

  @Override
  public void sendAction(ManagerAction action, String internalActionId) throws IOException {
    String text = encode(action, internalActionId);
    SocketConnectionFacade open = socket;
    if (open == null) {
      throw new IOException("the connection is not open");
    }
    lock.lock();
    try {
      open.write(text);
      open.flush();
    } finally {
      lock.unlock();
    }
  }

  static String encode(ManagerAction action, String internalActionId) {
    String id = action.getActionId() == null ? "" : action.getActionId();
    List<String> lines = new ArrayList<>();
    lines.add("Action: " + action.getAction());
    lines.add("ActionID: " + internalActionId + "#" + id);
    lines.addAll(fields(action));
    lines.forEach(line -> SafeText.checked(line.substring(0, line.indexOf(':')), line));
    return String.join("\r\n", lines) + "\r\n\r\n";
  }

  private static List<String> fields(ManagerAction action) {
    if (action instanceof SafeAction safe) {
      return safe.lines();
    }
    if (action instanceof ChallengeAction challenge) {
      return List.of("AuthType: " + challenge.getAuthType());
    }
    if (action instanceof LoginAction login) {
      return List.of(
          "Username: " + login.getUsername(),
          "AuthType: " + login.getAuthType(),
          "Key: " + login.getKey());
    }
    if (action instanceof LogoffAction) {
      return List.of();
    }
    throw new UnsafeAction("Action", "is not one that the dialer sends");
  }
}
