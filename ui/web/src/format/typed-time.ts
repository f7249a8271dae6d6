/** A time of day as people type it: 9, 930, 9:30 or ９：３０ become 09:30; 24:00 ends a day. */
import { plainDigits } from "./typed-number";

/** HH:mm, or null where the text is not a time. */
export function timeOf(typed: string): string | null {
  const text = plainDigits(typed).replace(/[：.]/g, ":").trim();
  const found = /^(\d{1,2}):(\d{2})$/.exec(text) ?? /^(\d{1,2}?)(\d{2})?$/.exec(text);
  if (!found) return null;
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? 0)];
  if (hour === 24 && minute === 0) return "24:00";
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
