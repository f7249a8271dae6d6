import { describe, expect, it } from "vitest";
import { daysBetween, proposals } from "./times";

const HOURS = { opens: "09:00", closes: "20:00" };

describe("proposed callback times", () => {
  it("are in an hour on the quarter, this evening and tomorrow", () => {
    expect(proposals(new Date(2026, 10, 21, 14, 5), HOURS)).toEqual([
      "2026-11-21 15:15:00",
      "2026-11-21 18:30:00",
      "2026-11-22 10:00:00",
    ]);
  });
  it("leave out what has passed or lies outside the hours", () => {
    expect(proposals(new Date(2026, 10, 21, 19, 40), HOURS)).toEqual([
      "2026-11-22 10:00:00",
      "2026-11-22 18:30:00",
    ]);
  });
});

it("tomorrow is one day away even when it is minutes away", () => {
  expect(daysBetween(new Date(2026, 10, 21, 23, 59), new Date(2026, 10, 22, 0, 1))).toBe(1);
  expect(daysBetween(new Date(2026, 10, 21, 0, 1), new Date(2026, 10, 21, 23, 59))).toBe(0);
});
