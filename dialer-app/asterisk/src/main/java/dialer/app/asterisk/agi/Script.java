package dialer.app.asterisk.agi;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;
import org.asteriskjava.fastagi.AgiRequest;
import org.asteriskjava.fastagi.AgiScript;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The common part of all scripts: patience, counting, and silence as the answer to any trouble. */
abstract class Script implements AgiScript {

  private static final Logger LOG = LoggerFactory.getLogger(Script.class);

  private final String path;
  private final Duration patience;
  private final AgiMeters meters;

  Script(String path, Duration patience, AgiMeters meters) {
    this.path = path;
    this.patience = patience;
    this.meters = meters;
  }

  /** Sets the variables of an answer. */
  interface Reply {
    void to(Question question) throws AgiException;
  }

  /** The word for the meter, and what to set. */
  record Answered(String word, Reply reply) {}

  /** Finds the answer; may take as long as the script's patience. */
  abstract Answered answer(Question question);

  @Override
  public void service(AgiRequest request, AgiChannel channel) throws AgiException {
    long begun = System.nanoTime();
    Question question = new Question(request, channel);
    String word = "failed";
    try {
      Answered answered = Patience.within(patience, () -> answer(question));
      answered.reply().to(question);
      word = answered.word();
    } catch (TimeoutException e) {
      word = "late";
      LOG.warn("{}: no answer within {}; the dialplan goes on without", path, patience);
    } catch (ExecutionException e) {
      LOG.error("{}: could not be answered; the dialplan goes on without", path, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      meters.answered(path, word, Duration.ofNanos(System.nanoTime() - begun));
    }
  }

  String path() {
    return path;
  }
}
