/** Campaigns, their live figures, lead lists and imports. */
import type { CallCounts, Instant, Language, Named, Num, Text } from "./basics";

export type Kind = "SALES" | "SURVEY" | "FOLLOW_UP";
export type Mode = "PREVIEW" | "PROGRESSIVE" | "POWER" | "PREDICTIVE";
export type CampaignState =
  "DRAFT" | "RUNNING" | "PAUSED" | "REVIEW" | "STOPPED" | "EMERGENCY_STOPPED" | "FINISHED";
export type Day = "MON" | "TUE" | "WED" | "THU" | "FRI" | "SAT" | "SUN";
export type RecordingMode = "NONE" | "WITH_NOTICE" | "ALL_PARTY";
export type Need =
  | "NONE"
  | "CALLBACK"
  | "ORDER"
  | "APPOINTMENT"
  | "REFUSAL"
  | "CASE"
  | "HAND_OVER"
  | "CONTENTMENT"
  | "MATERIAL";

export interface LeadCounts {
  total: number;
  finished: number;
  dialable: number;
  notBefore: number;
  refused: number;
  live: number;
}
export interface CampaignRow {
  id: string;
  name: string;
  client: Named;
  kind: Kind;
  mode: Mode;
  state: CampaignState;
  stateSince: Instant;
  opensAt: Instant | null;
  closesAt: Instant | null;
  leads: LeadCounts;
  today: {
    attempts: number;
    answered: number;
    connected: number;
    abandoned: number;
    results: number;
  };
}
export interface DispositionDef {
  code: string;
  label: Text;
  key: string;
  needs: Need;
  result: boolean;
  contact: boolean;
  ends: boolean;
}
export interface Choice {
  code: string;
  label: Text;
  goTo: string | null;
}
export interface Question {
  id: string;
  text: Text;
  type: "CHOICE" | "MULTI" | "SCALE" | "TEXT" | "NUMBER";
  choices: Choice[];
  min: number | null;
  max: number | null;
  required: boolean;
  goTo: string | null;
  segment: boolean;
}
export interface OpeningWord {
  id: string;
  what: Text;
  say: Text;
  citation: string;
}
export interface ScriptStep {
  id: string;
  heading: Text;
  text: Text;
}
export interface CampaignSettings {
  name: string;
  clientId: string;
  kind: Kind;
  mode: Mode;
  linesPerAgent: number;
  maxLines: number;
  ringSeconds: number;
  trunks: string[];
  callerId: string;
  rulePack: string;
  language: Language;
  days: Day[];
  opens: string;
  closes: string;
  zone: string;
  holidayCalendar: string;
  onHolidays: boolean;
  startDate: string | null;
  endDate: string | null;
  stayOpen: boolean;
  product: string;
  ownBuyers: boolean;
  attemptCap: number;
  retry: { outcome: string; afterMinutes: number; max: number }[];
  wrapUpSeconds: number;
  previewSeconds: number;
  amd: boolean;
  recording: RecordingMode;
  recordingMandatory: boolean;
  recordingKeepDays: number | null;
  safeHarborId: string | null;
  poolId: string | null;
  skills: string[];
  quotas: { segment: string; target: number }[];
  caseDueHours: number;
  purposeText: Text;
  openingWords: OpeningWord[];
  script: ScriptStep[];
  questionnaire: Question[];
}
export interface SafeHarbor {
  id: string;
  language: string;
  text: string;
}
export interface CampaignDefaults {
  settings: CampaignSettings;
  dispositions: DispositionDef[];
  rulePacks: { id: string; version: string; sandbox: boolean }[];
  trunks: { id: string; limit: number }[];
  holidayCalendars: string[];
  pools: Named[];
  languages: string[];
  safeHarbor: SafeHarbor[];
  pauseReasons: PauseReason[];
}
export interface PauseReason {
  code: string;
  label: Text;
  limitSeconds: number | null;
}
export interface LeadListRow {
  id: string;
  name: string;
  importId: string | null;
  importedAt: Instant;
  by: string;
  leads: number;
  dialable: number;
  finished: number;
  rejected: number;
  active: boolean;
}
export interface Campaign extends CampaignRow {
  settings: CampaignSettings;
  dispositions: DispositionDef[];
  safeHarbor: SafeHarbor | null;
  pool: Named;
  lists: LeadListRow[];
}
export const EFFECTS = ["SUCCESS", "FINAL", "RETRY", "CALLBACK", "NEXT_NUMBER", "DNC"] as const;
export type Effect = (typeof EFFECTS)[number];
/** A disposition as its editor shows it. */
export interface DispositionRow {
  code: string;
  label: Text;
  effect: Effect;
  key: string;
  contact: boolean;
  refused: boolean;
  afterMinutes: number | null;
  times: number | null;
  usual: boolean;
}
export interface Catalogue {
  rows: DispositionRow[];
  usual: DispositionRow[];
}
/** A survey that recordings ask. */
export interface Unattended {
  on: boolean;
  seconds: number;
  greeting: string | null;
  farewell: string | null;
  prompts: Record<string, string>;
  questions: { id: string; text: Text; keys: string }[];
  recordings: SafeHarbor[];
}
export interface StartItem {
  code: string;
  ok: boolean;
  blocking: boolean;
  params: Record<string, string | number>;
}
export interface Blocker {
  code: string;
  leads: number | null;
  params: Record<string, string | number>;
  next: Instant | null;
  nextLeads: number | null;
}
export interface AbandonAccount {
  scope: "CAMPAIGN" | "CLIENT";
  windowHours: number;
  rate: number | null;
  abandoned: number;
  answered: number;
  limit: number;
  stopsAt: number;
  allowanceLeft: number | null;
}
export interface Pacing {
  perMinute: number;
  limitedBy: string;
  inputs: Record<string, number>;
}
export interface CampaignLive {
  at: Instant;
  id: string;
  state: CampaignState;
  open: boolean;
  closesAt: Instant | null;
  opensAt: Instant | null;
  pacing: Pacing | null;
  leads: LeadCounts;
  blockers: Blocker[];
  abandon: AbandonAccount[];
  calls: CallCounts;
  agents: { ready: number; reserved: number; onCall: number; wrapUp: number; paused: number };
  lines: { used: number; limit: number };
  answerToAgentMs: {
    p50: number;
    p95: number;
    p99: number;
    max: number;
    n: number;
    since: Instant;
  } | null;
  today: {
    attempts: number;
    outcomes: Record<string, number>;
    answered: number;
    connected: number;
    abandoned: number;
    results: number;
  };
  dispositions: { code: string; label: Text; n: number }[];
  funnel: { leads: number; attempted: number; answered: number; contact: number; result: number };
  series: { from: Instant; stepMinutes: number; attempts: number[]; answered: number[] };
  quotas: { segment: string; target: number; done: number }[];
  pilot: { leads: number; done: number } | null;
}
export interface LeadRow {
  id: string;
  name: string;
  kana: string | null;
  numbers: Num[];
  list: Named;
  state: "DUE" | "NOT_BEFORE" | "LIVE" | "FINISHED" | "REFUSED";
  due: Instant | null;
  attempts: number;
  lastOutcome: string | null;
  lastDisposition: string | null;
  blocker: string | null;
}

