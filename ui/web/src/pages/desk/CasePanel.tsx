/** The case behind a follow-up call, and at its end the question whether the person is content. */
import { useTranslation } from "react-i18next";
import type { Card } from "../../api/desk";
import { Figure } from "../../parts/basics";
import { useDates } from "../../parts/useWords";
import type { DraftDesk } from "./useDraft";

export function CasePanel({ card, draft }: { card: Card; draft: DraftDesk }) {
  const { t } = useTranslation();
  const { dayAndTime } = useDates();
  const { case: row } = card;
  if (!row) return <p className="empty">{t("desk:case.none")}</p>;
  const late = Date.parse(row.dueAt) < Date.now();
  return (
    <div className="sheet">
      <dl className="facts wide-facts">
        <dt>{t("desk:case.subject")}</dt>
        <dd>
          <b>{row.subject}</b>
        </dd>
        <dt>{t("desk:case.due")}</dt>
        <dd>
          {dayAndTime(row.dueAt)}{" "}
          {late && <span className="chip ask">{t("desk:case.overdue")}</span>}
        </dd>
        <dt>{t("desk:case.owner")}</dt>
        <dd>{row.owner?.name ?? "–"}</dd>
        <dt>{t("desk:case.opened")}</dt>
        <dd>{dayAndTime(row.openedAt)}</dd>
        <dt>{t("desk:case.attempts")}</dt>
        <dd>
          <Figure n={row.attempts} unit="times" />
        </dd>
      </dl>
      <Content draft={draft} />
    </div>
  );
}

export function Content({ draft }: { draft: DraftDesk }) {
  const { t } = useTranslation();
  return (
    <div>
      <p className="lbl">{t("desk:case.content")}</p>
      <div className="row">
        <span className="lbl">{t("desk:question.low")}</span>
        <span className="seg" role="group" aria-label={t("desk:case.content")}>
          {[1, 2, 3, 4, 5].map((n) => (
            <Said key={n} draft={draft} n={n} words={String(n)} />
          ))}
        </span>
        <span className="lbl">{t("desk:question.high")}</span>
        <span className="seg">
          <Said draft={draft} n={0} words={t("desk:case.noAnswer")} />
        </span>
      </div>
    </div>
  );
}

function Said({ draft, n, words }: { draft: DraftDesk; n: number; words: string }) {
  const on = draft.draft.contentment === n;
  return (
    <button
      type="button"
      aria-pressed={on}
      onClick={() => draft.set({ contentment: on ? null : n })}
    >
      {words}
    </button>
  );
}
