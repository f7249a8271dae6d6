package dialer.campaigns.simulation.scenario;

import dialer.campaigns.simulation.AnswerRate;
import dialer.campaigns.simulation.TimeLaw;
import java.util.List;

/** Reads laws of time and of answers: {@code {lognormal: 120, cv: 1}}, {@code {constant: 0.2}}. */
final class LawFields {

  private LawFields() {}

  /** The law under that field; it must be there. */
  static TimeLaw time(Fields of, String key) {
    return of.read(key, of.needed(key), LawFields::time);
  }

  static TimeLaw time(Fields of, String key, TimeLaw absent) {
    return of.has(key) ? time(of, key) : absent;
  }

  private static TimeLaw time(Fields law) {
    TimeLaw plain = plain(law);
    return law.has("at_most") ? new TimeLaw.AtMost(plain, law.number("at_most")) : plain;
  }

  private static TimeLaw plain(Fields law) {
    if (law.has("fixed")) {
      return new TimeLaw.Fixed(law.number("fixed"));
    }
    if (law.has("exponential")) {
      return new TimeLaw.Exponential(law.number("exponential"));
    }
    if (law.has("lognormal")) {
      return new TimeLaw.Lognormal(law.number("lognormal"), law.number("cv", 1));
    }
    if (law.has("mixture")) {
      List<TimeLaw.Mixture.Part> parts =
          law.parts("mixture").stream()
              .map(part -> law.read("mixture", part, LawFields::share))
              .toList();
      return new TimeLaw.Mixture(parts);
    }
    throw law.wrong("fixed", "or exponential, lognormal, mixture is wanted here");
  }

  private static TimeLaw.Mixture.Part share(Fields part) {
    return new TimeLaw.Mixture.Part(part.number("share"), time(part));
  }

  static AnswerRate answers(Fields of, String key) {
    return of.read(key, of.needed(key), LawFields::answers);
  }

  private static AnswerRate answers(Fields rate) {
    if (rate.has("constant")) {
      return new AnswerRate.Constant(rate.number("constant"));
    }
    if (rate.has("steps")) {
      List<AnswerRate.Steps.Step> steps =
          rate.parts("steps").stream().map(s -> rate.read("steps", s, LawFields::step)).toList();
      return new AnswerRate.Steps(steps);
    }
    if (rate.has("swing")) {
      return rate.read("swing", rate.needed("swing"), LawFields::swing);
    }
    if (rate.has("bursts")) {
      return rate.read("bursts", rate.needed("bursts"), LawFields::bursts);
    }
    throw rate.wrong("constant", "or steps, swing, bursts is wanted here");
  }

  private static AnswerRate.Steps.Step step(Fields step) {
    return new AnswerRate.Steps.Step(step.minutes("from_minute", 0), step.number("share"));
  }

  private static AnswerRate swing(Fields swing) {
    return new AnswerRate.Swing(
        swing.number("mean"), swing.number("amplitude"), swing.minutes("period_minutes", 480));
  }

  private static AnswerRate bursts(Fields bursts) {
    return new AnswerRate.Bursts(
        bursts.number("middle"), bursts.number("deviation"), bursts.minutes("memory_minutes", 10));
  }
}
