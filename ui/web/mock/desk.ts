/** One agent's desk: commands move it on, a call comes two seconds after "ready". */
import type { Card, Desk, Phase } from "../src/api/desk";
import { CLIENTS } from "./people.ts";
import { dispositionsOf, OPENING, PAUSES, QUESTIONS, SCRIPT } from "./settings.ts";
import type { Kind } from "../src/api/campaign";

const ago = (seconds: number) => new Date(Date.now() - seconds * 1000).toISOString();
const NAME: Record<Kind, string> = {
  SALES: "ウォーターサーバー 秋のご案内",
  SURVEY: "ご利用満足度調査 11月",
  FOLLOW_UP: "お届け後フォロー",
};

export function card(phase: Phase, kind: Kind = "SALES"): Card {
  return {
    phase,
    lead: "lead0",
    attempt: phase === "PREVIEW" ? null : "a1",
    campaign: {
      id: "k1",
      name: NAME[kind],
      kind,
      mode: kind === "FOLLOW_UP" ? "PREVIEW" : "POWER",
      language: "ja",
    },
    client: CLIENTS[0]!,
    person: {
      family: "山﨑",
      given: "節子",
      familyKana: "ヤマザキ",
      givenKana: "セツコ",
      language: "ja",
    },
    number: { ref: "r0", masked: "090-••••-4821" },
    numbers: [
      { number: { ref: "r0", masked: "090-••••-4821" }, type: "MOBILE" },
      { number: { ref: "r9", masked: "0466-••-0142" }, type: "HOME" },
    ],
    place: "神奈川県 藤沢市",
    zone: "Asia/Tokyo",
    list: "11月 資料請求",
    facts: [
      { label: { ja: "資料請求", en: "Request" }, key: "request", value: "11月12日 Webフォーム" },
      { label: { ja: "世帯人数", en: "Household" }, key: "household", value: "3" },
    ],
    attemptNo: 3,
    attemptCap: 5,
    attemptDays: 30,
    previewUntil: phase === "PREVIEW" ? ago(-46) : null,
    ringingSince: phase === "RINGING" ? ago(4) : null,
    connectedAt: phase === "TALKING" ? ago(72) : phase === "WRAP_UP" ? ago(200) : null,
    endedAt: phase === "WRAP_UP" ? ago(22) : null,
    outcome: phase === "WRAP_UP" ? "CONNECTED" : null,
    concluded: null,
    returnedCall: false,
    gate: [
      { code: "PERMITTED", ok: true, at: ago(84), detail: null },
      { code: "CONSENT", ok: true, at: "2026-11-12T12:40:58.000Z", detail: "Web" },
      { code: "NOT_SUPPRESSED", ok: true, at: ago(84), detail: null },
    ],
    recording: phase === "TALKING" ? "ON" : "NONE",
    history: [
      {
        at: "2026-11-19T09:42:11.000Z",
        kind: "DISPOSITION",
        outcome: "CONNECTED",
        disposition: { ja: "本人不在", en: "Person is out" },
        agent: "小林 恵",
        note: "ご家族が応答。土曜は在宅とのこと。",
        ringMs: 8000,
        talkMs: 41_000,
        campaign: null,
      },
      {
        at: "2026-11-16T02:08:25.000Z",
        kind: "ATTEMPT",
        outcome: "NO_ANSWER",
        disposition: null,
        agent: null,
        note: null,
        ringMs: 31_000,
        talkMs: null,
        campaign: null,
      },
      {
        at: "2026-11-12T12:40:58.000Z",
        kind: "IMPORT",
        outcome: null,
        disposition: null,
        agent: null,
        note: "Web",
        ringMs: null,
        talkMs: null,
        campaign: null,
      },
    ],
    openingWords:
      kind === "SALES"
        ? OPENING.map((word, index) => ({
            ...word,
            tickedAt: phase === "TALKING" && index < 3 ? ago(72 - [4, 6, 11][index]!) : null,
          }))
        : [],
    script: SCRIPT,
    questionnaire: kind === "SURVEY" ? QUESTIONS : [],
    answers: kind === "SURVEY" ? { q1: 4 } : {},
    dispositions: dispositionsOf(kind),
    case:
      kind === "FOLLOW_UP"
        ? {
            id: "case1",
            campaign: { id: "k3", name: NAME.FOLLOW_UP },
            lead: "lead0",
            person: "山﨑 節子",
            subject: "サーバー設置後の水漏れ",
            state: "OPEN",
            owner: { id: "u-agent", name: "佐藤 美咲" },
            dueAt: ago(-7200),
            openedAt: ago(172_000),
            openedBy: "DISPOSITION",
            contentment: null,
            attempts: 2,
          }
        : null,
    products: [
      { code: "W2", name: "お水 2本プラン", price: 2980 },
      { code: "W4", name: "お水 4本プラン", price: 5480 },
    ],
    callbackHours: { opens: "09:00", closes: "20:00" },
  };
}

