/** Chooses the one sentence that says why a campaign does not dial more. */
import type { CampaignLive } from "../../api/campaign";

const STATES: Partial<Record<CampaignLive["state"], string>> = {
  DRAFT: "draft",
  FINISHED: "finished",
  PAUSED: "paused",
  STOPPED: "stopped_state",
  EMERGENCY_STOPPED: "emergency",
  REVIEW: "pilot_hold",
};
const LIMITS = new Set([
  "agents",
  "lines",
  "call_rate",
  "allowance",
  "leads",
  "database_away",
  "asterisk_away",
]);

/** A key under `campaigns:why`; the state comes first, then the hours, then what limits the pace. */
export function whyKey(live: Pick<CampaignLive, "state" | "open" | "pacing">): string {
  const state = STATES[live.state];
  if (state) return state;
  if (!live.open) return "closed";
  if (!live.pacing) return "stopped";
  return LIMITS.has(live.pacing.limitedBy) ? live.pacing.limitedBy : "other";
}

/** The blocker whose leads come free first, for "next 214 at 14:20". */
export function nextRelease(blockers: CampaignLive["blockers"]) {
  return blockers
    .filter((one) => one.next !== null && (one.nextLeads ?? 0) > 0)
    .sort((a, b) => Date.parse(a.next!) - Date.parse(b.next!))[0];
}
