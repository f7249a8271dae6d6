package dialer.app.asterisk.ami;

import org.asteriskjava.util.LogFactory;

/**
 * Silences asterisk-java: it writes whole events into the log, telephone numbers included. What
 * goes wrong is counted and told by our own classes.
 */
public final class QuietLibrary {

  static {
    LogFactory.setClassLoader(
        new ClassLoader(null) {
          @Override
          public Class<?> loadClass(String name) throws ClassNotFoundException {
            throw new ClassNotFoundException("no log for asterisk-java: " + name);
          }
        });
  }

  private QuietLibrary() {}

  /** Must be called before the first class of the library is used. */
  public static void install() {
    // The static initializer has done it.
  }
}
