/**
 * A practice server inside the development server: enough of `/api` to draw every page. It decides
 * nothing and keeps nothing; the tests of behavior run against the real application.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Plugin, PreviewServer, ViteDevServer } from "vite";
import type { Kind } from "../src/api/campaign";
import type { Me } from "../src/api/basics";
import * as admin from "./admin.ts";
import * as campaigns from "./campaigns.ts";
import * as compliance from "./compliance.ts";
import * as desk from "./desk.ts";
import { floor, health } from "./floor.ts";
import { PEOPLE } from "./people.ts";
import { catalogueOf, defaults, unattendedOf } from "./settings.ts";

interface Ask {
  path: string;
  params: URLSearchParams;
  body: Record<string, unknown>;
  me: Me | null;
  answer: ServerResponse;
}
type Reply = (ask: Ask, ...found: string[]) => unknown;

const FIRST_RUN = process.env.MOCK_FIRST_RUN === "1";
const page = <T>(items: T[]) => ({ items, next: null, total: items.length });
const session = (me: Me | null) => ({
  firstRunNeeded: FIRST_RUN,
  me,
  sandbox: true,
  version: "0.1.0",
  now: new Date().toISOString(),
});

function refuse(answer: ServerResponse, status: number, key: string, params = {}) {
  answer.statusCode = status;
  answer.setHeader("Content-Type", "application/problem+json");
  return { type: "about:blank", title: key, status, detail: key, key, params, errors: [] };
}

const ROUTES: [string, RegExp, Reply][] = [
  ["GET", /^\/api\/session$/, ({ me }) => session(me)],
  ["POST", /^\/api\/session$/, logIn],
  [
    "DELETE",
    /^\/api\/session$/,
    ({ answer }) => void answer.setHeader("Set-Cookie", "who=; Path=/; Max-Age=0"),
  ],
  ["GET", /^\/api\/clients$/, () => admin.CLIENT_ROWS],
  ["GET", /^\/api\/messages$/, () => admin.MESSAGES],
  ["GET", /^\/api\/campaigns$/, () => page(campaigns.ROWS)],
  ["GET", /^\/api\/campaign-defaults$/, ({ params }) => defaults(params.get("kind") as Kind)],
  [
    "GET",
    /^\/api\/campaigns\/(\w+)$/,
    ({ answer }, id) => campaigns.campaign(id!) ?? refuse(answer, 404, "not_found"),
  ],
  ["POST", /^\/api\/campaigns$/, () => campaigns.campaign("k4")],
  ["GET", /^\/api\/campaigns\/(\w+)\/start-check$/, () => ({ items: campaigns.startCheck() })],
  ["GET", /^\/api\/campaigns\/(\w+)\/lists$/, (_, id) => campaigns.campaign(id!)?.lists],
  ["GET", /^\/api\/campaigns\/(\w+)\/leads$/, () => page(campaigns.leads())],
  ["GET", /^\/api\/campaigns\/(\w+)\/live$/, (_, id) => campaigns.live(id!)],
  ["POST", /^\/api\/campaigns\/(\w+)\/imports$/, () => campaigns.preview()],
  ["POST", /^\/api\/campaigns\/(\w+)\/([a-z-]+)$/, changeState],
  [
    "GET",
    /^\/api\/campaigns\/(\w+)\/dispositions$/,
    (_, id) => catalogueOf(campaigns.campaign(id!)?.kind ?? "SALES"),
  ],
  [
    "PUT",
    /^\/api\/campaigns\/(\w+)\/dispositions$/,
    ({ body }, id) => ({ ...catalogueOf(campaigns.campaign(id!)?.kind ?? "SALES"), ...body }),
  ],
  [
    "GET",
    /^\/api\/campaigns\/(\w+)\/unattended$/,
    (_, id) => unattendedOf(campaigns.campaign(id!)?.kind ?? "SALES"),
  ],
  ["PUT", /^\/api\/campaigns\/(\w+)\/unattended$/, ({ body }) => body],
  ["GET", /^\/api\/campaigns\/(\w+)\/case-openings$/, () => ({ dispositions: [], events: [] })],
  ["PUT", /^\/api\/campaigns\/(\w+)\/case-openings$/, ({ body }) => body],
  ["PUT", /^\/api\/campaigns\/(\w+)\/settings$/, (_, id) => campaigns.campaign(id!)],
  [
    "PUT",
    /^\/api\/imports\/(\w+)\/reading$/,
    ({ body }) => ({ ...campaigns.preview(), reading: body }),
  ],
  ["GET", /^\/api\/imports\/(\w+)\/preview$/, () => campaigns.preview()],
  ["GET", /^\/api\/imports\/(\w+)$/, () => campaigns.progress()],
  ["POST", /^\/api\/imports\/(\w+)\/confirm$/, () => campaigns.confirm()],
  ["GET", /^\/api\/desk$/, () => desk.snapshot()],
  ["POST", /^\/api\/desk\/callback-check$/, callbackCheck],
  ["POST", /^\/api\/desk\/(.+)$/, ({ body }, name) => desk.command(name!, body)],
  ["POST", /^\/api\/attempts\/search$/, () => page(compliance.ATTEMPTS)],
  [
    "GET",
    /^\/api\/attempts\/(\w+)$/,
    ({ answer }, id) => compliance.trail(id!) ?? refuse(answer, 404, "not_found"),
  ],
  [
    "POST",
    /^\/api\/numbers\/(\w+)\/reveal$/,
    () => ({ number: "090-1234-4821", e164: "+819012344821" }),
  ],
  ["POST", /^\/api\/suppressions\/search$/, () => page(compliance.SUPPRESSIONS)],
  [
    "POST",
    /^\/api\/suppressions\/import$/,
    () => ({
      rows: 120,
      added: 112,
      known: 5,
      rejected: [{ row: 14, key: "number_invalid" }],
      rejectedTotal: 3,
    }),
  ],
  ["POST", /^\/api\/suppressions$/, () => ({ entry: compliance.SUPPRESSIONS[0], hungUp: 1 })],
  ["GET", /^\/api\/recordings$/, () => page(compliance.RECORDINGS)],
  ["GET", /^\/api\/cases$/, () => page(admin.CASES)],
  ["GET", /^\/api\/users$/, () => admin.USERS],
  ["POST", /^\/api\/users$/, () => ({ user: admin.USERS[0], oneTimePassword: "kumo-7294-hane" })],
  ["POST", /^\/api\/users\/.+\/reset-password$/, () => ({ oneTimePassword: "kumo-7294-hane" })],
  ["GET", /^\/api\/dead-letters$/, () => page(admin.LETTERS)],
  ["GET", /^\/api\/webhooks$/, () => admin.HOOKS],
  ["POST", /^\/api\/webhooks$/, () => ({ webhook: admin.HOOKS[0], secret: "whsec_practice_only" })],
  [
    "POST",
    /^\/api\/webhooks\/.+\/test$/,
    () => ({ status: 503, error: "Service Unavailable", ms: 214 }),
  ],
  ["GET", /^\/api\/api-keys$/, () => admin.KEYS],
  ["POST", /^\/api\/api-keys$/, () => ({ key: admin.KEYS[0], secret: "practice-key" })],
  ["GET", /^\/api\/health$/, () => health()],
];

function logIn({ body, answer }: Ask) {
  const found = PEOPLE.find((one) => one.loginName === body.loginName);
  if (!found || body.password === "wrong") return refuse(answer, 401, "login_refused");
  answer.setHeader("Set-Cookie", `who=${found.loginName}; Path=/`);
  return session(found);
}

function changeState(_: Ask, id?: string, verb?: string) {
  const next = { start: "RUNNING", resume: "RUNNING", pause: "PAUSED", stop: "STOPPED" } as const;
  if (verb === "emergency-stop") campaigns.setState(id!, "EMERGENCY_STOPPED");
  else if (verb! in next) campaigns.setState(id!, next[verb as keyof typeof next]);
  return campaigns.campaign(id!);
}

function callbackCheck({ body }: Ask) {
  const hour = new Date(String(body.at)).getHours();
  const good = hour >= 9 && hour < 20;
  return {
    verdict: {
      result: good ? "PERMITTED" : "NOT_BEFORE",
      until: good ? null : body.at,
      rule: "jp.hours",
      reason: good ? "in_window" : "outside_window",
      window: { opens: "09:00", closes: "20:00", zone: "Asia/Tokyo" },
    },
  };
}

async function bodyOf(ask: IncomingMessage): Promise<Record<string, unknown>> {
  const pieces: Buffer[] = [];
  for await (const piece of ask) pieces.push(piece as Buffer);
  try {
    return JSON.parse(Buffer.concat(pieces).toString() || "{}");
  } catch {
    return {};
  }
}

function events(topics: string[], answer: ServerResponse): void {
  answer.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-cache" });
  const say = (name: string, data: unknown) =>
    answer.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
  const sayAll = () => {
    for (const topic of topics) {
      const [name, id] = topic.split(":");
      if (name === "floor") say("floor", floor());
      if (name === "campaign") say("campaign", campaigns.live(id!));
      if (name === "import") say("import", campaigns.progress());
      if (name === "health") say("health", health());
    }
  };
  const desks = () => topics.includes("desk") && say("desk", desk.snapshot());
  sayAll();
  desks();
  const unwatch = desk.watchDesk(desks);
  const timers = [
    setInterval(sayAll, 700),
    setInterval(() => say("beat", { at: new Date().toISOString() }), 5000),
  ];
  answer.on("close", () => (unwatch(), timers.forEach(clearInterval)));
}

async function serve(ask: IncomingMessage, answer: ServerResponse, pass: () => void) {
  const url = new URL(ask.url ?? "/", "http://practice");
  if (url.pathname === "/mock/desk") {
    desk.pose(url.searchParams.get("phase")!, (url.searchParams.get("kind") ?? "SALES") as Kind);
    return answer.end();
  }
  if (!url.pathname.startsWith("/api/")) return pass();
  if (url.pathname === "/api/events") {
    return events((url.searchParams.get("topics") ?? "").split(","), answer);
  }
  const who = /who=(\w+)/.exec(ask.headers.cookie ?? "")?.[1];
  const me = PEOPLE.find((one) => one.loginName === who) ?? null;
  const body = await bodyOf(ask);
  for (const [method, pattern, reply] of ROUTES) {
    const found = method === ask.method ? pattern.exec(url.pathname) : null;
    if (!found) continue;
    const said = reply(
      { path: url.pathname, params: url.searchParams, body, me, answer },
      ...found.slice(1),
    );
    if (!answer.hasHeader("Content-Type")) answer.setHeader("Content-Type", "application/json");
    return answer.end(said === undefined ? "" : JSON.stringify(said));
  }
  return answer.end("null");
}

function answerApi({ middlewares }: Pick<ViteDevServer | PreviewServer, "middlewares">): void {
  middlewares.use((ask, answer, pass) => void serve(ask, answer, pass));
}

export function practiceServer(): Plugin {
  return {
    name: "practice-server",
    configureServer: answerApi,
    configurePreviewServer: answerApi,
  };
}
