/** Attempts with verdicts, do-not-call entries and recordings of a few people. */
import type {
  AttemptRow,
  AttemptTrail,
  Finding,
  RecordingRow,
  SuppressionRow,
} from "../src/api/compliance";
import { CLIENTS } from "./people.ts";

const K1 = { id: "k1", name: "ウォーターサーバー 秋のご案内" };
const K5 = { id: "k5", name: "コーヒーカプセル お試し" };

const attempt = (id: string, at: string, more: Partial<AttemptRow>): AttemptRow => ({
  id,
  at,
  campaign: K1,
  client: CLIENTS[0]!,
  lead: "lead1",
  person: "渡邊 和夫",
  number: { ref: "r1", masked: "080-••••-1937" },
  verdict: "PERMITTED",
  until: null,
  decidingRule: null,
  reason: null,
  outcome: "CONNECTED",
  disposition: null,
  agent: null,
  ringMs: 9000,
  talkMs: null,
  recording: null,
  ...more,
});

export const ATTEMPTS: AttemptRow[] = [
  attempt("a8", "2026-11-21T02:20:07.204Z", {
    campaign: K5,
    verdict: "REFUSED",
    decidingRule: "jp.refusal",
    reason: "refused_before",
    outcome: null,
    ringMs: null,
  }),
  attempt("a7", "2026-11-21T02:01:40.118Z", {
    disposition: { ja: "お断り", en: "Declined" },
    agent: "伊藤 さくら",
    talkMs: 129_000,
    recording: "rec1",
  }),
  attempt("a6", "2026-11-19T11:14:03.050Z", {
    verdict: "NOT_BEFORE",
    until: "2026-11-20T00:00:00.000Z",
    decidingRule: "jp.hours.house",
    reason: "outside_window",
    outcome: null,
    ringMs: null,
  }),
  attempt("a5", "2026-11-19T09:42:11.700Z", {
    disposition: { ja: "本人不在", en: "Person is out" },
    agent: "小林 恵",
    talkMs: 41_000,
  }),
  attempt("a4", "2026-11-16T02:08:25.000Z", { outcome: "NO_ANSWER", ringMs: 31_000 }),
  attempt("a3", "2026-11-14T05:11:20.000Z", {
    person: "Johnson, Ava",
    number: { ref: "r3", masked: "+1 312-•••-0142" },
    client: CLIENTS[1]!,
    campaign: { id: "k4", name: "Home cover renewal" },
    outcome: "ABANDONED",
  }),
  attempt("a2", "2026-11-14T05:09:02.000Z", {
    person: "髙橋 由美子",
    number: { ref: "r2", masked: "03-••••-0142" },
    outcome: "MACHINE",
  }),
];

const finding = (rule: string, force: Finding["force"], more: Partial<Finding>): Finding => ({
  pack: "jp-sales",
  version: "2026.11.21-1",
  rule,
  kind: "window",
  result: "PASSED",
  until: null,
  reason: "ok",
  facts: {},
  force,
  citation: { ja: "特定商取引法 第17条", en: "Act on Specified Commercial Transactions, art. 17" },
  inForceFrom: "2026-05-21",
  checkedOn: "2026-11-21",
  open: false,
  ...more,
});

const HOUSE = { ja: "自社基準", en: "House rule" };

export function trail(id: string): AttemptTrail | null {
  const row = ATTEMPTS.find((one) => one.id === id);
  if (!row) return null;
  const refusal: Partial<Finding> =
    row.verdict === "REFUSED"
      ? {
          result: "REFUSED",
          reason: "refused_before",
          facts: { refused_at: "2026-11-21T02:03:52Z" },
        }
      : { reason: "ok", facts: { refusals: "0" } };
  const house: Partial<Finding> =
    row.verdict === "NOT_BEFORE"
      ? { result: "NOT_BEFORE", until: row.until, reason: "outside_window" }
      : { reason: "in_window" };
  return {
    ...row,
    packs: [{ id: "jp-sales", version: "2026.11.21-1" }],
    engineVersion: "0.1.0",
    tzVersion: "2026b",
    findings: [
      finding("jp.hours", "GUIDANCE", {
        reason: "in_window",
        facts: { local: "11:01", zone: "Asia/Tokyo", window: "08:00–21:00" },
        citation: { ja: "施行規則 第64条1号", en: "Ordinance art. 64(1)" },
        open: true,
      }),
      finding("jp.hours.house", "HOUSE", {
        facts: { local: "11:01", window: "10:00–18:00" },
        citation: HOUSE,
        inForceFrom: null,
        ...house,
      }),
      finding("jp.refusal", "LAW", { open: true, ...refusal }),
      finding("jp.redial", "LAW", {
        reason: "under_cap",
        facts: { attempts: "0", cap: "2", minutes: "3" },
        citation: { ja: "端末設備等規則 第32条の3", en: "Terminal equipment rules, art. 32-3" },
      }),
      finding("jp.clid", "HOUSE", { facts: { caller_id: "03-1234-5601" }, citation: HOUSE }),
    ],
    events:
      row.outcome === null
        ? []
        : [
            { at: row.at, kind: "AUTHORIZED", params: {} },
            { at: row.at.replace(/\.\d+Z/, ".960Z"), kind: "DIALED", params: {} },
            { at: row.at.replace(":40.", ":42."), kind: "RINGING", params: {} },
            { at: row.at.replace(":40.", ":49."), kind: "ANSWERED", params: {} },
            { at: row.at.replace(":40.118", ":49.127"), kind: "AGENT_JOINED", params: {} },
          ],
    openingWords: [
      { what: { ja: "事業者名", en: "Company" }, at: row.at },
      { what: { ja: "勧誘の目的", en: "Purpose: a sale" }, at: row.at },
    ],
    callerId: "03-1234-5601",
    trunk: row.outcome === null ? null : "pbx1/carrier-a",
    dialing: "PREDICTIVE",
    purpose: "SALES",
    answers: [],
  };
}

export const SUPPRESSIONS: SuppressionRow[] = [
  {
    id: "n1",
    number: { ref: "r1", masked: "080-••••-1937" },
    client: CLIENTS[0]!,
    campaign: null,
    product: null,
    origin: "AGENT",
    refusal: "SPOKEN",
    from: "2026-11-21T02:03:52.118Z",
    until: null,
    note: "いりません。もうかけてこないでください。",
    by: "伊藤 さくら",
    withdrawal: null,
  },
  {
    id: "n2",
    number: { ref: "r5", masked: "+1 305-•••-0167" },
    client: null,
    campaign: null,
    product: null,
    origin: "KEY_PRESS",
    refusal: "SPOKEN",
    from: "2026-11-20T15:40:02.000Z",
    until: null,
    note: "",
    by: null,
    withdrawal: null,
  },
  {
    id: "n3",
    number: { ref: "r6", masked: "03-••••-0110" },
    client: CLIENTS[1]!,
    campaign: null,
    product: null,
    origin: "IMPORT",
    refusal: null,
    from: "2026-11-02T00:00:00.000Z",
    until: "2027-11-02T00:00:00.000Z",
    note: "Registry copy of November",
    by: "林 直子",
    withdrawal: null,
  },
];

export const RECORDINGS: RecordingRow[] = [
  {
    id: "rec1",
    attempt: "a7",
    at: "2026-11-21T02:01:49.000Z",
    ms: 129_000,
    basis: "NOTICE",
    campaign: K1,
    agent: "伊藤 さくら",
    number: { ref: "r1", masked: "080-••••-1937" },
    deleteAfter: "2027-05-21T00:00:00.000Z",
  },
];
