// Pictures of the pages in both languages and both lights: node tools/shots.mjs BASE OUT [name,name]
// Needs a running `npm run practice` (or a real application) and Chromium at CHROMIUM or /usr/bin/chromium.
import { mkdir } from "node:fs/promises";
import { chromium } from "playwright-core";
import { PAGES } from "./pages.mjs";

const [base, out, only] = process.argv.slice(2);
const wanted = only ? only.split(",") : null;
const looks = (process.env.LOOKS ?? "ja-light,en-dark").split(",");

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
await mkdir(out, { recursive: true });

async function shoot(page, look) {
  const [language, theme] = look.split("-");
  const context = await browser.newContext({
    viewport: { width: Number(process.env.WIDTH ?? 1366), height: 768 },
    timezoneId: "Asia/Tokyo",
    locale: language === "ja" ? "ja-JP" : "en-GB",
  });
  await context.addInitScript(`localStorage.setItem("dialer.language", "${language}")`);
  await context.addInitScript(`localStorage.setItem("dialer.theme", "${theme}")`);
  const tab = await context.newPage();
  tab.on("pageerror", (error) => console.log(`${page.name}: ${error.message}`));
  tab.on(
    "console",
    (line) => line.type() === "error" && console.log(`${page.name}: ${line.text()}`),
  );
  if (page.as) {
    await tab.goto(`${base}/login`);
    await tab.request.post(`${base}/api/session`, { data: { loginName: page.as, password: "x" } });
  }
  if (page.empty) {
    await tab.route(/\/api\/(clients|users|messages)(\?.*)?$/, (call) =>
      call.fulfill({ json: [] }),
    );
    const none = { items: [], total: 0, cursor: null };
    await tab.route(/\/api\/campaigns\?.*$/, (call) => call.fulfill({ json: none }));
  }
  if (page.before) await tab.request.get(`${base}${page.before}`);
  await tab.goto(base + page.path);
  await tab.locator("main").first().waitFor();
  await tab.waitForTimeout(800);
  await tab.evaluate(() => document.fonts.ready);
  if (page.act) await page.act(tab);
  await tab.screenshot({ path: `${out}/${page.name}-${look}.png`, fullPage: page.full ?? true });
  await context.close();
}

for (const page of PAGES) {
  if (wanted && !wanted.includes(page.name)) continue;
  for (const look of looks) await shoot(page, look);
}
await browser.close();
