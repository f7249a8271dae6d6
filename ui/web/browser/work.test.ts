import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHROMIUM, sitDown, startPractice, type Practice } from "./practice";

const LONG = 180_000;

describe.skipIf(!CHROMIUM)("work in a browser", () => {
  let practice: Practice;
  beforeAll(async () => {
    practice = await startPractice();
  }, 120_000);
  afterAll(() => practice?.stop());

  it(
    "a wrong password is refused in words, a right one leads to one's own desk, log-out back",
    async () => {
      const { page, context } = await sitDown(practice, null);
      await page.goto("/");
      await page.getByLabel("ログイン名").fill("manager");
      await page.getByLabel("パスワード", { exact: true }).fill("wrong");
      await page.keyboard.press("Enter");
      await page.getByRole("alert").getByText("ログイン名またはパスワードが違います").waitFor();
      await page.getByLabel("パスワード", { exact: true }).fill("right");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "キャンペーン" }).waitFor();
      expect(new URL(page.url()).pathname).toBe("/campaigns");
      await page.getByRole("button", { name: "大野 恵子" }).click();
      await page.getByText("ログアウト").click();
      await page.getByRole("heading", { name: "ログイン" }).waitFor();
      await context.close();
    },
    LONG,
  );

  it(
    "an agent takes a call by keys alone, from ready to a saved disposition that can be undone",
    async () => {
      const { page, context } = await sitDown(practice, "agent");
      await page.goto("/desk");
      await page.request.get("/mock/desk?phase=PAUSED");
      await page.getByText("離席中です").waitFor();
      await page.keyboard.press("w");
      await page.getByText("待機中です").waitFor();
      await page.getByRole("heading", { name: "山﨑 節子" }).waitFor();
      await page.locator(".state.call").waitFor();
      await page.keyboard.press("c");
      await page.getByText("あと 3 項目").waitFor();
      await page.keyboard.press("Shift+E");
      await page.locator(".state.wrap").waitFor();
      await page.keyboard.press("5");
      expect(await page.locator(".out .on").innerText()).toContain("お断り");
      await page.keyboard.press("Enter");
      await page.getByText("「お断り」で保存しました").waitFor();
      await page.keyboard.press("Control+z");
      await page.locator(".state.wrap").waitFor();
      await context.close();
    },
    LONG,
  );

  it(
    "digits typed into the note stay digits, and the note survives a reload",
    async () => {
      const { page, context } = await sitDown(practice, "agent");
      await page.request.get("/mock/desk?phase=TALKING");
      await page.goto("/desk");
      await page.getByRole("heading", { name: "山﨑 節子" }).waitFor();
      await page.keyboard.press("i");
      await page.keyboard.type("15時に 4 名");
      expect(await page.locator(".out .on").count()).toBe(0);
      await page.keyboard.press("Escape");
      await page.keyboard.press("4");
      expect(await page.locator(".out .on").innerText()).toContain("再コール予約");
      await page.reload();
      await page.getByRole("heading", { name: "山﨑 節子" }).waitFor();
      expect(await page.locator("#note").inputValue()).toBe("15時に 4 名");
      expect(await page.locator(".out .on").innerText()).toContain("再コール予約");
      await context.close();
    },
    LONG,
  );

  it(
    "an arriving call fills the card and is announced, but keeps its hands off the clock and bar",
    async () => {
      const { page, context } = await sitDown(practice, "agent");
      await page.request.get("/mock/desk?phase=READY");
      await page.goto("/desk");
      await page.getByText("待機中です").waitFor();
      const before = await page.locator(".state, .hang, .outcome").evaluateAll(places);
      await page.request.get("/mock/desk?phase=RINGING");
      await page.getByRole("heading", { name: "山﨑 節子" }).waitFor();
      const after = await page.locator(".state, .hang, .outcome").evaluateAll(places);
      expect(after).toEqual(before);
      expect(await page.locator("[aria-live=assertive]").innerText()).toContain("山﨑 節子");
      await context.close();
    },
    LONG,
  );

  it(
    "a list is looked at before it is taken in, and its rejected rows can be had",
    async () => {
      const { page, context } = await sitDown(practice, "manager");
      await page.goto("/campaigns/k1");
      const file = { name: "list.csv", mimeType: "text/csv", buffer: Buffer.from("a,b\n1,2\n") };
      await page.locator("input[type=file]").setInputFiles(file);
      await page.getByText("列の割り当て").waitFor();
      expect(await page.getByLabel("文字コード").first().inputValue()).toBe("Shift_JIS (CP932)");
      await page.getByRole("button", { name: "取り込む", exact: true }).click();
      await page.getByText("取り込みました").first().waitFor();
      const link = page.getByRole("link", { name: "取り込めない行をダウンロード" });
      expect(await link.getAttribute("href")).toBe("/api/imports/i9/rejects.csv");
      await context.close();
    },
    LONG,
  );

  it(
    "an emergency stop takes two presses, and the page then says so",
    async () => {
      const { page, context } = await sitDown(practice, "supervisor");
      await page.goto("/campaigns/k2");
      await page.locator(".arm:enabled").waitFor();
      expect(await page.evaluate(press, 1)).toBe("もう一度押すと緊急停止");
      expect(await page.getByText("緊急停止中", { exact: true }).count()).toBe(0);
      await page.evaluate(press, 2);
      await page.getByText("緊急停止中", { exact: true }).waitFor();
      await context.close();
    },
    LONG,
  );

  it(
    "a language and a light chosen once are there after a reload",
    async () => {
      const { page, context } = await sitDown(practice, null, "ja");
      await page.goto("/login");
      await page.getByRole("button", { name: "暗い配色" }).click();
      expect(await page.evaluate("document.documentElement.dataset.theme")).toBe("dark");
      await page.reload();
      expect(await page.evaluate("document.documentElement.dataset.theme")).toBe("dark");
      await page.getByRole("button", { name: "EN" }).click();
      await page.getByRole("heading", { name: "Log in" }).waitFor();
      await context.close();
    },
    LONG,
  );
});

/** Runs in the page. */
function places(found: Element[]): string[] {
  return found.map((one) => {
    const { x, y, width } = one.getBoundingClientRect();
    return [x, y, width].map(Math.round).join(" ");
  });
}

/** Runs in the page, so that a busy machine cannot let the armed button go by. */
async function press(times: number): Promise<string | null> {
  const button = document.querySelector<HTMLButtonElement>(".arm")!;
  const painted = () => new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
  const armed = () => button.getAttribute("aria-pressed") === "true";
  for (let n = armed() ? 1 : 0; n < times; n++) {
    button.click();
    await painted();
  }
  return button.textContent;
}
