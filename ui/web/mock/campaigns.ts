/** Campaigns whose figures agree with each other, and live figures that creep on. */
import type {
  Campaign,
  CampaignLive,
  CampaignRow,
  CampaignState,
  ImportPreview,
  ImportProgress,
  LeadRow,
  StartItem,
} from "../src/api/campaign";
import { CLIENTS } from "./people.ts";
import { dispositionsOf, settingsOf } from "./settings.ts";

const later = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
const TODAY = { attempts: 4412, answered: 971, connected: 711, abandoned: 13, results: 40 };
const COUNTS = {
  total: 48200,
  finished: 14110,
  dialable: 3418,
  notBefore: 22310,
  refused: 8346,
  live: 16,
};
const NONE = { attempts: 0, answered: 0, connected: 0, abandoned: 0, results: 0 };
const small = (total: number, finished: number) => ({
  total,
  finished,
  dialable: total - finished,
  notBefore: 0,
  refused: 0,
  live: 0,
});

function row(id: string, name: string, more: Partial<CampaignRow>): CampaignRow {
  return {
    id,
    name,
    client: CLIENTS[0]!,
    kind: "SALES",
    mode: "POWER",
    state: "RUNNING",
    stateSince: later(-241),
    opensAt: null,
    closesAt: later(238),
    leads: COUNTS,
    today: TODAY,
    ...more,
  };
}

export const ROWS: CampaignRow[] = [
  row("k1", "ウォーターサーバー 秋のご案内", {}),
  row("k2", "ご利用満足度調査 11月", {
    kind: "SURVEY",
    mode: "PROGRESSIVE",
    leads: small(1200, 412),
    today: { attempts: 640, answered: 210, connected: 205, abandoned: 1, results: 98 },
  }),
  row("k3", "お届け後フォロー", {
    kind: "FOLLOW_UP",
    mode: "PREVIEW",
    state: "PAUSED",
    leads: small(86, 51),
    today: { attempts: 34, answered: 22, connected: 22, abandoned: 0, results: 17 },
  }),
  row("k4", "Home cover renewal", {
    client: CLIENTS[1]!,
    state: "DRAFT",
    leads: small(300, 0),
    today: NONE,
    closesAt: null,
    opensAt: later(1210),
  }),
  row("k5", "コーヒーカプセル お試し", {
    state: "REVIEW",
    leads: small(5000, 50),
    today: { attempts: 50, answered: 14, connected: 14, abandoned: 0, results: 1 },
  }),
];

export const rowOf = (id: string) => ROWS.find((one) => one.id === id);

export function campaign(id: string): Campaign | null {
  const found = rowOf(id);
  if (!found) return null;
  return {
    ...found,
    settings: { ...settingsOf(found.kind), name: found.name, clientId: found.client.id },
    dispositions: dispositionsOf(found.kind),
    safeHarbor: { id: "sh1", language: "ja", text: "みなも天然水株式会社です。" },
    pool: { id: "p1", name: "A チーム" },
    lists:
      found.state === "DRAFT"
        ? []
        : [list("l1", "11月 資料請求", 31500, 12), list("l2", "10月 展示会", 16700, 318)],
  };
}

const list = (id: string, name: string, leads: number, rejected: number) => ({
  id,
  name,
  importId: "i1",
  importedAt: later(-9000),
  by: "大野 恵子",
  leads,
  dialable: Math.round(leads / 14),
  finished: Math.round(leads / 3.4),
  rejected,
  active: true,
});

export function setState(id: string, state: CampaignState): void {
  const found = rowOf(id);
  if (found) Object.assign(found, { state, stateSince: new Date().toISOString() });
}

