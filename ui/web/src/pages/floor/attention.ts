/** Which agents a leader should look at now, and why. */
import type { FloorAgent } from "../../api/basics";

/** A break longer than this is pointed out where the pause reason itself says no limit. */
const BREAK_MS = 15 * 60_000;
const WRAP_UP_MS = 3 * 60_000;
const RESERVED_MS = 90_000;

export type Why = "leg_lost" | "long_break" | "long_wrap_up" | "long_reserved";

export function needsLook(agent: FloorAgent, now: number): Why | null {
  const age = now - Date.parse(agent.since);
  if (agent.leg === "LOST") return "leg_lost";
  if (agent.state === "PAUSED" && agent.reason === "BREAK" && age > BREAK_MS) return "long_break";
  if (agent.state === "WRAP_UP" && age > WRAP_UP_MS) return "long_wrap_up";
  return agent.state === "RESERVED" && age > RESERVED_MS ? "long_reserved" : null;
}