export interface Reading {
  charset: string;
  delimiter: string;
  header: boolean;
}
export interface ImportPreview {
  id: string;
  campaign: string;
  fileName: string;
  bytes: number;
  reading: Reading;
  detected: { charset: string; confidence: "SURE" | "LIKELY" | "GUESS"; delimiter: string };
  charsets: string[];
  columns: { index: number; title: string; mapping: string | null; samples: string[] }[];
  rows: string[][];
  savedMapping: boolean;
}
export interface ImportProgress {
  at: Instant;
  id: string;
  campaign: string;
  list: Named | null;
  state: "PREVIEW" | "READING" | "MOVING" | "DONE" | "FAILED";
  rows: number;
  imported: number;
  updated: number;
  rejected: number;
  duplicates: number;
  bytesRead: number;
  bytes: number;
  startedAt: Instant | null;
  finishedAt: Instant | null;
  error: { key: string; params: Record<string, string | number> } | null;
  reasons: { key: string; n: number }[];
}
export const FIELDS = [
  "IGNORE",
  "EXTERNAL_ID",
  "NAME",
  "FAMILY_NAME",
  "GIVEN_NAME",
  "KANA",
  "FAMILY_KANA",
  "GIVEN_KANA",
  "PHONE",
  "PHONE_2",
  "PHONE_3",
  "MOBILE",
  "PHONE_HOME",
  "PHONE_WORK",
  "EMAIL",
  "COMPANY",
  "COUNTRY",
  "POSTAL_CODE",
  "REGION",
  "ADDRESS",
  "ZONE",
  "LANGUAGE",
  "SKILL",
  "SEGMENT",
  "BIRTH_DATE",
  "PRODUCT",
  "PRIORITY",
  "DUE",
  "NUMBER_ATTEMPTS",
  "NUMBER_GAP",
  "FIELD",
] as const;
