package dialer.app.asterisk.agi;

import dialer.compliance.call.AttemptId;
import java.util.Optional;
import java.util.UUID;
import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;
import org.asteriskjava.fastagi.AgiRequest;

/** One question of the dialplan: its arguments, and the channel variables that answer it. */
final class Question {

  private final AgiRequest request;
  private final AgiChannel channel;

  Question(AgiRequest request, AgiChannel channel) {
    this.request = request;
    this.channel = channel;
  }

  /** An argument from 1, or the empty text. */
  String argument(int number) {
    String[] all = request.getArguments();
    return all != null && number <= all.length && all[number - 1] != null ? all[number - 1] : "";
  }

  Optional<AttemptId> attempt() {
    String text = argument(1);
    return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? Optional.of(new AttemptId(UUID.fromString(text)))
        : Optional.empty();
  }

  /** Sets a channel variable; refuses what could become more than one. */
  void set(String variable, String value) throws AgiException {
    if (!value.matches("[A-Za-z0-9+*#_/-]{0,100}")) {
      throw new IllegalArgumentException(
          "the channel variable " + variable + " has a value that the dialer never sets");
    }
    channel.setVariable(variable, value);
  }
}
