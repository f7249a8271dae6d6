/** Attempts with verdicts, do-not-call entries, recordings; and what the administrator keeps. */
import type { Instant, Language, Named, Num, Role, Text } from "./basics";

export type VerdictWord = "PERMITTED" | "NOT_BEFORE" | "REFUSED";

export interface AttemptRow {
  id: string;
  at: Instant;
  campaign: Named;
  client: Named;
  lead: string | null;
  person: string | null;
  number: Num;
  verdict: VerdictWord;
  until: Instant | null;
  decidingRule: string | null;
  reason: string | null;
  outcome: string | null;
  disposition: Text | null;
  agent: string | null;
  ringMs: number | null;
  talkMs: number | null;
  recording: string | null;
}
export interface Finding {
  pack: string;
  version: string;
  rule: string;
  kind: string;
  result: "PASSED" | "WARNED" | "ATTEST" | "NOT_BEFORE" | "REFUSED";
  until: Instant | null;
  reason: string;
  facts: Record<string, string>;
  force: "LAW" | "GUIDANCE" | "HOUSE";
  citation: Text;
  inForceFrom: string | null;
  checkedOn: string | null;
  open: boolean;
}
export interface AttemptTrail extends AttemptRow {
  packs: { id: string; version: string }[];
  engineVersion: string;
  tzVersion: string;
  findings: Finding[];
  events: { at: Instant; kind: string; params: Record<string, string | number> }[];
  openingWords: { what: Text; at: Instant | null }[];
  callerId: string;
  trunk: string | null;
  dialing: string;
  purpose: string;
  answers: { question: Text; answer: string }[];
}
export interface AttemptSearch {
  number: string | null;
  campaign: string | null;
  outcome: string | null;
  verdict: string | null;
  from: Instant | null;
  to: Instant | null;
  cursor: string | null;
}
export const ORIGINS = ["AGENT", "KEY_PRESS", "RETURNED_CALL", "STAFF", "IMPORT", "API"] as const;
export interface SuppressionRow {
  id: string;
  number: Num;
  client: Named | null;
  campaign: Named | null;
  product: string | null;
  origin: (typeof ORIGINS)[number];
  refusal: "SPOKEN" | "IMPLIED" | null;
  from: Instant;
  until: Instant | null;
  note: string;
  by: string | null;
  withdrawal: { at: Instant; by: string } | null;
}
export interface SuppressionImport {
  rows: number;
  added: number;
  known: number;
  rejected: { row: number; key: string }[];
  rejectedTotal: number;
}
export interface RecordingRow {
  id: string;
  attempt: string;
  at: Instant;
  ms: number;
  basis: "NOTICE" | "ALL_PARTY";
  campaign: Named;
  agent: string | null;
  number: Num;
  deleteAfter: Instant;
}

export interface Client {
  id: string;
  name: string;
  kana: string | null;
  callbackNumber: string | null;
}
export interface UserRow {
  id: string;
  loginName: string;
  displayName: string;
  roles: Role[];
  clients: string[];
  language: Language;
  skills: string[];
  seat: string | null;
  active: boolean;
  mustChangePassword: boolean;
  lastLogin: Instant | null;
  endpoint: string | null;
}
export interface DeadLetter {
  id: string;
  at: Instant;
  route: string;
  what: string;
  attempts: number;
  error: string;
  payloadBytes: number;
}
export interface Webhook {
  id: string;
  url: string;
  events: string[];
  client: Named | null;
  active: boolean;
  waiting: number;
  lastSuccess: Instant | null;
  lastError: string | null;
  lastErrorAt: Instant | null;
}
export interface ApiKey {
  id: string;
  name: string;
  account: string;
  createdAt: Instant;
  active: boolean;
}
