package dialer.campaigns.importing;

import dialer.compliance.call.PhoneNumber;

/**
 * First numbers met in one file, with the row they were met in: 12 bytes a number, so that two
 * million rows stay below 64 MB. A number has at most 15 digits and is its own key: nothing can
 * collide.
 */
final class FileDuplicates {

  private long[] keys = new long[1 << 12];
  private int[] rows = new int[1 << 12];
  private int size;

  /** The earlier row of that number, or 0 and the number is remembered with {@code row}. */
  long firstRow(PhoneNumber number, long row) {
    if (size * 2 >= keys.length) {
      grow();
    }
    long key = Long.parseLong(number.e164().substring(1));
    int slot = slot(key);
    if (keys[slot] == key) {
      return rows[slot];
    }
    keys[slot] = key;
    rows[slot] = Math.toIntExact(row);
    size++;
    return 0;
  }

  private int slot(long key) {
    long mixed = key * 0x9e3779b97f4a7c15L;
    int slot = (int) (mixed >>> 32) & keys.length - 1;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldRows = rows;
    keys = new long[oldKeys.length * 2];
    rows = new int[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        rows[slot] = oldRows[i];
      }
    }
  }
}
