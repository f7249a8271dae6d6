/** Whole days of this machine's calendar as instants. */
import type { Instant } from "../../api/basics";

export const dayStart = (date: string): Instant => new Date(`${date}T00:00:00`).toISOString();

/** The first instant after the day; days with a change of clocks are 23 or 25 hours long. */
export function dayEnd(date: string): Instant {
  const end = new Date(`${date}T00:00:00`);
  end.setDate(end.getDate() + 1);
  return end.toISOString();
}
