package dialer.app.recordings;

/**
 * Where what is wrong with a recording is told to an administrator: port. Telling the same thing
 * again changes nothing, also after it was settled.
 *
 * <p>Thread rule: blocks, never on a pool's loop.
 */
public interface RecordingFaults {

  /** What can be wrong. */
  enum Fault {
    /** A file that belongs to no attempt, or to one that was not to be recorded there. */
    UNCLAIMED("belongs to no attempt that was to be recorded here; it is kept until you decide"),
    /** A conversation was recorded, and there is nothing to hear. */
    EMPTY("holds no sound although an agent spoke with the person; check the server's disk"),
    /** A file that differs from the one its row was made of. */
    ALTERED("differs from the file that was taken in for the same attempt; it is kept beside it"),
    /** A file that was to be deleted is not there. */
    MISSING("is not in its folder although nobody deleted it; check that the folder is mounted"),
    /** A conversation that was to be recorded left no file. */
    ABSENT("was never written although the conversation was to be recorded; check the server");

    private final String words;

    Fault(String words) {
      this.words = words;
    }

    /** The rest of a sentence that begins with the file's name. */
    public String words() {
      return words;
    }
  }

  /** Tells it once. */
  void tell(Fault fault, String server, String file);
}
