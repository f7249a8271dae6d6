package dialer.app.box;

/** The parts of a running application, by type. */
public interface Parts {

  /** The one part of that type; throws if there is none. */
  <T> T part(Class<T> type);
}
