/** A confirmed import, from the first row to the file of rejected rows. */
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ImportProgress } from "../../api/campaign";
import { count, fileSize, percent } from "../../format/numbers";
import { Icon } from "../../parts/Icon";
import { Figure, Panel, problemWords } from "../../parts/basics";

const FIGURES = [
  ["rows", "rows"],
  ["imported", "imported"],
  ["updated", "updated"],
  ["duplicates", "duplicated"],
  ["rejected", "rejected"],
] as const;
const TONES: Record<string, string> = {
  DONE: "go",
  FAILED: "stop",
  READING: "wait",
  MOVING: "wait",
};

export function Progress({ progress }: { progress: ImportProgress }) {
  const { t } = useTranslation();
  const { state } = progress;
  const over = state === "DONE" || state === "FAILED";
  const part = over ? 100 : Number(percent(progress.bytesRead, progress.bytes) ?? 0);
  return (
    <>
      <Panel
        title={progress.list?.name ?? t("campaigns:import.progress")}
        aside={<span className={`chip ${TONES[state]}`}>{t(`campaigns:import.${state}`)}</span>}
      >
        <div
          className="meter progress-bar"
          role="progressbar"
          aria-label={t("campaigns:import.progress")}
          aria-valuenow={part}
        >
          <i style={{ width: `${part}%` }} />
        </div>
        <p className="in hint" aria-live="polite">
          {over
            ? t(`campaigns:import.${state}`)
            : `${fileSize(progress.bytesRead)} / ${fileSize(progress.bytes)}`}
        </p>
        {progress.error && <p className="in refusal">{problemWords(t, progress.error)}</p>}
        <div className="counts">
          {FIGURES.map(([name, words]) => (
            <div key={name}>
              <p className="fig">
                <Figure n={progress[name]} unit="rows" />
              </p>
              <p className="lbl">{t(`campaigns:import.${words}`)}</p>
            </div>
          ))}
        </div>
        <p className="foot">
          <Link className="btn" to={`/campaigns/${progress.campaign}`}>
            <Icon name="back" />
            {t("campaigns:lead.back")}
          </Link>
        </p>
      </Panel>
      {progress.reasons.length > 0 && <Reasons progress={progress} over={over} />}
    </>
  );
}

function Reasons({ progress, over }: { progress: ImportProgress; over: boolean }) {
  const { t } = useTranslation();
  const largest = progress.reasons[0]?.n ?? 0;
  return (
    <Panel
      title={t("campaigns:import.reasons")}
      aside={
        over &&
        progress.rejected > 0 && (
          <a className="btn sm end" href={`/api/imports/${progress.id}/rejects.csv`} download>
            <Icon name="down" />
            {t("campaigns:import.rejects")}
          </a>
        )
      }
    >
      <ul className="in disp reasons">
        {progress.reasons.map(({ key, n }) => (
          <li key={key}>
            <span>{t([`codes:reject.${key}`, "codes:reject.other"])}</span>
            <span className="b" style={{ width: `${percent(n, largest) ?? 0}%` }} />
            <span className="num">
              <b>{count(n)}</b>
              <span className="u">{t("common:unit.rows", { count: n })}</span>
            </span>
            <span className="num sub">{percent(n, progress.rejected) ?? "–"} %</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