export function live(id: string): CampaignLive {
  const found = rowOf(id) ?? ROWS[0]!;
  const on = found.state === "RUNNING";
  const start = new Date(Date.now() - 255 * 60_000);
  start.setMinutes(0, 0, 0);
  return {
    at: new Date().toISOString(),
    id,
    state: found.state,
    open: found.opensAt === null,
    closesAt: found.closesAt,
    opensAt: found.opensAt,
    pacing: on ? { perMinute: 21, limitedBy: "agents", inputs: { ready: 1, lines: 16 } } : null,
    leads: found.leads,
    blockers: blockers(found),
    abandon: [
      {
        scope: "CAMPAIGN",
        windowHours: 24,
        rate: 0.018,
        abandoned: 13,
        answered: 724,
        limit: 0.03,
        stopsAt: 0.025,
        allowanceLeft: 8,
      },
      {
        scope: "CAMPAIGN",
        windowHours: 720,
        rate: 0.016,
        abandoned: 148,
        answered: 9214,
        limit: 0.03,
        stopsAt: 0.025,
        allowanceLeft: 128,
      },
      {
        scope: "CLIENT",
        windowHours: 24,
        rate: 0.015,
        abandoned: 19,
        answered: 1306,
        limit: 0.03,
        stopsAt: 0.025,
        allowanceLeft: 20,
      },
    ],
    calls: { ringing: on ? 9 : 0, waiting: 0, connected: on ? 7 : 0, message: 0 },
    agents: { ready: 1, reserved: 1, onCall: 7, wrapUp: 2, paused: 1 },
    lines: { used: on ? 16 : 0, limit: 60 },
    answerToAgentMs: { p50: 7, p95: 24, p99: 41, max: 186, n: 711, since: later(-541) },
    today: {
      ...found.today,
      outcomes: {
        CONNECTED: 711,
        ABANDONED: 13,
        MACHINE: 247,
        NO_ANSWER: 2604,
        BUSY: 391,
        INVALID_NUMBER: 212,
        CONGESTION: 188,
        FAILED: 46,
      },
    },
    dispositions: dispositionsOf(found.kind).map(({ code, label }, index) => ({
      code,
      label,
      n: [40, 62, 12, 118, 246, 171, 0, 74, 0, 3][index] ?? 0,
    })),
    funnel: { leads: 48200, attempted: 31870, answered: 9402, contact: 6134, result: 387 },
    series: {
      from: start.toISOString(),
      stepMinutes: 15,
      attempts: [
        150, 233, 316, 244, 274, 312, 329, 282, 273, 296, 277, 265, 267, 246, 231, 317, 105,
      ],
      answered: [31, 53, 65, 60, 67, 75, 76, 60, 56, 63, 66, 63, 62, 50, 49, 76, 25],
    },
    quotas: found.kind === "SURVEY" ? quotas() : [],
    pilot: found.state === "REVIEW" ? { leads: 50, done: 50 } : null,
  };
}

const quotas = () => [
  { segment: "20-39", target: 200, done: 148 },
  { segment: "40-59", target: 200, done: 200 },
  { segment: "60+", target: 100, done: 64 },
];

function blockers(found: CampaignRow): CampaignLive["blockers"] {
  const held = (code: string, leads: number, minutes: number | null, next: number | null) => ({
    code,
    leads,
    params: {},
    next: minutes === null ? null : later(minutes),
    nextLeads: next,
  });
  const pace = (code: string, params: Record<string, number> = {}) => ({
    code,
    leads: null,
    params,
    next: null,
    nextLeads: null,
  });
  const first =
    found.state === "PAUSED"
      ? [pace("paused")]
      : found.state === "REVIEW"
        ? [pace("pilot_hold", { n: 50 })]
        : [pace("agents", { ready: 1, total: 12 })];
  return [
    ...first,
    held("spacing", 12940, 15, 214),
    held("callback_later", 9058, 4500, 80),
    held("attempt_cap", 4870, 7300, 12),
    held("suppression", 2464, null, null),
  ];
}

export const startCheck = (): StartItem[] => [
  { code: "safe_harbor_missing", ok: true, blocking: true, params: {} },
  { code: "caller_id_missing", ok: true, blocking: true, params: {} },
  { code: "no_leads", ok: false, blocking: true, params: {} },
  { code: "no_agents", ok: false, blocking: false, params: {} },
  { code: "trunk_down", ok: true, blocking: true, params: {} },
  { code: "outside_hours", ok: false, blocking: false, params: { opensAt: later(1210) } },
  { code: "purpose_missing", ok: true, blocking: true, params: {} },
];

