/** The end of an axis: the next of 2, 4, 6, 8, 10, 20, 40 … that holds the largest value. */
export function niceTop(largest: number): number {
  const size = 10 ** Math.floor(Math.log10(Math.max(1, largest)));
  const step = [1, 2, 4, 6, 8, 10].find((factor) => factor * size >= largest)!;
  return Math.max(2, step * size);
}
