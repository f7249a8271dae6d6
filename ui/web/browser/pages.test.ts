import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHROMIUM, logIn, sitDown, startPractice, type Practice } from "./practice";

const PAGES: [string | null, string][] = [
  [null, "/login"],
  [null, "/first-run"],
  ["manager", "/campaigns"],
  ["manager", "/campaigns/k1"],
  ["manager", "/campaigns/k2"],
  ["manager", "/campaigns/k4"],
  ["manager", "/campaigns/new"],
  ["manager", "/campaigns/k2/settings"],
  ["manager", "/campaigns/k1/leads"],
  ["manager", "/campaigns/k1/imports/i9"],
  ["supervisor", "/floor"],
  ["leader", "/cases"],
  ["compliance", "/attempts"],
  ["compliance", "/attempts/a7"],
  ["compliance", "/suppressions"],
  ["compliance", "/recordings"],
  ["admin", "/admin/users"],
  ["admin", "/admin/clients"],
  ["admin", "/admin/api-keys"],
  ["admin", "/admin/webhooks"],
  ["admin", "/admin/dead-letters"],
  ["admin", "/admin/health"],
  ["agent", "/desk"],
];

/** Runs in the page: controls that a screen reader could not name. */
function nameless(): string[] {
  const named = (control: Element) =>
    control.getAttribute("aria-label") ||
    control.getAttribute("aria-labelledby") ||
    control.textContent?.trim() ||
    (control as HTMLInputElement).labels?.length ||
    control.getAttribute("title") ||
    control.querySelector("[aria-label]");
  const hidden = (control: Element) =>
    (control as HTMLInputElement).type === "hidden" || control.closest("[aria-hidden=true]");
  return [...document.querySelectorAll("button, a[href], input, select, textarea, [role=switch]")]
    .filter((control) => !hidden(control) && !named(control))
    .map((control) => control.outerHTML.slice(0, 160));
}

describe.skipIf(!CHROMIUM)("every page", () => {
  let practice: Practice;
  beforeAll(async () => {
    practice = await startPractice();
  }, 120_000);
  afterAll(() => practice?.stop());

  it.each(["ja", "en"])(
    "stands in %s without complaint, raw key or nameless control",
    async (language) => {
      const { page, context, complaints } = await sitDown(practice, null, language);
      for (const [who, path] of PAGES) {
        if (who) await logIn(page, who);
        await page.goto(path);
        await page.locator("main h1, .head h1, .idle-say, .who h1").first().waitFor();
        const at = `${path} in ${language}`;
        const text = await page.locator("body").innerText();
        expect(text, at).not.toMatch(/\b(common|codes|campaigns|desk|floor|compliance|admin):\w/);
        expect(text, at).not.toMatch(/\{\{|undefined|NaN|Invalid/);
        expect(text, at).toContain(language === "ja" ? "サンドボックス" : "Sandbox");
        expect(await page.evaluate(nameless), at).toEqual([]);
        expect(await page.evaluate("document.documentElement.lang"), at).toBe(language);
        expect(complaints, at).toEqual([]);
      }
      await context.close();
    },
    400_000,
  );
});
