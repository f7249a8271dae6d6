/** Whether the person may be called at the chosen time, asked before it is saved. */
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { VerdictShort } from "../../api/desk";
import { post } from "../../api/http";
import { instantOf } from "../../format/dates";
import { Icon } from "../../parts/Icon";
import { Refusal } from "../../parts/basics";
import { useDates } from "../../parts/useWords";

const TONES = { PERMITTED: "go", NOT_BEFORE: "wait", REFUSED: "stop" };
const ICONS = { PERMITTED: "check", NOT_BEFORE: "clock", REFUSED: "ban" } as const;

export function CallbackVerdict(props: { lead: string; zone: string | null; at: string }) {
  const at = instantOf(props.at);
  const { data, error } = useQuery({
    queryKey: ["callback-check", props.lead, at],
    queryFn: () =>
      post<{ verdict: VerdictShort }>("/api/desk/callback-check", { lead: props.lead, at }),
  });
  if (error) return <Refusal error={error} />;
  return data ? <Said verdict={data.verdict} at={at} zone={props.zone} /> : null;
}

function Said({ verdict, at, zone }: { verdict: VerdictShort; at: string; zone: string | null }) {
  const { t } = useTranslation();
  const { dayAndTime } = useDates();
  const { result, window } = verdict;
  const words = {
    PERMITTED: t("desk:need.callbackOk"),
    NOT_BEFORE: t("desk:need.callbackLater", { time: dayAndTime(verdict.until ?? at) }),
    REFUSED: t("desk:need.callbackNo", {
      reason: t([`codes:reason.${verdict.reason}`, "codes:reason.other"]),
    }),
  }[result];
  return (
    <div className="row verdict" role="status">
      <span className={`chip ${TONES[result]}`}>
        <Icon name={ICONS[result]} />
        {words}
      </span>
      {window && (
        <span className="lbl">
          {t("desk:need.window", { opens: window.opens, closes: window.closes })}
          {` ${dayAndTime(at, window.zone || zone || undefined)}`}
        </span>
      )}
    </div>
  );
}
