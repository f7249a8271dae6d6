/** A verdict as word, color and shape. */
import { useTranslation } from "react-i18next";
import type { VerdictWord } from "../../api/compliance";
import { Icon } from "../../parts/Icon";
import { useDates } from "../../parts/useWords";

const LOOKS = {
  PERMITTED: ["go", "check"],
  NOT_BEFORE: ["wait", "clock"],
  REFUSED: ["stop", "ban"],
} as const;

export const lookOf = (verdict: VerdictWord) => LOOKS[verdict];

export function VerdictChip({ verdict, until }: { verdict: VerdictWord; until: string | null }) {
  const { t } = useTranslation();
  const { dayAndTime } = useDates();
  const [tone, icon] = LOOKS[verdict];
  return (
    <span className={`chip ${tone}`}>
      <Icon name={icon} />
      {verdict === "NOT_BEFORE" && until
        ? t("compliance:attempts.until", { time: dayAndTime(until) })
        : t(`codes:verdict.${verdict}`)}
    </span>
  );
}
