import { describe, expect, it } from "vitest";
import { flat, usesOf, wordsInSource, wrongUses, wrongWords, type Uses, type Words } from "./check";
import en from "./en";
import ja from "./ja";

const all = (bundle: Record<string, object>): Words =>
  Object.assign({}, ...Object.entries(bundle).map(([ns, entries]) => flat(ns, entries)));

const sources = Object.entries(
  import.meta.glob<string>(["../**/*.{ts,tsx}", "!../**/*.test.*"], {
    query: "?raw",
    import: "default",
    eager: true,
  }),
).filter(([path]) => !path.includes("/words/"));

describe("the words of the screens", () => {
  it("are all written in both languages, natively, with the same holes", () => {
    expect(wrongWords(all(ja), all(en))).toEqual([]);
  });

  it("are all used, and all that is used is written", () => {
    const uses: Uses = { keys: new Set(), starts: new Set() };
    for (const [, source] of sources) {
      const found = usesOf(source);
      found.keys.forEach((key) => uses.keys.add(key));
      found.starts.forEach((start) => uses.starts.add(start));
    }
    expect(wrongUses(all(ja), uses)).toEqual([]);
  });

  it("stand in the words, not in the pages", () => {
    const found = sources.flatMap(([path, source]) =>
      path.endsWith(".tsx") ? wordsInSource(source).map((text) => `${path}: ${text}`) : [],
    );
    expect(found).toEqual([]);
  });
});

describe("the check itself", () => {
  it("sees a word that is missing, empty, untranslated or has other holes", () => {
    const wrong = wrongWords(
      { "a:x": "保存", "a:y": "Save all", "a:z": "{{n}} 件", "a:w": "待機" },
      { "a:x": "Save", "a:y": "Save all", "a:z": "{{m}} calls", "a:v": "離席" },
    );
    expect(wrong).toEqual([
      "a:w: no English",
      "a:v: no Japanese",
      "a:y: not Japanese",
      "a:z: holes differ",
      "a:v: Japanese in English",
    ]);
  });
  it("sees a key that is not written and one that is not used", () => {
    const uses = usesOf('t("common:gone"); t(`codes:agent.${state}`)');
    expect(wrongUses({ "common:old": "x", "codes:agent.READY": "y" }, uses)).toEqual([
      "common:gone: used but not written",
      "common:old: written but not used",
    ]);
  });
  it("sees a sentence in a page", () => {
    expect(wordsInSource("<p>Save it now</p>")).toEqual(["Save it now"]);
    expect(wordsInSource('<p>{t("common:save")}</p>')).toEqual([]);
  });
});
