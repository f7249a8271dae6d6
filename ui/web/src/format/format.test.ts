import { describe, expect, it } from "vitest";
import * as dates from "./dates";
import { fullName, initials, reading } from "./names";
import { ageOf, count, fileSize, percent, shortTime } from "./numbers";
import { looksLikeNumber, plainDigits } from "./typed-number";

const TUESDAY = "2026-11-24T09:30:05.000Z";

describe("dates", () => {
  it("are written as each language writes them, in the zone asked for", () => {
    expect(dates.dayAndTime(TUESDAY, "ja", "Asia/Tokyo")).toBe("11月24日（火）18:30");
    expect(dates.dayAndTime(TUESDAY, "en", "Asia/Tokyo")).toBe("Tue 24 Nov, 18:30");
    expect(dates.dayAndTime(TUESDAY, "en", "America/Chicago")).toBe("Tue 24 Nov, 03:30");
    expect(dates.fullDay(TUESDAY, "ja", "Asia/Tokyo")).toBe("2026年11月24日（火）");
  });
  it("write midnight as 00:00, never 24:00", () => {
    expect(dates.time("2026-11-24T15:00:00Z", "Asia/Tokyo")).toBe("00:00");
  });
  it("leave out the day only when it is the same day in that zone", () => {
    const late = "2026-11-24T14:59:00Z";
    const next = "2026-11-24T15:01:00Z";
    expect(dates.nearTime(late, TUESDAY, "en", "Asia/Tokyo")).toBe("23:59");
    expect(dates.nearTime(next, TUESDAY, "en", "Asia/Tokyo")).toBe("Wed 25 Nov, 00:01");
  });
  it("keep a plain date free of zones, and write no zero before a day", () => {
    expect(dates.plainDate("2026-12-31", "en")).toBe("Thu 31 Dec 2026");
    expect(dates.plainDate("2026-03-02", "ja")).toBe("2026年3月2日（月）");
    expect(dates.smallDate("2026-05-21", "ja")).toBe("2026/05/21");
    expect(dates.smallDate("2026-05-02", "en")).toBe("2 May 2026");
  });
  it("come back from a field with their zeros", () => {
    expect(dates.fieldOf("2026-03-02T01:05:00Z", "UTC")).toBe("2026-03-02 01:05:00");
  });
  it("come back from a field unchanged", () => {
    const field = dates.fieldOf(TUESDAY);
    expect(Date.parse(dates.instantOf(field))).toBe(Date.parse("2026-11-24T09:30:00Z"));
  });
});

describe("clocks", () => {
  it("count minutes and hours and never run below zero", () => {
    expect(dates.clock(72_900)).toBe("1:12");
    expect(dates.clock(3_723_000)).toBe("1:02:03");
    expect(dates.clock(-5)).toBe("0:00");
  });
  it("show the hours in sums of a day", () => {
    expect(dates.sumClock(1_690_000)).toBe("0:28:10");
    expect(dates.sumClock(3_000)).toBe("0:00:03");
  });
});

describe("figures", () => {
  it("are grouped by thousands", () => expect(count(48200)).toBe("48,200"));
  it("give no percent of nothing", () => {
    expect(percent(13, 724)).toBe("1.8");
    expect(percent(0, 0)).toBeNull();
  });
  it("change the unit with the size", () => {
    expect(shortTime(8)).toEqual({ value: "8", unit: "ms" });
    expect(shortTime(1130)).toEqual({ value: "1.1", unit: "s" });
    expect(fileSize(5_300_000)).toBe("5.3 MB");
  });
  it("grow older in coarser steps", () => {
    expect(ageOf(-300)).toEqual({ unit: "tenths", n: "0.0" });
    expect(ageOf(300)).toEqual({ unit: "tenths", n: "0.3" });
    expect(ageOf(9990)).toEqual({ unit: "seconds", n: "9" });
    expect(ageOf(134_000)).toEqual({ unit: "minutes", n: "2" });
    expect(ageOf(8_000_000)).toEqual({ unit: "hours", n: "2" });
  });
});

describe("names", () => {
  it("put the family name first and keep rare characters", () => {
    expect(fullName({ family: "山﨑", given: "節子" })).toBe("山﨑 節子");
    expect(fullName({ family: "渡邊", given: "髙子" })).toBe("渡邊 髙子");
    expect(fullName({ family: "Johnson", given: "Ava" })).toBe("Johnson, Ava");
    expect(fullName({ family: "Bruno", given: "" })).toBe("Bruno");
  });
  it("show a reading only where one is known", () => {
    expect(reading({ familyKana: "ヤマザキ", givenKana: "セツコ" })).toBe("ヤマザキ セツコ");
    expect(reading({ familyKana: null, givenKana: null })).toBeNull();
  });
  it("shorten to a character or two letters", () => {
    expect(initials("山﨑 節子")).toBe("山");
    expect(initials("Johnson, Ava")).toBe("JA");
  });
});

describe("typed numbers", () => {
  it("may be typed full-width", () => {
    expect(plainDigits("０９０ー１２３４－５６７８")).toBe("090-1234-5678");
    expect(looksLikeNumber("＋８１（３）１２３４－５６７８")).toBe(true);
  });
  it("are not words, and not too short", () => {
    expect(looksLikeNumber("090-abcd")).toBe(false);
    expect(looksLikeNumber("110")).toBe(false);
  });
});
