import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("tokens.css", import.meta.url), "utf8");
const block = (selector: string) => css.slice(css.indexOf(selector)).split("}")[0]!;
const colors = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, k, v]) => [k!, v!]),
  );
const LOOKS = {
  light: colors(block(":root {")),
  dark: colors(block('[data-theme="dark"] {')),
};

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.1 contrast ratio. */
function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const HUES = ["go", "wrap", "wait", "come", "away", "ask", "stop"];

describe.each(Object.entries(LOOKS))("contrast in %s", (_, color) => {
  const of = (name: string) => color[name]!;
  const ratio = (a: string, b: string) => contrast(of(a), of(b));

  it("is at least 4.5 for every text on every ground it stands on", () => {
    for (const ground of ["surface", "inset"]) {
      for (const ink of ["ink", "ink-2", "ink-3", ...HUES]) {
        expect(ratio(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
    for (const ink of ["ink", "ink-2", "ink-3"]) {
      expect(ratio(ink, "bg"), `${ink} on bg`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("is at least 4.5 for a hue on its own tint and for words on fills", () => {
    for (const hue of HUES) {
      expect(ratio(hue, `${hue}-t`), hue).toBeGreaterThanOrEqual(4.5);
      if (hue !== "ask") {
        expect(ratio("on-fill", `${hue}-f`), `${hue} fill`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it("is at least 3 for the marks of states that work or wait, and for the focus", () => {
    for (const mark of ["go-m", "wrap-m", "wait-m", "come-m", "ask-m", "stop-m", "focus"]) {
      expect(ratio(mark, "surface"), mark).toBeGreaterThanOrEqual(3);
    }
  });
});

it("the measure itself gives 21 for black on white and 1 for a color on itself", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#1a58ab", "#1a58ab")).toBe(1);
});
