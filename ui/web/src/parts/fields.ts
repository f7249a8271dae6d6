/** What the server said about single fields, in the reader's words. */
import { useTranslation } from "react-i18next";
import { Problem } from "../api/http";
import { problemWords } from "./basics";

/** Gives the words for one field of a refused form, or undefined where nothing was said. */
export function useFieldWords(error: unknown): (field: string) => string | undefined {
  const { t } = useTranslation();
  return (field) => {
    const said = error instanceof Problem ? error.of(field) : undefined;
    return said && problemWords(t, { key: said.key, params: said.params ?? {} });
  };
}
