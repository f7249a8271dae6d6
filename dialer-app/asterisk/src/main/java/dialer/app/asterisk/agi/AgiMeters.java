package dialer.app.asterisk.agi;

import java.time.Duration;

/** What is counted of the dialplan's questions; never blocks, never throws. */
public interface AgiMeters {

  /**
   * A question was answered.
   *
   * @param path which, such as {@code dial-guard}
   * @param answer the short word for it: passed, refused, failed, late …
   */
  void answered(String path, String answer, Duration time);

  /** An address that is not one of our servers wanted to ask. */
  void stranger();

  /** Counts nothing. */
  AgiMeters NONE =
      new AgiMeters() {
        @Override
        public void answered(String path, String answer, Duration time) {}

        @Override
        public void stranger() {}
      };
}
