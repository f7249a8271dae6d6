/** Counts of today as bars: outcomes of the network, dispositions of the business, quotas. */
import { useTranslation } from "react-i18next";
import type { CampaignLive } from "../../api/campaign";
import { count, percent } from "../../format/numbers";
import { Empty, Figure, Panel, Percent } from "../../parts/basics";
import { useText } from "../../parts/useWords";

function Bar({
  words,
  n,
  largest,
  all,
}: {
  words: string;
  n: number;
  largest: number;
  all: number;
}) {
  return (
    <li>
      <span>{words}</span>
      <span className="b" style={{ width: `${percent(n, largest) ?? 0}%` }} />
      <span className="num">
        <Figure n={n} unit="calls" />
      </span>
      <span className="num sub">
        <Percent part={n} base={all} />
      </span>
    </li>
  );
}

export function OutcomesPanel({ live }: { live: CampaignLive }) {
  const { t } = useTranslation();
  const rows = Object.entries(live.today.outcomes)
    .filter(([, n]) => n > 0)
    .sort(([, a], [, b]) => b - a);
  const largest = rows[0]?.[1] ?? 0;
  return (
    <Panel className="s4" title={t("campaigns:outcomes.title")}>
      {rows.length === 0 && <Empty>{t("campaigns:series.none")}</Empty>}
      <ul className="in disp">
        {rows.map(([outcome, n]) => (
          <Bar
            key={outcome}
            words={t(`codes:outcome.${outcome}`)}
            n={n}
            largest={largest}
            all={live.today.attempts}
          />
        ))}
      </ul>
    </Panel>
  );
}

/** In the campaign's own order, as on the agent's keys: bars that do not move. */
export function DispositionsPanel({ live }: { live: CampaignLive }) {
  const { t } = useTranslation();
  const text = useText();
  const all = live.dispositions.reduce((sum, row) => sum + row.n, 0);
  const largest = Math.max(0, ...live.dispositions.map((row) => row.n));
  return (
    <Panel
      className="s4"
      title={t("campaigns:dispositions.title")}
      aside={
        <span className="lbl end">
          <Figure n={all} unit="calls" />
        </span>
      }
    >
      {all === 0 ? (
        <Empty>{t("campaigns:dispositions.none")}</Empty>
      ) : (
        <ul className="in disp">
          {live.dispositions.map((row) => (
            <Bar key={row.code} words={text(row.label)} n={row.n} largest={largest} all={all} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

export function QuotasPanel({ live }: { live: CampaignLive }) {
  const { t } = useTranslation();
  return (
    <Panel title={t("campaigns:quotas.title")}>
      <ul className="in disp">
        {live.quotas.map((quota) => (
          <li key={quota.segment}>
            <span>{quota.segment}</span>
            <span className="meter">
              <i
                style={{ width: `${percent(Math.min(quota.done, quota.target), quota.target)}%` }}
              />
            </span>
            <span className="num">
              <b>{count(quota.done)}</b> / {count(quota.target)}
            </span>
            <span className="num sub">
              {quota.done >= quota.target ? (
                t("campaigns:quotas.full")
              ) : (
                <Percent part={quota.done} base={quota.target} />
              )}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
