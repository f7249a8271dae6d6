package dialer.campaigns.simulation;

/**
 * The people who are called, and what stands for them when they do not answer.
 *
 * @param answers who answers
 * @param setup from dialing to the first ring
 * @param ring from the first ring to the answer
 * @param talk how long they talk with an agent
 * @param patience how long people wait for a voice, from the answer or the end of its detection
 * @param otherwise what happens to the calls that no person answers
 * @param machines how machines behave
 */
public record Callees(
    AnswerRate answers,
    TimeLaw setup,
    TimeLaw ring,
    TimeLaw talk,
    TimeLaw patience,
    Otherwise otherwise,
    Machines machines) {

  /**
   * Answering machines.
   *
   * @param ring from the first ring to the machine's answer
   * @param talk how long an agent listens to one
   * @param detection how well they are told from people
   */
  public record Machines(TimeLaw ring, TimeLaw talk, Detection detection) {

    /** There are none, or they answer at once and talk for eight seconds. */
    public static Machines none() {
      return new Machines(new TimeLaw.Fixed(0), new TimeLaw.Fixed(8), Detection.NONE);
    }
  }

  /**
   * Machine detection; the campaign's rules say whether there is one.
   *
   * @param after how long it listens
   * @param missed share of machines it takes for people
   * @param falseAlarms share of people it takes for machines
   */
  public record Detection(TimeLaw after, double missed, double falseAlarms) {

    /** Knows nothing and says so at once. */
    public static final Detection NONE = new Detection(new TimeLaw.Fixed(0), 1, 0);

    public Detection {
      if (!(missed >= 0 && missed <= 1 && falseAlarms >= 0 && falseAlarms <= 1)) {
        throw new IllegalArgumentException("missed and false alarms are shares from 0 to 1");
      }
    }
  }

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
