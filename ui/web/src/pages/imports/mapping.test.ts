import { describe, expect, it } from "vitest";
import { holdsNumber, mappingOf } from "./mapping";

const column = (index: number, title: string, mapping: string | null) => ({
  index,
  title,
  mapping,
  samples: [],
});

describe("mapping of columns", () => {
  it("keeps what is not recognized under its title and leaves out what has none", () => {
    const mapping = mappingOf([
      column(0, "電話番号", "PHONE"),
      column(1, "備考", null),
      column(2, "", null),
    ]);
    expect(mapping).toEqual({ 0: "PHONE", 1: "FIELD", 2: "IGNORE" });
  });
  it("needs a column with telephone numbers", () => {
    expect(holdsNumber({ 0: "NAME", 1: "MOBILE" })).toBe(true);
    expect(holdsNumber({ 0: "NAME" })).toBe(false);
  });
});
