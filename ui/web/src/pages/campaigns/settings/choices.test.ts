import { describe, expect, it } from "vitest";
import { choicesAsText, choicesOf } from "./choices";

describe("choices as text", () => {
  it("come back as they went", () => {
    const choices = [
      { code: "taste", label: { ja: "味", en: "Taste" }, goTo: null },
      { code: "none", label: { ja: "とくになし", en: "Nothing" }, goTo: "END" },
    ];
    expect(choicesOf(choicesAsText(choices))).toEqual(choices);
  });
  it("may be typed with full-width bars and one language only", () => {
    expect(choicesOf("yes｜はい")).toEqual([
      { code: "yes", label: { ja: "はい", en: "はい" }, goTo: null },
    ]);
  });
  it("leave out empty lines", () => expect(choicesOf("\n  \n|x")).toEqual([]));
});
