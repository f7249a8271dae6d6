import { describe, expect, it } from "vitest";
import { cookie, Problem, problemOf, query } from "./http";

const answer = (status: number, body: string) => new Response(body, { status });

describe("a refusal", () => {
  it("keeps its key, its parameters and what was said of each field", async () => {
    const body = JSON.stringify({
      key: "out_of_range",
      params: { min: 15, max: 60 },
      errors: [{ field: "ringSeconds", row: null, key: "out_of_range", params: {} }],
    });
    const problem = await problemOf(answer(422, body));
    expect(problem).toMatchObject({ status: 422, key: "out_of_range", params: { min: 15 } });
    expect(problem.of("ringSeconds")?.key).toBe("out_of_range");
    expect(problem.of("callerId")).toBeUndefined();
    const inRow = new Problem(422, "x", {}, [{ field: "retry.2.max", row: null, key: "x" }]);
    expect(inRow.of("retry[2].max")).toBeDefined();
  });
  it("is understood by its status when a proxy answered with a page", async () => {
    expect((await problemOf(answer(403, "<html>"))).key).toBe("forbidden");
    expect((await problemOf(answer(502, "<html>"))).key).toBe("unexpected");
  });
  it("can be thrown and told from a bug", () => {
    expect(new Problem(0, "offline")).toBeInstanceOf(Error);
  });
});

it("the token is found among other cookies, and only under its whole name", () => {
  const all = "a=1; NOT-XSRF-TOKEN=no; XSRF-TOKEN=a%2Fb; c=3";
  expect(cookie("XSRF-TOKEN", all)).toBe("a/b");
  expect(cookie("missing", all)).toBeNull();
});

it("a query holds only what is set", () => {
  expect(query({ state: null, cursor: "a b", blocker: "" })).toBe("?cursor=a+b");
  expect(query({ state: undefined })).toBe("");
});
