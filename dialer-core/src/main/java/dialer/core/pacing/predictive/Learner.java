package dialer.core.pacing.predictive;

import dialer.core.agent.AgentState;
import dialer.core.pacing.predictive.FloorModel.Agent;
import java.util.Arrays;

/**
 * What a campaign's past teaches: who answers and when, how long talks and writing take. Time goes
 * in steps of half a second; every fifteen seconds the forecast's tables are made anew.
 */
final class Learner {

  private static final int SETTLE_STEPS = 30;

  /** After a longer pause nothing that was dialed before can still be answered. */
  private static final int PAUSE_STEPS = 4 * AnswerTimes.CELLS;

  private static final double TALK = 120;
  private static final double WRAP = 15;
  private static final double BACK_PRIOR = 30;
  private static final double BACK_MEMORY = 2_000;

  private final AnswerChance chance = new AnswerChance();
  private final AnswerTimes times;
  private final Durations talks = new Durations(TALK);
  private final Durations wraps = new Durations(WRAP);
  private final Releases releases;
  private final double[] placed = new double[AnswerTimes.CELLS];
  private double came;
  private double backs = BACK_PRIOR;
  private double wrapped = BACK_PRIOR + 0.5;
  private double settledBack = back();
  private long step;

  Learner(double ring, Horizon horizon) {
    times = new AnswerTimes(ring);
    releases = new Releases(horizon);
    releases.settle(talks, wraps, back());
  }

  AnswerChance chance() {
    return chance;
  }

  AnswerTimes times() {
    return times;
  }

  Releases releases() {
    return releases;
  }

  /** Talk and writing, in seconds on average. */
  double handling() {
    return talks.mean() + wraps.mean();
  }

  /** The share of agents who take calls again after writing. */
  private double back() {
    return backs / wrapped;
  }

  void placed() {
    placed[(int) (step % AnswerTimes.CELLS)]++;
  }

  /** It was never dialed. */
  void withdrawn(double age) {
    int cell = (int) (age / AnswerTimes.CELL);
    if (cell < AnswerTimes.CELLS) {
      int slot = (int) Math.floorMod(step - cell, (long) AnswerTimes.CELLS);
      placed[slot] = Math.max(0, placed[slot] - 1);
    }
  }

  void answered(double age) {
    came++;
    times.answered(age);
  }

  /** It ended and nobody had answered. */
  void unanswered(double age) {
    times.ended(age);
  }

  /** An agent left a state after so many seconds. */
  void left(Agent before, AgentState now, double after) {
    if (before.state() == AgentState.ON_CALL) {
      talks.ended(after);
      if (now != AgentState.WRAP_UP) {
        wraps.ended(0);
        returned(now);
      }
    } else if (before.state() == AgentState.WRAP_UP) {
      wraps.ended(after);
      returned(now);
    }
  }

  private void returned(AgentState now) {
    double kept = 1 - 1 / BACK_MEMORY;
    boolean back = now == AgentState.READY || now == AgentState.RESERVED;
    backs = backs * kept + (back ? 1 : 0);
    wrapped = wrapped * kept + 1;
  }

  /** Time has come so far. */
  void until(double now, FloorModel floor) {
    long to = (long) (now / AnswerTimes.CELL);
    if (to - step > PAUSE_STEPS) {
      Arrays.fill(placed, 0);
      step = to - 1;
    }
    while (step < to) {
      step++;
      chance.pass(AnswerTimes.CELL, due(), came);
      came = 0;
      placed[(int) (step % AnswerTimes.CELLS)] = 0;
      if (step % SETTLE_STEPS == 0) {
        settle(now, floor);
      }
    }
  }

  /** Answers that were due in this step if everybody answered. */
  private double due() {
    double due = 0;
    for (int age = 0; age < AnswerTimes.CELLS - 1; age++) {
      double calls = placed[(int) Math.floorMod(step - 1 - age, (long) AnswerTimes.CELLS)];
      if (calls != 0) {
        due += calls * (times.shareAtCell(age + 1) - times.shareAtCell(age));
      }
    }
    return due;
  }

  private void settle(double now, FloorModel floor) {
    double[] talking = new double[Durations.CELLS];
    double[] writing = new double[Durations.CELLS];
    for (Agent agent : floor.agents().values()) {
      if (agent.state() == AgentState.ON_CALL) {
        Durations.atRisk(now - agent.since(), talking);
      } else if (agent.state() == AgentState.WRAP_UP) {
        Durations.atRisk(now - agent.since(), writing);
      }
    }
    times.settle();
    talks.settle(talking);
    wraps.settle(writing);
    settledBack = back();
    releases.settle(talks, wraps, settledBack);
  }

  void exchange(StateLine with) {
    chance.exchange(with);
    times.exchange(with);
    talks.exchange(with);
    wraps.exchange(with);
    with.all(placed);
    came = with.one(came);
    backs = with.one(backs);
    wrapped = with.one(wrapped);
    settledBack = with.one(settledBack);
    step = (long) with.one(step);
    if (with.isReading()) {
      releases.settle(talks, wraps, settledBack);
    }
  }
}