export const leads = (): LeadRow[] =>
  ["山﨑 節子", "渡邊 和夫", "髙橋 由美子", "Johnson, Ava"].map((name, index) => ({
    id: `lead${index}`,
    name,
    kana: index < 3 ? ["ヤマザキ セツコ", "ワタナベ カズオ", "タカハシ ユミコ"][index]! : null,
    numbers: [
      {
        ref: `r${index}`,
        masked: ["090-••••-4821", "080-••••-1937", "03-••••-0142", "+1 312-•••-0142"][index]!,
      },
    ],
    list: { id: "l1", name: "11月 資料請求" },
    state: (["NOT_BEFORE", "REFUSED", "DUE", "FINISHED"] as const)[index]!,
    due: index === 0 ? later(900) : null,
    attempts: 3 - index > 0 ? 3 - index : 1,
    lastOutcome: (["NO_ANSWER", "CONNECTED", "BUSY", "CONNECTED"] as const)[index]!,
    lastDisposition: index === 1 ? "お断り" : null,
    blocker: index === 0 ? "spacing" : index === 1 ? "suppression" : null,
  }));

export const preview = (): ImportPreview => ({
  id: "i9",
  campaign: "k1",
  fileName: "資料請求_11月.csv",
  bytes: 1_843_220,
  reading: { charset: "windows-31j", delimiter: ",", header: true },
  detected: { charset: "windows-31j", confidence: "LIKELY", delimiter: "," },
  charsets: ["UTF-8", "UTF-16LE", "UTF-16BE", "windows-31j", "ISO-8859-1"],
  columns: [
    {
      index: 0,
      title: "顧客番号",
      mapping: "EXTERNAL_ID",
      samples: ["A-1001", "A-1002", "A-1003"],
    },
    {
      index: 1,
      title: "氏名",
      mapping: "NAME",
      samples: ["山﨑 節子", "渡邊 和夫", "髙橋 由美子"],
    },
    {
      index: 2,
      title: "フリガナ",
      mapping: "KANA",
      samples: ["ヤマザキ セツコ", "ワタナベ カズオ", "タカハシ ユミコ"],
    },
    {
      index: 3,
      title: "電話番号",
      mapping: "PHONE",
      samples: ["０９０－１２３４－４８２１", "080-5555-1937", "03-5555-0142"],
    },
    { index: 4, title: "携帯", mapping: "MOBILE", samples: ["", "080-5555-0101", ""] },
    { index: 5, title: "備考", mapping: null, samples: ["夕方希望", "", ""] },
  ],
  rows: [
    ["A-1001", "山﨑 節子", "ヤマザキ セツコ", "０９０－１２３４－４８２１", "", "夕方希望"],
    ["A-1002", "渡邊 和夫", "ワタナベ カズオ", "080-5555-1937", "080-5555-0101", ""],
    ["A-1003", "髙橋 由美子", "タカハシ ユミコ", "03-5555-0142", "", ""],
  ],
  savedMapping: true,
});

let confirmedAt = 0;
export function confirm(): ImportProgress {
  confirmedAt = Date.now();
  return progress();
}

export function progress(): ImportProgress {
  const part = confirmedAt === 0 ? 0 : Math.min(1, (Date.now() - confirmedAt) / 6000);
  const rows = Math.round(32_000 * part);
  return {
    at: new Date().toISOString(),
    id: "i9",
    campaign: "k1",
    list: { id: "l1", name: "11月 資料請求" },
    state: confirmedAt === 0 ? "PREVIEW" : part < 0.9 ? "READING" : part < 1 ? "MOVING" : "DONE",
    rows,
    imported: part < 1 ? 0 : 31_500,
    updated: 0,
    rejected: Math.round(188 * part),
    duplicates: Math.round(312 * part),
    bytesRead: Math.round(1_843_220 * part),
    bytes: 1_843_220,
    startedAt: new Date(confirmedAt).toISOString(),
    finishedAt: part < 1 ? null : new Date(confirmedAt + 6000).toISOString(),
    error: null,
    reasons: [
      { key: "number_invalid", n: Math.round(141 * part) },
      { key: "number_missing", n: Math.round(32 * part) },
      { key: "number_emergency", n: Math.round(15 * part) },
    ],
  };
}
