/** Lists of settings are values: a change makes a new list. */

export const changed = <T>(rows: readonly T[], index: number, change: Partial<T>): T[] =>
  rows.map((row, at) => (at === index ? { ...row, ...change } : row));

export const without = <T>(rows: readonly T[], index: number): T[] =>
  rows.filter((_, at) => at !== index);
