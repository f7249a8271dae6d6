/** Attempts and answers of today, one pair of bars for each quarter of an hour. */
import { useTranslation } from "react-i18next";
import type { CampaignLive } from "../../api/campaign";
import { time } from "../../format/dates";
import { count, percent } from "../../format/numbers";
import { Empty, Panel } from "../../parts/basics";
import { niceTop } from "./nice";

const WIDTH = 740;
const LEFT = 40;
const BOTTOM = 142;
const TOP = 22;

export function SeriesPanel({ live }: { live: CampaignLive }) {
  const { t } = useTranslation();
  const { attempts, answered } = live.today;
  const legend = (
    <span className="legend">
      <span>
        <i style={{ background: "var(--m2)" }} />
        {t("campaigns:series.attempts", { n: count(attempts) })}
      </span>
      <span>
        <i style={{ background: "var(--m5)" }} />
        {t("campaigns:series.answered", {
          n: count(answered),
          p: percent(answered, attempts) ?? "–",
        })}
      </span>
    </span>
  );
  return (
    <Panel className="s7" title={t("campaigns:series.title")} aside={legend}>
      {attempts === 0 ? (
        <Empty>{t("campaigns:series.none")}</Empty>
      ) : (
        <div className="in">
          <Bars series={live.series} label={t("campaigns:series.label")} />
        </div>
      )}
    </Panel>
  );
}

function Bars({ series, label }: { series: CampaignLive["series"]; label: string }) {
  const top = niceTop(Math.max(1, ...series.attempts));
  const step = (WIDTH - LEFT - 4) / Math.max(12, series.attempts.length);
  const height = (n: number) => ((BOTTOM - TOP) * n) / top;
  const width = step * 0.68;
  const hour = 60 / series.stepMinutes;
  return (
    <svg className="bars" viewBox={`0 0 ${WIDTH} 164`} width="100%" role="img" aria-label={label}>
      {[0, top / 2, top].map((n) => (
        <g key={n}>
          <path d={`M${LEFT} ${BOTTOM - height(n)}H${WIDTH - 4}`} stroke="var(--line)" />
          <text x={LEFT - 8} y={BOTTOM - height(n) + 4} textAnchor="end">
            {count(n)}
          </text>
        </g>
      ))}
      {series.attempts.map((n, index) => {
        const x = LEFT + step * index + (step - width) / 2;
        const part = series.answered[index] ?? 0;
        return (
          <g key={index}>
            <rect className="a" x={x} y={BOTTOM - height(n)} width={width} height={height(n)} />
            <rect
              className="b"
              x={x}
              y={BOTTOM - height(part)}
              width={width}
              height={height(part)}
            />
            {index % hour === 0 && (
              <text x={x + width / 2} y={158} textAnchor="middle">
                {time(
                  new Date(
                    Date.parse(series.from) + index * series.stepMinutes * 60_000,
                  ).toISOString(),
                )}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
