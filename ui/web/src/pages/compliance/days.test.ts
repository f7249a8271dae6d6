import { expect, it } from "vitest";
import { dayEnd, dayStart } from "./days";

it("a day ends where the next begins, over the end of a month too", () => {
  expect(dayEnd("2026-11-30")).toBe(dayStart("2026-12-01"));
  expect(dayEnd("2026-12-31")).toBe(dayStart("2027-01-01"));
});
