package dialer.campaigns.simulation;

/**
 * The people who are called, and what stands for them when they do not answer.
 *
 * @param answers who answers
 * @param setup from dialing to the first ring
 * @param ring from the first ring to the answer
 * @param talk how long they talk with an agent
 * @param patience how long they wait for a voice
 * @param otherwise what happens to the calls that no person answers
 */
public record Callees(
    AnswerRate answers,
    TimeLaw setup,
    TimeLaw ring,
    TimeLaw talk,
    TimeLaw patience,
    Otherwise otherwise) {

  /**
   * Shares of the calls that no person answers, 0 to 1 together; the rest rings until it is given
   * up.
   *
   * @param machine an answering machine takes the call
   * @param busy busy
   * @param invalid no such number
   * @param congestion the network has no room
   */
  public record Otherwise(double machine, double busy, double invalid, double congestion) {
    public Otherwise {
      double sum = machine + busy + invalid + congestion;
      if (!(Math.min(Math.min(machine, busy), Math.min(invalid, congestion)) >= 0 && sum <= 1)) {
        throw new IllegalArgumentException(
            "machine, busy, invalid and congestion are shares from 0, at most 1 together");
      }
    }

    /** Everybody who does not answer lets it ring. */
    public static Otherwise rings() {
      return new Otherwise(0, 0, 0, 0);
    }
  }
}
