/** Shapes that every part of the contract shares. */

export type Instant = string;
export type Language = "ja" | "en";
export type Role = "AGENT" | "TEAM_LEADER" | "SUPERVISOR" | "MANAGER" | "COMPLIANCE" | "ADMIN";

/** Data written in two languages; screen words are never sent by the server. */
export interface Text {
  ja: string;
  en: string;
}
/** A telephone number: masked; the digits come only by an audited reveal of `ref`. */
export interface Num {
  ref: string;
  masked: string;
}
export interface Named {
  id: string;
  name: string;
}
export interface Page<T> {
  items: T[];
  next: string | null;
  total: number | null;
}
export interface Me {
  id: string;
  loginName: string;
  displayName: string;
  roles: Role[];
  language: Language;
  mustChangePassword: boolean;
  clients: Named[];
}
export interface Session {
  firstRunNeeded: boolean;
  me: Me | null;
  sandbox: boolean;
  version: string;
  now: Instant;
}

export type AgentState =
  "CONNECTING" | "READY" | "RESERVED" | "ON_CALL" | "WRAP_UP" | "PAUSED" | "LOGGED_OUT";
export type LegState = "NONE" | "CALLING" | "PARKED" | "BRIDGED" | "LOST";
export type PartState = "UP" | "DEGRADED" | "DOWN";

export interface Part {
  name: string;
  instance: string | null;
  state: PartState;
  key: string | null;
  params: Record<string, string | number>;
  since: Instant;
}
export interface Health {
  at: Instant;
  ok: boolean;
  parts: Part[];
}
export interface FloorAgent {
  session: string;
  userId: string;
  seat: string | null;
  name: string;
  state: AgentState;
  since: Instant;
  reason: string | null;
  pauseAfterCall: boolean;
  leg: LegState;
  campaign: Named | null;
  callsToday: number;
  talkMsToday: number;
  resultsToday: number;
}
export interface CallCounts {
  ringing: number;
  waiting: number;
  connected: number;
  message: number;
}
export interface Floor {
  at: Instant;
  agents: FloorAgent[];
  calls: CallCounts;
  trunks: { server: string; trunk: string; used: number; limit: number }[];
  parts: Part[];
}
