/** Which column becomes what. */
import type { ImportPreview } from "../../api/campaign";

export type Mapping = Record<number, string>;
const NUMBERS = new Set(["PHONE", "PHONE_2", "PHONE_3", "MOBILE", "PHONE_HOME", "PHONE_WORK"]);

/** The server's proposal; a column it does not know is kept under its own title, if it has one. */
export const mappingOf = (columns: ImportPreview["columns"]): Mapping =>
  Object.fromEntries(
    columns.map(({ index, mapping, title }) => [index, mapping ?? (title ? "FIELD" : "IGNORE")]),
  );

export const holdsNumber = (mapping: Mapping): boolean =>
  Object.values(mapping).some((field) => NUMBERS.has(field));
