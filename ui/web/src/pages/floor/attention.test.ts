import { describe, expect, it } from "vitest";
import type { FloorAgent } from "../../api/basics";
import { needsLook } from "./attention";

const NOW = Date.parse("2026-11-21T05:00:00Z");
const agent = (state: FloorAgent["state"], minutes: number, more: Partial<FloorAgent> = {}) =>
  ({
    state,
    since: new Date(NOW - minutes * 60_000).toISOString(),
    reason: null,
    leg: "PARKED",
    ...more,
  }) as FloorAgent;

describe("who needs a leader", () => {
  it("is an agent whose phone is gone, whatever the state", () => {
    expect(needsLook(agent("READY", 0, { leg: "LOST" }), NOW)).toBe("leg_lost");
  });
  it("is a break over time, but not a meeting", () => {
    expect(needsLook(agent("PAUSED", 16, { reason: "BREAK" }), NOW)).toBe("long_break");
    expect(needsLook(agent("PAUSED", 14, { reason: "BREAK" }), NOW)).toBeNull();
    expect(needsLook(agent("PAUSED", 50, { reason: "MEETING" }), NOW)).toBeNull();
  });
  it("is a wrap-up that does not end, but never a long conversation", () => {
    expect(needsLook(agent("WRAP_UP", 4), NOW)).toBe("long_wrap_up");
    expect(needsLook(agent("ON_CALL", 55), NOW)).toBeNull();
  });
});
