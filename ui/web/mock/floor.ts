/** Twelve agents whose states move on, so that clocks and colours can be watched. */
import type { AgentState, Floor, FloorAgent, Health } from "../src/api/basics";

const NAMES =
  "佐藤 美咲,鈴木 大輔,高橋 優希,田中 健一,伊藤 さくら,渡辺 翔太,山﨑 葵,中村 拓海,小林 恵,Emily Carter,Marcus Johnson,Sofia Ramirez".split(
    ",",
  );
const CYCLE: AgentState[] = [
  "READY",
  "RESERVED",
  "ON_CALL",
  "ON_CALL",
  "WRAP_UP",
  "READY",
  "PAUSED",
];

function agent(name: string, index: number, now: number): FloorAgent {
  const turn = Math.floor(now / 9000) + index * 3;
  const state = index === 7 ? "PAUSED" : CYCLE[turn % CYCLE.length]!;
  const since = index === 7 ? now - 1_041_000 : now - (now % 9000) - index * 17_000;
  return {
    session: `s${index}`,
    userId: `u${index}`,
    seat: String(index + 1).padStart(2, "0"),
    name,
    state: index === 11 ? "CONNECTING" : state,
    since: new Date(since).toISOString(),
    reason: state === "PAUSED" ? (index === 7 ? "BREAK" : "TRAINING") : null,
    pauseAfterCall: index === 2,
    leg: index === 11 ? "LOST" : state === "ON_CALL" ? "BRIDGED" : "PARKED",
    campaign:
      index < 9
        ? { id: "k1", name: "ウォーターサーバー 秋のご案内" }
        : { id: "k2", name: "English desk" },
    callsToday: 48 + ((index * 7) % 19),
    talkMsToday: (200 + index * 3) * 60_000,
    resultsToday: 2 + (index % 5),
  };
}

export function floor(): Floor {
  const now = Date.now();
  const agents = NAMES.map((name, index) => agent(name, index, now));
  const talking = agents.filter((one) => one.state === "ON_CALL").length;
  return {
    at: new Date(now).toISOString(),
    agents,
    calls: { ringing: 9, waiting: 0, connected: talking, message: 0 },
    trunks: [
      { server: "pbx1", trunk: "carrier-a", used: 16, limit: 60 },
      { server: "pbx1", trunk: "carrier-b", used: 3, limit: 30 },
    ],
    parts: [],
  };
}

const SINCE = new Date(Date.now() - 7_400_000).toISOString();

export function health(): Health {
  const up = (name: string, instance: string | null = null) =>
    ({ name, instance, state: "UP", key: "part_up", params: {}, since: SINCE }) as const;
  return {
    at: new Date().toISOString(),
    ok: true,
    parts: [
      up("database"),
      up("redis"),
      up("asterisk", "pbx1"),
      up("trunk", "carrier-a"),
      {
        name: "trunk",
        instance: "carrier-b",
        state: "DEGRADED",
        key: "trunk_slowed",
        params: { percent: 40 },
        since: SINCE,
      },
      up("recording_disk"),
      up("zone_data"),
      up("rule_packs"),
      up("clock"),
      {
        name: "outbox",
        instance: null,
        state: "UP",
        key: "outbox_waiting",
        params: { n: 12 },
        since: SINCE,
      },
      up("node", "node-1"),
    ],
  };
}
