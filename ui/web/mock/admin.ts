/** What the administrator of the practice floor keeps. */
import type { ApiKey, Client, DeadLetter, UserRow, Webhook } from "../src/api/compliance";
import type { CaseRow } from "../src/api/desk";
import type { Message } from "../src/api/messages";
import { CLIENTS, PEOPLE } from "./people.ts";

export const CLIENT_ROWS: Client[] = [
  { ...CLIENTS[0]!, kana: "ミナモテンネンスイ", callbackNumber: "0120-123-456" },
  { ...CLIENTS[1]!, kana: null, callbackNumber: "+1 312-555-0142" },
];

export const MESSAGES: Message[] = [
  {
    id: "sh1",
    client: "c1",
    kind: "SAFE_HARBOR",
    language: "ja",
    text: "みなも天然水株式会社です。折り返しは 0120-123-456 へお願いいたします。",
    seconds: 9,
    savedBy: "m.mori",
    savedAt: new Date(Date.now() - 86_400_000).toISOString(),
  },
];

export const USERS: UserRow[] = PEOPLE.map((me, index) => ({
  id: me.id,
  loginName: me.loginName,
  displayName: me.displayName,
  roles: me.roles,
  clients: ["c1"],
  language: me.language,
  skills: index === 0 ? ["ja", "water"] : [],
  seat: index === 0 ? "01" : null,
  active: index !== 1,
  mustChangePassword: me.mustChangePassword,
  lastLogin: index === 7 ? null : new Date(Date.now() - index * 7_200_000).toISOString(),
  endpoint: me.roles.includes("AGENT") ? "agent-1001" : null,
}));

export const LETTERS: DeadLetter[] = [
  {
    id: "d1",
    at: new Date(Date.now() - 840_000).toISOString(),
    route: "attempts-to-webhook",
    what: "attempt 01JD7-8F3K",
    attempts: 8,
    error: "HTTP 503 from hooks.example.com",
    payloadBytes: 1824,
  },
  {
    id: "d2",
    at: new Date(Date.now() - 9_840_000).toISOString(),
    route: "lead-files",
    what: "list_1120.csv",
    attempts: 1,
    error: "no column holds telephone numbers",
    payloadBytes: 482_113,
  },
];

export const HOOKS: Webhook[] = [
  {
    id: "w1",
    url: "https://hooks.example.com/calls",
    events: ["ATTEMPT", "DISPOSITION"],
    client: CLIENTS[0]!,
    active: true,
    waiting: 12,
    lastSuccess: new Date(Date.now() - 900_000).toISOString(),
    lastError: "HTTP 503",
    lastErrorAt: new Date(Date.now() - 840_000).toISOString(),
  },
];

export const CASES: CaseRow[] = [
  {
    id: "case1",
    campaign: { id: "k3", name: "お届け後フォロー" },
    lead: "lead0",
    person: "山﨑 節子",
    subject: "サーバー設置後の水漏れ",
    state: "OPEN",
    owner: { id: "u-agent", name: "佐藤 美咲" },
    dueAt: new Date(Date.now() - 1_800_000).toISOString(),
    openedAt: new Date(Date.now() - 172_000_000).toISOString(),
    openedBy: "DISPOSITION",
    contentment: null,
    attempts: 2,
  },
  {
    id: "case2",
    campaign: { id: "k3", name: "お届け後フォロー" },
    lead: "lead3",
    person: "Johnson, Ava",
    subject: "order_shipped",
    state: "SOLVED",
    owner: null,
    dueAt: new Date(Date.now() + 86_400_000).toISOString(),
    openedAt: new Date(Date.now() - 272_000_000).toISOString(),
    openedBy: "EVENT",
    contentment: 5,
    attempts: 1,
  },
];

export const KEYS: ApiKey[] = [
  {
    id: "key1",
    name: "Order system",
    account: "u-manager",
    createdAt: new Date(Date.now() - 864_000_000).toISOString(),
    active: true,
  },
];
