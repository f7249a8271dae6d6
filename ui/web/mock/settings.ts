/** Defaults of each kind, as the real defaults give them: three kinds that differ. */
import type {
  CampaignDefaults,
  CampaignSettings,
  Catalogue,
  DispositionDef,
  DispositionRow,
  Effect,
  Kind,
  Unattended,
} from "../src/api/campaign";

type Row = [string, string, string, string, DispositionDef["needs"]?, string?];
const define = ([key, code, ja, en, needs = "NONE", marks = ""]: Row): DispositionDef => ({
  code,
  label: { ja, en },
  key,
  needs,
  result: marks.includes("r"),
  contact: marks.includes("c"),
  ends: marks.includes("e"),
});

const CATALOGUE: Record<Kind, Row[]> = {
  SALES: [
    ["1", "ORDER", "受注", "Order", "ORDER", "rce"],
    ["2", "MATERIAL_SENT", "資料送付", "Material sent", "MATERIAL", "c"],
    ["3", "APPOINTMENT", "アポ獲得", "Appointment", "APPOINTMENT", "rce"],
    ["4", "CALLBACK", "再コール予約", "Callback", "CALLBACK", "c"],
    ["5", "DECLINED", "お断り", "Declined", "REFUSAL", "ce"],
    ["6", "PERSON_OUT", "本人不在", "Person is out"],
    ["7", "WRONG_NUMBER", "番号違い", "Wrong number", "NONE", "e"],
    ["8", "HUNG_UP_EARLY", "早期切断", "Hung up at once"],
    ["9", "MACHINE", "留守番電話", "Answering machine"],
    ["0", "DO_NOT_CALL", "発信禁止", "Do-not-call", "REFUSAL", "ce"],
  ],
  SURVEY: [
    ["1", "COMPLETE", "回答完了", "Completed", "NONE", "rce"],
    ["2", "PARTIAL", "途中終了", "Broken off", "NONE", "ce"],
    ["3", "NOT_TARGET", "対象外", "Not in the target group", "NONE", "ce"],
    ["4", "CALLBACK", "再コール予約", "Callback", "CALLBACK", "c"],
    ["5", "DECLINED", "お断り", "Declined", "REFUSAL", "ce"],
    ["6", "PERSON_OUT", "本人不在", "Person is out"],
    ["7", "WRONG_NUMBER", "番号違い", "Wrong number", "NONE", "e"],
    ["0", "DO_NOT_CALL", "発信禁止", "Do-not-call", "REFUSAL", "ce"],
  ],
  FOLLOW_UP: [
    ["1", "SOLVED", "解決", "Solved", "CASE", "rce"],
    ["2", "IN_PROGRESS", "継続対応", "Still open", "CASE", "c"],
    ["3", "GIVEN_UP", "対応終了", "Given up", "CASE", "ce"],
    ["4", "CALLBACK", "再コール予約", "Callback", "CALLBACK", "c"],
    ["6", "PERSON_OUT", "本人不在", "Person is out"],
    ["7", "WRONG_NUMBER", "番号違い", "Wrong number", "NONE", "e"],
    ["0", "DO_NOT_CALL", "発信禁止", "Do-not-call", "REFUSAL", "ce"],
  ],
};

export const OPENING = [
  [
    "company",
    "事業者名",
    "Company",
    "「みなも天然水株式会社でございます」",
    "“This is Minamo Natural Water.”",
  ],
  [
    "name",
    "担当者の氏名",
    "Your name",
    "「担当の佐藤 美咲と申します」",
    "“My name is Sato Misaki.”",
  ],
  [
    "goods",
    "商品の種類",
    "Kind of goods",
    "「ウォーターサーバーのレンタルについて」",
    "“It is about renting a water server”",
  ],
  [
    "purpose",
    "勧誘の目的",
    "Purpose: a sale",
    "「ご契約のご案内でお電話いたしました」",
    "“and I am calling to offer you a contract.”",
  ],
].map(([id, ja, en, sayJa, sayEn]) => ({
  id: id!,
  what: { ja: ja!, en: en! },
  say: { ja: sayJa!, en: sayEn! },
  citation: "特定商取引法 第16条",
}));

