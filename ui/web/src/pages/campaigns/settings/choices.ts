/** Choices of a question as lines of text: code|Japanese|English|next question. */
import type { Choice } from "../../../api/campaign";

export const choicesAsText = (choices: readonly Choice[]): string =>
  choices
    .map(({ code, label, goTo }) =>
      [code, label.ja, label.en, goTo ?? ""].join("|").replace(/\|$/, ""),
    )
    .join("\n");

/** Full-width bars are read too; a line without a code is left out, a missing language repeats the other. */
export function choicesOf(text: string): Choice[] {
  return text.split("\n").flatMap((line) => {
    const [code = "", ja = "", en = "", goTo = ""] = line.split(/[|｜]/).map((part) => part.trim());
    return code === "" ? [] : [{ code, label: { ja: ja || en, en: en || ja }, goTo: goTo || null }];
  });
}
