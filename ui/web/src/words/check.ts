/** What can be wrong with the words of the screens; used by the test, and tested itself. */

export type Words = Record<string, string>;
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Names that are written alike in both languages. */
const ALIKE = new Set(["FAX", "URL", "Redis", "Asterisk"]);
const HOLE = /\{\{\w+\}\}|<\/?\w+>/g;

/** Nested entries as flat keys: `ns:a.b`. */
export function flat(ns: string, entries: object, prefix = ""): Words {
  const all: Words = {};
  for (const [name, value] of Object.entries(entries)) {
    const path = prefix ? `${prefix}.${name}` : name;
    if (typeof value === "string") all[`${ns}:${path}`] = value;
    else Object.assign(all, flat(ns, value as object, path));
  }
  return all;
}

/** A key without its plural ending. */
export const base = (key: string) => key.replace(/_(one|other)$/, "");

const holes = (text: string) =>
  [...text.matchAll(HOLE)]
    .map(([hole]) => hole)
    .sort()
    .join(" ");

/** Letters, but no Japanese ones, outside the holes. */
const foreign = (text: string) =>
  !JAPANESE.test(text) && !ALIKE.has(text) && /[A-Za-z]/.test(text.replace(HOLE, ""));

export function wrongWords(ja: Words, en: Words): string[] {
  const wrong: string[] = [];
  const bases = (words: Words) => new Set(Object.keys(words).map(base));
  for (const key of bases(ja)) if (!bases(en).has(key)) wrong.push(`${key}: no English`);
  for (const key of bases(en)) if (!bases(ja).has(key)) wrong.push(`${key}: no Japanese`);
  for (const [key, text] of Object.entries(ja)) {
    if (text.trim() === "") wrong.push(`${key}: empty in Japanese`);
    else if (foreign(text)) wrong.push(`${key}: not Japanese`);
    const other = en[key] ?? en[`${base(key)}_other`];
    if (other !== undefined && holes(other) !== holes(text)) wrong.push(`${key}: holes differ`);
  }
  for (const [key, text] of Object.entries(en)) {
    if (text.trim() === "") wrong.push(`${key}: empty in English`);
    if (JAPANESE.test(text)) wrong.push(`${key}: Japanese in English`);
    if (key.endsWith("_one") && !(`${base(key)}_other` in en)) wrong.push(`${key}: no plural`);
  }
  return wrong;
}

export interface Uses {
  keys: Set<string>;
  /** Beginnings of keys that are put together at run time. */
  starts: Set<string>;
}

const NAMES = "common|codes|campaigns|desk|floor|compliance|admin";
const KEY = new RegExp(`["'\`]((?:${NAMES}):[\\w.]*)(["'\`]|\\$\\{)`, "g");

const withoutComments = (source: string) => source.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, "");

export function usesOf(source: string): Uses {
  const uses: Uses = { keys: new Set(), starts: new Set() };
  for (const [, key, end] of withoutComments(source).matchAll(KEY)) {
    (end === "${" ? uses.starts : uses.keys).add(key!);
  }
  return uses;
}

export function wrongUses(words: Words, uses: Uses): string[] {
  const known = new Set(Object.keys(words).map(base));
  const starts = [...uses.starts];
  const missing = [...uses.keys].filter((key) => !known.has(key));
  const empty = starts.filter((start) => ![...known].some((key) => key.startsWith(start)));
  const unused = [...known].filter(
    (key) => !uses.keys.has(key) && !starts.some((start) => key.startsWith(start)),
  );
  return [
    ...missing.map((key) => `${key}: used but not written`),
    ...empty.map((key) => `${key}…: nothing begins so`),
    ...unused.map((key) => `${key}: written but not used`),
  ];
}

/** Sentences that stand in a page instead of in the words. */
export function wordsInSource(source: string): string[] {
  const inside = [
    ...withoutComments(source).matchAll(/>([^<>{}=;()]*[A-Za-z]{3,}[^<>{}=;()]*)<\//g),
  ].map(([, text]) => text!);
  return inside.map((text) => text.trim()).filter((text) => text !== "");
}
