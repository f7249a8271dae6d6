/** Lists of settings are values: a change makes a new list. */

export const changed = <T>(rows: readonly T[], index: number, change: Partial<T>): T[] =>
  rows.map((row, at) => (at === index ? { ...row, ...change } : row));

export const without = <T>(rows: readonly T[], index: number): T[] =>
  rows.filter((_, at) => at !== index);

export const moved = <T>(rows: readonly T[], from: number, to: number): T[] => {
  const rest = without(rows, from);
  return [...rest.slice(0, to), rows[from]!, ...rest.slice(to)];
};
