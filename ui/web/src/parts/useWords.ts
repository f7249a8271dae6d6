/** Dates and two-language data in the reader's language. */
import { useTranslation } from "react-i18next";
import type { Instant, Language, Text } from "../api/basics";
import * as dates from "../format/dates";
import { inWords } from "../words";

export function useReader(): Language {
  const { i18n } = useTranslation();
  return i18n.language === "en" ? "en" : "ja";
}

export function useText(): (text: Text) => string {
  const reader = useReader();
  return (text) => inWords(text, reader);
}

export interface Dates {
  dayAndTime: (at: Instant, zone?: string) => string;
  near: (at: Instant) => string;
  fullDay: (at: Instant) => string;
  small: (date: string) => string;
}

export function useDates(): Dates {
  const reader = useReader();
  return {
    dayAndTime: (at, zone) => dates.dayAndTime(at, reader, zone),
    near: (at) => dates.nearTime(at, new Date().toISOString(), reader),
    fullDay: (at) => dates.fullDay(at, reader),
    small: (date) => dates.smallDate(date, reader),
  };
}
