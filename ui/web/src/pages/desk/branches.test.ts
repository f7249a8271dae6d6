import { describe, expect, it } from "vitest";
import type { Question } from "../../api/campaign";
import { complete, many, single, wayThrough } from "./branches";

const question = (id: string, more: Partial<Question> = {}): Question => ({
  id,
  text: { ja: id, en: id },
  type: "CHOICE",
  choices: [],
  min: null,
  max: null,
  required: true,
  goTo: null,
  segment: false,
  ...more,
});
const choice = (code: string, goTo: string | null) => ({
  code,
  label: { ja: code, en: code },
  goTo,
});

const SURVEY = [
  question("q1", { choices: [choice("yes", null), choice("no", "q3"), choice("stop", "END")] }),
  question("q2", { goTo: "END" }),
  question("q3", { required: false, type: "TEXT" }),
  question("q4", { type: "SCALE" }),
];
const ids = (answers: Record<string, string | number>) =>
  wayThrough(SURVEY, answers).map((one) => one.id);

describe("the way through a questionnaire", () => {
  it("stops at the first required question without an answer", () => {
    expect(ids({})).toEqual(["q1"]);
    expect(ids({ q1: "yes" })).toEqual(["q1", "q2"]);
  });
  it("follows the branch of the answer, and ends where the answer ends it", () => {
    expect(ids({ q1: "no" })).toEqual(["q1", "q3", "q4"]);
    expect(ids({ q1: "stop" })).toEqual(["q1"]);
    expect(ids({ q1: "yes", q2: "x" })).toEqual(["q1", "q2"]);
  });
  it("takes zero for an answer", () => {
    expect(complete(SURVEY, { q1: "no", q4: 0 })).toBe(true);
  });
  it("is complete only when the way ends, and forgets answers off the way", () => {
    expect(complete(SURVEY, { q1: "yes" })).toBe(false);
    expect(complete(SURVEY, { q1: "stop", q2: "old" })).toBe(true);
  });
  it("never runs in a circle", () => {
    const circle = [
      question("a", { required: false, goTo: "b" }),
      question("b", { required: false, goTo: "a" }),
    ];
    expect(wayThrough(circle, {}).map((one) => one.id)).toEqual(["a", "b"]);
  });
});

describe("answers as the server keeps them", () => {
  it("are lists, whatever was entered", () => {
    expect(single(["4"])).toBe("4");
    expect(single(4)).toBe("4");
    expect(single([])).toBeUndefined();
    expect(many("a")).toEqual(["a"]);
    expect(ids({ q1: ["stop"] as unknown as string })).toEqual(["q1"]);
  });
});
