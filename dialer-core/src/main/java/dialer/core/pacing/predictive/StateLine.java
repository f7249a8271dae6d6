package dialer.core.pacing.predictive;

import java.util.ArrayList;
import java.util.List;

/**
 * What a pacer has learned, as one row of numbers: written by walking its fields, read by the same
 * walk, so that the two cannot disagree.
 */
final class StateLine {

  private final List<Double> numbers;
  private final boolean reading;
  private int at;

  private StateLine(List<Double> numbers, boolean reading) {
    this.numbers = numbers;
    this.reading = reading;
  }

  static StateLine writing() {
    return new StateLine(new ArrayList<>(), false);
  }

  static StateLine reading(List<Double> numbers) {
    return new StateLine(numbers, true);
  }

  List<Double> numbers() {
    return numbers;
  }

  boolean isReading() {
    return reading;
  }

  /** Writes the number, or answers the one that was written here. */
  double one(double number) {
    if (!reading) {
      numbers.add(number);
      return number;
    }
    if (at == numbers.size()) {
      throw new IllegalArgumentException("a checkpoint of another version: it is too short");
    }
    return numbers.get(at++);
  }

  /** The same for every element, in place. */
  void all(double[] array) {
    for (int i = 0; i < array.length; i++) {
      array[i] = one(array[i]);
    }
  }

  /** Everything must have been read. */
  void close() {
    if (reading && at != numbers.size()) {
      throw new IllegalArgumentException("a checkpoint of another version: it is too long");
    }
  }
}
