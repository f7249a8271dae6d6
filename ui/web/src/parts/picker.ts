/** What every date field needs: the language, the form of a date, the library's style. */
import "dayjs/locale/ja";
import "@mantine/dates/styles.css";
import { useReader } from "./useWords";

export function usePicker() {
  const ja = useReader() === "ja";
  const locale = ja ? "ja" : "en";
  const common = { locale, monthLabelFormat: ja ? "YYYY年M月" : "MMMM YYYY" };
  return {
    date: { ...common, valueFormat: ja ? "YYYY年M月D日（dd）" : "ddd D MMM YYYY" },
    dateTime: { ...common, valueFormat: ja ? "M月D日（dd）HH:mm" : "ddd D MMM, HH:mm" },
  };
}
