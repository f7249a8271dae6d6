/** Names: family name first; Japanese without a comma, others with one. */
import type { Person } from "../api/desk";

const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々〆ヶ]/u;

export const isJapanese = (text: string) => JAPANESE.test(text);

/** 山﨑 節子 · Johnson, Ava. Characters are passed on as they are: 﨑, 髙, 邊 stay. */
export function fullName(person: Pick<Person, "family" | "given">): string {
  const { family, given } = person;
  if (family === "" || given === "") return family + given;
  return isJapanese(family + given) ? `${family} ${given}` : `${family}, ${given}`;
}

/** The reading beside the name, or null when none is known. */
export function reading(person: Pick<Person, "familyKana" | "givenKana">): string | null {
  const words = [person.familyKana, person.givenKana].filter((word) => word);
  return words.length === 0 ? null : words.join(" ");
}

/** One or two letters for a seat or a list: 山, AJ. */
export function initials(name: string): string {
  if (isJapanese(name)) return [...name][0] ?? "";
  return name
    .split(/[\s,]+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? "")
    .join("")
    .toUpperCase();
}
