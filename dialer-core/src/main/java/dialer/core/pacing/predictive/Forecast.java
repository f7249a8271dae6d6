package dialer.core.pacing.predictive;

import dialer.core.agent.AgentState;
import dialer.core.pacing.predictive.FloorModel.Agent;
import dialer.core.pacing.predictive.FloorModel.Call;

/** From floor and learned laws to the risk of one more call. Holds only working memory. */
final class Forecast {

  /** Of one decision. */
  private static final int MOST = 2_000;

  /** The cell of seven seconds, nine with the callee's patience. */
  private static final int SOON = 3;

  private final Horizon horizon;
  private final Learner learner;
  private final Shortage shortage;
  private final double[] fresh;
  private final double[] share;
  private final double[] by;
  private int more;
  private double expectedAnswers;
  private double expectedReleases;
  private double lastRisk;

  Forecast(Horizon horizon, Learner learner) {
    this.horizon = horizon;
    this.learner = learner;
    this.shortage = new Shortage(horizon.cells());
    this.fresh = new double[horizon.cells()];
    this.share = new double[horizon.cells()];
    this.by = new double[horizon.cells()];
  }

  /**
   * What to look at.
   *
   * @param now in seconds
   * @param p the chance that a new call is answered
   * @param part of the working agents' future, the part that may be counted on
   */
  record View(FloorModel floor, double now, double p, double part) {}

  /** Looks ahead. */
  void look(View view) {
    FloorModel floor = view.floor();
    expectedAnswers = 0;
    expectedReleases = 0;
    more = Math.min(MOST, 30 + 12 * floor.ready());
    shortage.begin(floor.unanswered(), floor.working() - floor.ready(), more);
    fresh(view.p());
    for (Call call : floor.calls().values()) {
      if (!call.wanted()) {
        call(call, view);
      }
    }
    for (Agent agent : floor.agents().values()) {
      agent(agent, view);
    }
  }

  private void fresh(double p) {
    AnswerTimes times = learner.times();
    double sum = 0;
    for (int k = 0; k < by.length; k++) {
      fresh[k] = p * times.share(horizon.middle(k));
      share[k] = times.share(Horizon.STEP * (k + 1)) - times.share(Horizon.STEP * k);
      sum += share[k];
    }
    for (int k = 0; k < by.length; k++) {
      share[k] /= Math.max(1e-9, sum);
    }
  }

  private void call(Call call, View view) {
    AnswerTimes times = learner.times();
    double age = view.now() - call.placed();
    double gone = times.share(age);
    double weight = times.weight(age, view.p());
    for (int k = 0; k < by.length; k++) {
      by[k] = Math.min(1, weight * (times.share(age + horizon.middle(k)) - gone));
    }
    shortage.call(by);
    expectedAnswers += by[by.length - 1];
  }

  private void agent(Agent agent, View view) {
    double since = view.now() - agent.since();
    if (agent.isTalking()) {
      double talked = agent.state() == AgentState.ON_CALL ? since : 0;
      agent(learner.releases().talkingFor(talked), view.part());
    } else if (agent.state() == AgentState.WRAP_UP) {
      agent(learner.releases().writingFor(since), view.part());
    }
  }

  private void agent(double[] row, double part) {
    for (int k = 0; k < by.length; k++) {
      by[k] = part * row[k];
    }
    shortage.agent(by);
    expectedReleases += by[SOON];
  }

  /** Of the calls in flight, how many will be answered. */
  double expectedAnswers() {
    return expectedAnswers;
  }

  /** Agents who come free within about nine seconds. */
  double expectedReleases() {
    return expectedReleases;
  }

  /** The risk of the first call that was not afforded. */
  double lastRisk() {
    return lastRisk;
  }

  /** The risk of the next call, a share of answers, if {@code n} more are placed before it. */
  private double risk(int free, int n) {
    double risk = 0;
    for (int k = 0; k < by.length; k++) {
      if (share[k] > 0) {
        risk += share[k] * atLeast(k, free, n);
      }
    }
    return risk;
  }

  private double atLeast(int k, int free, int n) {
    return shortage.isExact() ? shortage.atLeast(k, free) : shortage.atLeast(k, free, n, fresh[k]);
  }

  /** How many calls may be placed until the risk of the next is above the price. */
  int affordable(int free, double price) {
    int most = shortage.isExact() ? oneByOne(free, price) : halving(free, price);
    lastRisk = risk(free, most);
    return most;
  }

  private int oneByOne(int free, double price) {
    int n = 0;
    while (n < more && risk(free, n) <= price) {
      shortage.call(fresh);
      n++;
    }
    return n;
  }

  /** The risk grows with the number of calls. */
  private int halving(int free, double price) {
    int low = 0;
    int high = more;
    while (low < high) {
      int middle = (low + high) / 2;
      if (risk(free, middle) <= price) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
