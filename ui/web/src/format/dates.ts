/** Dates and clocks as each language writes them; always 24 hours, always with the weekday. */
import type { Instant, Language } from "../api/basics";

const parts = new Map<string, Intl.DateTimeFormat>();

function split(at: Date, zone: string | undefined) {
  const key = zone ?? "";
  let format = parts.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat("en-GB", {
      timeZone: zone,
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      weekday: "short",
      hourCycle: "h23",
    });
    parts.set(key, format);
  }
  const found: Record<string, string> = {};
  for (const { type, value } of format.formatToParts(at)) {
    const plain = type === "month" || type === "day";
    found[type] = plain ? String(Number(value)) : value;
  }
  return found as Record<
    "year" | "month" | "day" | "hour" | "minute" | "second" | "weekday",
    string
  >;
}

const WEEKDAYS: Record<string, string> = {
  Mon: "月",
  Tue: "火",
  Wed: "水",
  Thu: "木",
  Fri: "金",
  Sat: "土",
  Sun: "日",
};
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

const month = (number: string) => MONTHS[Number(number) - 1]!;

/** 11月24日（火） · Tue 24 Nov */
export function day(at: Instant, language: Language, zone?: string): string {
  const d = split(new Date(at), zone);
  return language === "ja"
    ? `${d.month}月${d.day}日（${WEEKDAYS[d.weekday]}）`
    : `${d.weekday} ${d.day} ${month(d.month)}`;
}

/** 2026年11月24日（火） · Tue 24 Nov 2026 */
export function fullDay(at: Instant, language: Language, zone?: string): string {
  const { year } = split(new Date(at), zone);
  return language === "ja"
    ? `${year}年${day(at, language, zone)}`
    : `${day(at, language, zone)} ${year}`;
}

/** 18:30 */
export function time(at: Instant, zone?: string): string {
  const d = split(new Date(at), zone);
  return `${d.hour}:${d.minute}`;
}

/** 18:30:05 */
export function timeToSecond(at: Instant, zone?: string): string {
  const d = split(new Date(at), zone);
  return `${d.hour}:${d.minute}:${d.second}`;
}

/** 11月24日（火）18:30 · Tue 24 Nov, 18:30 */
export function dayAndTime(at: Instant, language: Language, zone?: string): string {
  return `${day(at, language, zone)}${language === "ja" ? "" : ", "}${time(at, zone)}`;
}

/** Today only the time; another day with its date. */
export function nearTime(at: Instant, now: Instant, language: Language, zone?: string): string {
  const same = day(at, "en", zone) === day(now, "en", zone);
  return same ? time(at, zone) : dayAndTime(at, language, zone);
}

/** A date without time and zone, as settings hold it (2026-11-24). */
export function plainDate(date: string, language: Language): string {
  return fullDay(`${date}T12:00:00Z`, language, "UTC");
}

/** The same in small: 2026/05/21 · 21 May 2026 */
export function smallDate(date: string, language: Language): string {
  if (language === "ja") return date.replaceAll("-", "/");
  const d = split(new Date(`${date}T12:00:00Z`), "UTC");
  return `${d.day} ${month(d.month)} ${d.year}`;
}

/** 1:12, 12:05, 1:02:03; never negative. */
export function clock(ms: number): string {
  const s = Math.max(0, Math.floor(ms / 1000));
  const two = (n: number) => String(n).padStart(2, "0");
  const h = Math.floor(s / 3600);
  const m = Math.floor((s % 3600) / 60);
  return h > 0 ? `${h}:${two(m)}:${two(s % 60)}` : `${m}:${two(s % 60)}`;
}

/** 0:28:10: sums of a day always show the hours. */
export function sumClock(ms: number): string {
  const text = clock(ms);
  return text.split(":").length === 3 ? text : `0:${text.padStart(5, "0")}`;
}

/** The instant of a wall-clock time on this machine, as `YYYY-MM-DD HH:mm[:ss]` fields write it. */
export function instantOf(local: string): Instant {
  return new Date(local.replace(" ", "T")).toISOString();
}

/** The other way: `YYYY-MM-DD HH:mm:00` for a field. */
export function fieldOf(at: Instant, zone?: string): string {
  const d = split(new Date(at), zone);
  const two = (text: string) => text.padStart(2, "0");
  return `${d.year}-${two(d.month)}-${two(d.day)} ${d.hour}:${d.minute}:00`;
}