export const SCRIPT = [
  {
    id: "greet",
    heading: { ja: "ごあいさつ・ご都合の確認", en: "Greeting and time to talk" },
    text: {
      ja: "山﨑様、11月12日に資料をご請求いただき、ありがとうございます。その後、資料はご覧いただけましたでしょうか。\n本日は3人でお使いのご家庭向けのプランを、3分ほどでご案内いたします。いま、お時間はよろしいでしょうか。",
      en: "Ms. Yamazaki, thank you for asking for our brochure on 12 November. Have you had a chance to look at it?\nI would like to explain a plan for a family of three. It takes about three minutes. Is now a good time?",
    },
  },
  {
    id: "plan",
    heading: { ja: "プランのご案内", en: "The plan" },
    text: {
      ja: "月額2,980円で、お水は月に2本お届けします。",
      en: "Two bottles a month for 2,980 yen.",
    },
  },
];

export const QUESTIONS: CampaignSettings["questionnaire"] = [
  {
    id: "q1",
    text: {
      ja: "先月のご利用について、全体としてどの程度満足されていますか。",
      en: "Overall, how satisfied were you with our service last month?",
    },
    type: "SCALE",
    choices: [],
    min: 1,
    max: 5,
    required: true,
    goTo: null,
    segment: false,
  },
  {
    id: "q2",
    text: { ja: "もっとも良かった点をお聞かせください。", en: "What did you like best?" },
    type: "CHOICE",
    choices: [
      { code: "taste", label: { ja: "味", en: "Taste" }, goTo: null },
      { code: "price", label: { ja: "価格", en: "Price" }, goTo: null },
      { code: "staff", label: { ja: "担当者の対応", en: "Staff" }, goTo: "q3" },
      { code: "none", label: { ja: "とくになし", en: "Nothing" }, goTo: "END" },
    ],
    min: null,
    max: null,
    required: true,
    goTo: null,
    segment: false,
  },
  {
    id: "q3",
    text: {
      ja: "ご意見があればお聞かせください。",
      en: "Is there anything you would like to add?",
    },
    type: "TEXT",
    choices: [],
    min: null,
    max: 2000,
    required: false,
    goTo: "END",
    segment: false,
  },
];

const BASE: CampaignSettings = {
  name: "",
  clientId: "c1",
  kind: "SALES",
  mode: "PROGRESSIVE",
  linesPerAgent: 1.5,
  maxLines: 60,
  ringSeconds: 25,
  trunks: ["pbx1/carrier-a"],
  callerId: "+81312345601",
  rulePack: "sandbox",
  language: "ja",
  days: ["MON", "TUE", "WED", "THU", "FRI"],
  opens: "10:00",
  closes: "18:00",
  zone: "Asia/Tokyo",
  holidayCalendar: "JP",
  onHolidays: false,
  startDate: null,
  endDate: null,
  stayOpen: false,
  product: "",
  ownBuyers: false,
  attemptCap: 5,
  retry: [
    { outcome: "NO_ANSWER", afterMinutes: 240, max: 4 },
    { outcome: "BUSY", afterMinutes: 15, max: 3 },
    { outcome: "MACHINE", afterMinutes: 1440, max: 2 },
  ],
  wrapUpSeconds: 60,
  previewSeconds: 60,
  amd: false,
  recording: "WITH_NOTICE",
  recordingMandatory: false,
  recordingKeepDays: null,
  safeHarborId: "sh1",
  poolId: null,
  skills: [],
  quotas: [],
  caseDueHours: 48,
  purposeText: { ja: "ウォーターサーバーのご契約のご案内", en: "To offer a water server contract" },
  openingWords: OPENING,
  script: SCRIPT,
  questionnaire: [],
};

