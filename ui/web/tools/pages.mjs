// The pages that are photographed, who sees them, and what is done first.
const desk = (name, phase, kind = "SALES", act = undefined) => ({
  name: `desk-${name}`,
  as: "agent",
  before: `/mock/desk?phase=${phase}&kind=${kind}`,
  path: "/desk",
  full: false,
  act,
});

export const PAGES = [
  { name: "login", path: "/login" },
  { name: "first-run", path: "/first-run" },
  { name: "campaigns", as: "manager", path: "/campaigns" },
  { name: "campaign", as: "manager", path: "/campaigns/k1" },
  { name: "campaign-draft", as: "manager", path: "/campaigns/k4" },
  { name: "campaign-new", as: "manager", path: "/campaigns/new" },
  { name: "survey-settings", as: "manager", path: "/campaigns/k2/settings" },
  { name: "settings", as: "manager", path: "/campaigns/k1/settings" },
  { name: "follow-up-settings", as: "manager", path: "/campaigns/k3/settings" },
  { name: "messages", as: "manager", path: "/admin/messages" },
  { name: "survey", as: "manager", path: "/campaigns/k2" },
  { name: "leads", as: "manager", path: "/campaigns/k1/leads" },
  { name: "import", as: "manager", path: "/campaigns/k1/imports/i9" },
  {
    name: "import-done",
    as: "manager",
    path: "/campaigns/k1/imports/i9",
    act: async (tab) => {
      const confirm = tab.locator(".side .btn.pri");
      if (await confirm.isVisible()) await confirm.click();
      await tab.waitForTimeout(3500);
    },
  },
  { name: "floor", as: "supervisor", path: "/floor" },
  { name: "cases", as: "leader", path: "/cases" },
  { name: "attempts", as: "compliance", path: "/attempts" },
  { name: "trail-refused", as: "compliance", path: "/attempts/a8" },
  { name: "trail", as: "compliance", path: "/attempts/a7" },
  { name: "suppressions", as: "compliance", path: "/suppressions" },
  { name: "recordings", as: "compliance", path: "/recordings" },
  { name: "users", as: "admin", path: "/admin/users" },
  { name: "clients", as: "admin", path: "/admin/clients" },
  { name: "webhooks", as: "admin", path: "/admin/webhooks" },
  { name: "dead-letters", as: "admin", path: "/admin/dead-letters" },
  { name: "health", as: "admin", path: "/admin/health" },
  desk("out", "OUT"),
  desk("ready", "READY"),
  desk("ringing", "RINGING"),
  desk("talking", "TALKING"),
  desk("survey", "TALKING", "SURVEY"),
  desk("preview", "PREVIEW", "FOLLOW_UP"),
  desk("wrap-up", "WRAP_UP", "FOLLOW_UP"),
  desk("paused", "PAUSED"),
  desk("callback", "TALKING", "SALES", async (tab) => {
    await tab.keyboard.press("4");
    await tab.waitForTimeout(700);
  }),
  desk("refusal", "TALKING", "SALES", async (tab) => {
    await tab.keyboard.press("5");
    await tab.waitForTimeout(300);
  }),
];
