import { describe, expect, it } from "vitest";
import { nextRelease, whyKey } from "./why";

const pacing = (limitedBy: string) => ({ perMinute: 21, limitedBy, inputs: {} });

describe("why it is not dialing more", () => {
  it("names the state before anything else", () => {
    expect(whyKey({ state: "PAUSED", open: false, pacing: pacing("agents") })).toBe("paused");
    expect(whyKey({ state: "EMERGENCY_STOPPED", open: true, pacing: null })).toBe("emergency");
  });
  it("names the hours before what limits the pace", () => {
    expect(whyKey({ state: "RUNNING", open: false, pacing: pacing("agents") })).toBe("closed");
  });
  it("names what limits the pace, and does not invent a reason it has no words for", () => {
    expect(whyKey({ state: "RUNNING", open: true, pacing: pacing("allowance") })).toBe("allowance");
    expect(whyKey({ state: "RUNNING", open: true, pacing: pacing("new_law") })).toBe("other");
    expect(whyKey({ state: "RUNNING", open: true, pacing: null })).toBe("stopped");
  });
});

describe("next release", () => {
  const held = (code: string, next: string | null, nextLeads: number | null) => ({
    code,
    leads: 9,
    params: {},
    next,
    nextLeads,
  });
  it("is the earliest that frees anybody", () => {
    const found = nextRelease([
      held("attempt_cap", "2026-11-26T01:00:00Z", 12),
      held("spacing", "2026-11-21T05:20:00Z", 214),
      held("window", "2026-11-21T05:10:00Z", 0),
      held("suppression", null, null),
    ]);
    expect(found?.code).toBe("spacing");
  });
  it("is nothing where nobody is waiting", () => expect(nextRelease([])).toBeUndefined());
});
