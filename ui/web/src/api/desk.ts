/** The agent's desk: one whole snapshot at each change. */
import type { AgentState, Instant, LegState, Named, Num, Text } from "./basics";
import type {
  DispositionDef,
  Kind,
  Mode,
  OpeningWord,
  PauseReason,
  Question,
  ScriptStep,
} from "./campaign";

export type Phase = "PREVIEW" | "RESERVED" | "DIALING" | "RINGING" | "TALKING" | "WRAP_UP";
export type Answer = string | string[] | number;

export interface Person {
  family: string;
  given: string;
  familyKana: string | null;
  givenKana: string | null;
  language: string | null;
}
export interface HistoryItem {
  at: Instant;
  kind: "ATTEMPT" | "DISPOSITION" | "NOTE" | "CONSENT" | "RETURNED_CALL" | "IMPORT";
  outcome: string | null;
  disposition: Text | null;
  agent: string | null;
  note: string | null;
  ringMs: number | null;
  talkMs: number | null;
  campaign: string | null;
}
export interface CaseRow {
  id: string;
  campaign: Named;
  lead: string;
  person: string;
  subject: string;
  state: "OPEN" | "SOLVED" | "GIVEN_UP";
  owner: Named | null;
  dueAt: Instant;
  openedAt: Instant;
  openedBy: "DISPOSITION" | "EVENT" | "STAFF";
  contentment: number | null;
  attempts: number;
}
export interface GateLine {
  code: string;
  ok: boolean;
  at: Instant;
  detail: string | null;
}
export interface Card {
  phase: Phase;
  lead: string;
  attempt: string | null;
  campaign: { id: string; name: string; kind: Kind; mode: Mode; language: string };
  client: Named;
  person: Person;
  number: Num;
  numbers: { number: Num; type: string }[];
  place: string | null;
  zone: string | null;
  list: string | null;
  facts: { label: Text | null; key: string; value: string }[];
  attemptNo: number;
  attemptCap: number;
  attemptDays: number;
  previewUntil: Instant | null;
  ringingSince: Instant | null;
  connectedAt: Instant | null;
  endedAt: Instant | null;
  outcome: string | null;
  returnedCall: boolean;
  /** The disposition saved while they talk, or null. */
  concluded: string | null;
  gate: GateLine[];
  recording: "NONE" | "ON" | "PAUSED" | "NOTICE" | "UNTIL_CONSENT";
  history: HistoryItem[];
  openingWords: (OpeningWord & { tickedAt: Instant | null })[];
  script: ScriptStep[];
  questionnaire: Question[];
  answers: Record<string, Answer>;
  dispositions: DispositionDef[];
  case: CaseRow | null;
  products: { code: string; name: string; price: number | null }[];
  callbackHours: { opens: string; closes: string } | null;
}
export interface DeskSession {
  id: string;
  pool: Named;
  state: AgentState;
  since: Instant;
  reason: string | null;
  pauseAfterCall: string | null;
  leg: LegState;
  endpoint: string | null;
  wrapUpUntil: Instant | null;
}
export interface Desk {
  at: Instant;
  revision: number;
  pools: Named[];
  session: DeskSession | null;
  card: Card | null;
  today: {
    readySeconds: number;
    pausedSeconds: number;
    onCallSeconds: number;
    calls: number;
    results: number;
    target: number | null;
  };
  pauseReasons: PauseReason[];
  campaigns: { id: string; name: string; kind: Kind }[];
  undo: { attempt: string; until: Instant; label: Text } | null;
  message: { key: string; params: Record<string, string | number> } | null;
}
export interface VerdictShort {
  result: "PERMITTED" | "NOT_BEFORE" | "REFUSED";
  until: Instant | null;
  rule: string | null;
  reason: string | null;
  window: { opens: string; closes: string; zone: string } | null;
}
export interface DispositionOrder {
  attempt: string;
  code: string;
  note: string;
  tags: string[];
  callback: { at: Instant; mine: boolean } | null;
  refusal: { kind: "SPOKEN" | "IMPLIED"; words: string; scope: string } | null;
  order: { product: string; amount: number; quantity: number } | null;
  appointment: { at: Instant; minutes: number; place: string } | null;
  material: { what: string } | null;
  case: { subject: string; dueAt: Instant; owner: string | null } | null;
  contentment: number | null;
  then: "READY" | "PAUSE" | null;
}