const PER_KIND: Record<Kind, Partial<CampaignSettings>> = {
  SALES: { kind: "SALES", mode: "POWER" },
  SURVEY: {
    kind: "SURVEY",
    mode: "PROGRESSIVE",
    attemptCap: 3,
    openingWords: [],
    questionnaire: QUESTIONS,
    purposeText: { ja: "ご利用満足度の調査", en: "A satisfaction survey" },
    quotas: [
      { segment: "20-39", target: 200 },
      { segment: "40-59", target: 200 },
      { segment: "60+", target: 100 },
    ],
  },
  FOLLOW_UP: {
    kind: "FOLLOW_UP",
    mode: "PREVIEW",
    attemptCap: 8,
    openingWords: [],
    purposeText: { ja: "ご利用開始後のご確認", en: "To see how you are getting on" },
  },
};

export const settingsOf = (kind: Kind): CampaignSettings => ({ ...BASE, ...PER_KIND[kind] });
export const dispositionsOf = (kind: Kind): DispositionDef[] => CATALOGUE[kind].map(define);

const EFFECT: Record<string, Effect> = {
  CALLBACK: "CALLBACK",
  IN_PROGRESS: "CALLBACK",
  MATERIAL_SENT: "RETRY",
  PERSON_OUT: "RETRY",
  MACHINE: "RETRY",
  HUNG_UP_EARLY: "RETRY",
  WRONG_NUMBER: "NEXT_NUMBER",
  DO_NOT_CALL: "DNC",
};

/** The catalogue as its editor shows it. */
export const catalogueOf = (kind: Kind): Catalogue => {
  const rows = dispositionsOf(kind).map((one): DispositionRow => {
    const effect = one.result ? "SUCCESS" : (EFFECT[one.code] ?? "FINAL");
    const again = effect === "RETRY";
    return {
      code: one.code.toLowerCase(),
      label: one.label,
      effect,
      key: one.key,
      contact: one.contact,
      refused: one.code === "DECLINED",
      afterMinutes: again ? 1440 : null,
      times: again ? 3 : null,
      usual: true,
    };
  });
  return { rows, usual: rows };
};

export const unattendedOf = (kind: Kind): Unattended => ({
  on: kind === "SURVEY",
  seconds: 6,
  greeting: "p0",
  farewell: null,
  prompts: { q1: "p1" },
  questions: settingsOf(kind).questionnaire.map((question) => ({
    id: question.id,
    text: question.text,
    keys:
      question.type === "SCALE"
        ? "12345"
        : question.type === "CHOICE"
          ? "12345678".slice(0, question.choices.length)
          : "",
  })),
  recordings: [
    {
      id: "p0",
      language: "ja",
      text: "みなも天然水お客様アンケートです。ご協力をお願いいたします。",
    },
    {
      id: "p1",
      language: "ja",
      text: "全体としてどのくらい満足していますか。1から5で押してください。",
    },
  ],
});

export const PAUSES = [
  { code: "BREAK", label: { ja: "休憩", en: "Break" }, limitSeconds: 900 },
  { code: "MEAL", label: { ja: "食事", en: "Meal" }, limitSeconds: 3600 },
  { code: "MEETING", label: { ja: "会議", en: "Meeting" }, limitSeconds: null },
  { code: "TRAINING", label: { ja: "研修", en: "Training" }, limitSeconds: null },
];

export const defaults = (kind: Kind): CampaignDefaults => ({
  settings: settingsOf(kind),
  dispositions: dispositionsOf(kind),
  rulePacks: [
    { id: "sandbox", version: "2026.11.21-1", sandbox: true },
    { id: "jp-sales", version: "2026.11.21-1", sandbox: false },
  ],
  trunks: [
    { id: "pbx1/carrier-a", limit: 60 },
    { id: "pbx1/carrier-b", limit: 30 },
  ],
  holidayCalendars: ["FR", "GB", "JP", "US"],
  pools: [{ id: "p1", name: "A チーム" }],
  languages: ["ja", "en"],
  safeHarbor: [
    {
      id: "sh1",
      language: "ja",
      text: "みなも天然水株式会社です。ただいま担当者におつなぎできません。発信を希望されない方は 9 を押してください。",
    },
  ],
  pauseReasons: PAUSES,
});
