/** Times an agent proposes most: in an hour, this evening, tomorrow; only inside the hours. */

const two = (n: number) => String(n).padStart(2, "0");

const field = (at: Date) =>
  `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}:00`;

function on(now: Date, days: number, hour: number, minute: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, hour, minute);
}

/** Up to three times as date fields write them, later than now, within opens..closes (HH:mm). */
export function proposals(now: Date, hours: { opens: string; closes: string } | null): string[] {
  const inAnHour = new Date(now.getTime() + 3_600_000);
  inAnHour.setMinutes(Math.ceil(inAnHour.getMinutes() / 15) * 15, 0, 0);
  const opens = hours?.opens ?? "09:00";
  const closes = hours?.closes ?? "20:00";
  const inside = (at: Date) => {
    const clock = `${two(at.getHours())}:${two(at.getMinutes())}`;
    return clock >= opens && clock < closes;
  };
  return [inAnHour, on(now, 0, 18, 30), on(now, 1, 10, 0), on(now, 1, 18, 30)]
    .filter((at) => at > now && inside(at))
    .map(field)
    .filter((at, index, all) => all.indexOf(at) === index)
    .slice(0, 3);
}

/** Whole calendar days from one day to another, on this machine's calendar. */
export function daysBetween(from: Date, to: Date): number {
  const midnight = (at: Date) => new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();
  return Math.round((midnight(to) - midnight(from)) / 86_400_000);
}
