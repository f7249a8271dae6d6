package dialer.core.engine;

import java.util.function.IntPredicate;

/**
 * Max-min fair division of things that cannot be split: nobody gets more than wanted while somebody
 * with less still wants. What nobody wants goes in equal parts to those who are at work, to
 * everybody if none is, so that their next call need not wait for a division.
 */
final class FairParts {

  private final int[] parts;
  private final int first;
  private int left;

  private FairParts(int capacity, int takers, int first) {
    this.parts = new int[takers];
    this.left = capacity;
    this.first = first;
  }

  /**
   * The part of each.
   *
   * @param wanted by each
   * @param atWork whether the taker of that number is
   * @param first who is asked first, where it does not come out even
   */
  static int[] of(int capacity, int[] wanted, IntPredicate atWork, int first) {
    FairParts made = new FairParts(capacity, wanted.length, first);
    made.deal(taker -> made.parts[taker] < wanted[taker]);
    made.deal(atWork);
    made.deal(_ -> true);
    return made.parts;
  }

  /** One to each who takes, round after round. */
  private void deal(IntPredicate takes) {
    boolean dealt = true;
    while (left > 0 && dealt) {
      dealt = false;
      for (int i = 0; i < parts.length && left > 0; i++) {
        int taker = Math.floorMod(first + i, parts.length);
        if (takes.test(taker)) {
          parts[taker]++;
          left--;
          dealt = true;
        }
      }
    }
  }
}