const desk: Desk = {
  at: ago(0),
  revision: 1,
  pools: [{ id: "p1", name: "A チーム" }],
  session: null,
  card: null,
  today: {
    readySeconds: 1690,
    pausedSeconds: 845,
    onCallSeconds: 9120,
    calls: 63,
    results: 4,
    target: 6,
  },
  pauseReasons: PAUSES,
  campaigns: [{ id: "k1", name: NAME.SALES, kind: "SALES" }],
  undo: null,
  message: null,
};
const watchers = new Set<() => void>();
export const watchDesk = (watcher: () => void) => {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
};

function change(next: () => void): void {
  next();
  desk.revision++;
  watchers.forEach((watcher) => watcher());
}
export const snapshot = (): Desk => ({ ...desk, at: new Date().toISOString() });

type State = NonNullable<Desk["session"]>["state"];
function to(state: State, reason: string | null = null): void {
  const old = desk.session;
  desk.session = {
    id: "s1",
    pool: desk.pools[0]!,
    state,
    since: ago(0),
    reason,
    pauseAfterCall: old?.pauseAfterCall ?? null,
    leg: state === "ON_CALL" ? "BRIDGED" : "PARKED",
    endpoint: "agent-1001",
    wrapUpUntil: state === "WRAP_UP" ? ago(-38) : null,
  };
}

/** Puts the desk into a picture for looking at: `/mock/desk?phase=TALKING&kind=SALES`. */
export function pose(phase: string, kind: Kind): void {
  change(() => {
    const states: Record<string, State> = {
      TALKING: "ON_CALL",
      WRAP_UP: "WRAP_UP",
      READY: "READY",
    };
    if (phase === "OUT") desk.session = null;
    else
      to(
        phase === "PAUSED" ? "PAUSED" : (states[phase] ?? "RESERVED"),
        phase === "PAUSED" ? "BREAK" : null,
      );
    const card0 = ["OUT", "READY", "PAUSED"].includes(phase) ? null : card(phase as Phase, kind);
    desk.card = card0;
    if (desk.session && phase === "TALKING") desk.session.since = ago(72);
  });
}

export function command(name: string, body: Record<string, unknown>): void {
  const acts: Record<string, () => void> = {
    join: () => to("PAUSED", "BREAK"),
    leave: () => ((desk.session = null), (desk.card = null)),
    ready: () => {
      to("READY");
      setTimeout(() => change(() => (to("RESERVED"), (desk.card = card("RINGING")))), 2000);
      setTimeout(() => change(() => (to("ON_CALL"), (desk.card = talking()))), 4500);
    },
    pause: () => to("PAUSED", String(body.reason)),
    "pause-after-call": () =>
      desk.session && (desk.session.pauseAfterCall = body.reason as string | null),
    "hang-up": () => (
      to("WRAP_UP"),
      (desk.card = { ...desk.card!, phase: "WRAP_UP", endedAt: ago(0) })
    ),
    "wrap-up/extend": () => desk.session && (desk.session.wrapUpUntil = ago(-60)),
    "preview/accept": () => (desk.card = card("RINGING")),
    "preview/skip": () => (to("READY"), (desk.card = null)),
    "opening-words": () => tick(String(body.id)),
    answers: () => desk.card && (desk.card.answers[String(body.question)] = body.value as string),
    disposition: () => done(),
    "disposition/undo": () => (to("WRAP_UP"), (desk.undo = null), (desk.card = card("WRAP_UP"))),
  };
  change(() => acts[name]?.());
}

const talking = (): Card => ({
  ...card("TALKING"),
  connectedAt: ago(0),
  openingWords: OPENING.map((word) => ({ ...word, tickedAt: null })),
});

function tick(id: string): void {
  const word = desk.card?.openingWords.find((one) => one.id === id);
  if (word) word.tickedAt = ago(0);
}

function done(): void {
  desk.undo = { attempt: "a1", until: ago(-10), label: { ja: "お断り", en: "Declined" } };
  desk.card = null;
  to("PAUSED", "BREAK");
}
