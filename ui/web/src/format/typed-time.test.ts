import { expect, it } from "vitest";
import { timeOf } from "./typed-time";

it("reads a time however it is typed", () => {
  expect(["9", "930", "0930", "9:30", "９：３０", "20:00", "18", "24"].map(timeOf)).toEqual([
    "09:00",
    "09:30",
    "09:30",
    "09:30",
    "09:30",
    "20:00",
    "18:00",
    "24:00",
  ]);
});

it("does not take what is no time", () => {
  expect(["", "25:00", "24:30", "9:75", "noon"].map(timeOf)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});
