/** Words of the screens. A language is one chunk, loaded when it is first shown. */
import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import type { Language, Text } from "../api/basics";

export const LANGUAGES: readonly Language[] = ["ja", "en"];
const KEPT = "dialer.language";

const load: Record<Language, () => Promise<{ default: Record<string, object> }>> = {
  ja: () => import("./ja"),
  en: () => import("./en"),
};

export const words = i18next.createInstance();

export function language(): Language {
  return words.language === "en" ? "en" : "ja";
}

/** Loads what is missing, then speaks it everywhere, the document's `lang` included. */
export async function speak(wanted: Language): Promise<void> {
  if (!words.hasResourceBundle(wanted, "common")) {
    const bundle = (await load[wanted]()).default;
    for (const [name, entries] of Object.entries(bundle)) {
      words.addResourceBundle(wanted, name, entries);
    }
  }
  await words.changeLanguage(wanted);
  document.documentElement.lang = wanted;
  document.title = words.t("common:brand");
  try {
    localStorage.setItem(KEPT, wanted);
  } catch {
    // A browser that keeps nothing still speaks.
  }
}

export async function startWords(): Promise<void> {
  await words.use(initReactI18next).init({
    lng: "none",
    fallbackLng: false,
    ns: ["common", "codes", "campaigns", "desk", "floor", "compliance", "admin"],
    defaultNS: "common",
    resources: {},
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await speak(document.documentElement.lang === "en" ? "en" : "ja");
}

/** Data written in two languages: the reader's, or the other where only that one was written. */
export const inWords = (text: Text, reader: Language): string =>
  reader === "ja" ? text.ja || text.en : text.en || text.ja;
