/** Figures: grouped by thousands in both languages, percents with one decimal and their base. */

const whole = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
const one = new Intl.NumberFormat("en-US", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** 48,200 */
export const count = (n: number) => whole.format(n);

/** 46.2 */
export const decimal = (n: number) => one.format(n);

/** The part of a whole in percent, one decimal; null without a base, never 0 of nothing. */
export function percent(part: number, base: number): string | null {
  return base > 0 ? one.format((100 * part) / base) : null;
}

/** A rate 0..1 as percent figure. */
export const ofRate = (rate: number) => one.format(100 * rate);

/** Milliseconds as seconds with a unit chosen by size: 8 ms, 1.1 s. */
export function shortTime(ms: number): { value: string; unit: "ms" | "s" } {
  return ms < 1000 ? { value: count(ms), unit: "ms" } : { value: decimal(ms / 1000), unit: "s" };
}

/** Bytes as the file manager writes them. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${decimal(bytes / 1000)} kB`;
  return bytes < 1e9 ? `${decimal(bytes / 1e6)} MB` : `${decimal(bytes / 1e9)} GB`;
}

/** How old a figure is, in the coarsest unit that still says something. */
export function ageOf(ms: number): { unit: "tenths" | "seconds" | "minutes" | "hours"; n: string } {
  const age = Math.max(0, ms);
  if (age < 9950) return { unit: "tenths", n: decimal(age / 1000) };
  if (age < 120_000) return { unit: "seconds", n: count(Math.floor(age / 1000)) };
  if (age < 7_200_000) return { unit: "minutes", n: count(Math.floor(age / 60_000)) };
  return { unit: "hours", n: count(Math.floor(age / 3_600_000)) };
}

/** The number behind a written figure, for choosing singular or plural: "1.0" is plural in English. */
export const pluralOf = (figure: string): number =>
  figure.includes(".") ? 2 : Number(figure.replaceAll(",", ""));
