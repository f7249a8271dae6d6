/** The built pages on the practice server, opened in a real Chromium. */
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { build, preview, type PreviewServer } from "vite";

/** Where Chromium is; without it these tests are skipped, and `./dialer test` says so. */
export const CHROMIUM = process.env.DIALER_CHROMIUM;

export interface Practice {
  base: string;
  browser: Browser;
  stop: () => Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}

/** The test runner's own NODE_ENV would build the library's slow development form. */
async function asShipped<T>(work: () => Promise<T>): Promise<T> {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = "production";
  return work().finally(() => {
    process.env.NODE_ENV = before;
  });
}

export async function startPractice(): Promise<Practice> {
  const outDir = await mkdtemp(join(tmpdir(), "screens-"));
  const shared = { mode: "mock", logLevel: "error" as const, build: { outDir } };
  await asShipped(() => build({ ...shared, build: { outDir, emptyOutDir: true } }));
  const port = await freePort();
  const served: PreviewServer = await preview({
    ...shared,
    preview: { port, strictPort: true, host: "127.0.0.1" },
  });
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  const stop = async () => {
    await browser.close();
    await served.close();
    await rm(outDir, { recursive: true, force: true });
  };
  return { base: `http://127.0.0.1:${port}`, browser, stop };
}

export interface Desk {
  page: Page;
  context: BrowserContext;
  /** What the browser complained about. */
  complaints: string[];
}

/** A new browser window, logged in as somebody unless nobody is named. */
export async function sitDown(at: Practice, who: string | null, language = "ja"): Promise<Desk> {
  const context = await at.browser.newContext({
    baseURL: at.base,
    viewport: { width: 1366, height: 768 },
    timezoneId: "Asia/Tokyo",
  });
  await context.addInitScript(`localStorage.setItem("dialer.language", "${language}")`);
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (line) => line.type() === "error" && complaints.push(line.text()));
  if (who) await logIn(page, who);
  return { page, context, complaints };
}

export async function logIn(page: Page, who: string): Promise<void> {
  await page.request.post("/api/session", { data: { loginName: who, password: "x" } });
}
