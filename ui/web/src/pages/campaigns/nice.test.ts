import { expect, it } from "vitest";
import { niceTop } from "./nice";

it("ends an axis at an even round number that holds every bar", () => {
  expect([1, 7, 12, 329, 1000, 4412].map(niceTop)).toEqual([2, 8, 20, 400, 1000, 6000]);
});
