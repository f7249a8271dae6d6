package dialer.app.asterisk.ami;

import java.time.Duration;

/**
 * What is counted on the way to and from one Asterisk server; the wiring gives it names and keeps
 * it.
 *
 * <p>Called from reader and sender threads: an implementation never blocks and never throws.
 */
public interface AmiMeters {

  /** An event was handed on, this long after Asterisk stamped it. */
  void event(Duration age);

  /** Events were lost or may have been: reconciliation follows. */
  void gap();

  /** A packet could not be believed and was dropped whole. */
  void poisoned();

  /** An answer came that nobody waits for (any more). */
  void orphanResponse();

  /** An action was not answered in time: its effect is unknown. */
  void unanswered();

  /** A connection was given up and is made anew. */
  void reconnect();

  /** From the callee's answer to the bridge with an agent, by Asterisk's own time stamps. */
  void answerToBridge(Duration time);

  /** Counts nothing. */
  AmiMeters NONE =
      new AmiMeters() {
        @Override
        public void event(Duration age) {}

        @Override
        public void gap() {}

        @Override
        public void poisoned() {}

        @Override
        public void orphanResponse() {}

        @Override
        public void unanswered() {}

        @Override
        public void reconnect() {}

        @Override
        public void answerToBridge(Duration time) {}
      };
}
