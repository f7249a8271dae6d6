/** Abandoned calls always as rate, numerator / denominator and allowance left. */
import { useTranslation } from "react-i18next";
import type { AbandonAccount, CampaignLive } from "../../api/campaign";
import { useLive } from "../../app/Frame";
import { count, ofRate } from "../../format/numbers";
import { Age, Panel } from "../../parts/basics";

export function AbandonPanel({ live, stale }: { live: CampaignLive; stale: boolean }) {
  const { t } = useTranslation();
  const heard = useLive<CampaignLive>("campaign");
  const first = live.abandon[0];
  return (
    <Panel
      className="s4"
      stale={stale}
      title={
        <>
          {t("campaigns:abandon.title")} <span className="lbl">{t("campaigns:abandon.gloss")}</span>
        </>
      }
      aside={<Age heard={heard} at={live.at} />}
    >
      <ul className="in acct">
        {live.abandon.map((account) => (
          <Account key={account.scope + account.windowHours} account={account} />
        ))}
      </ul>
      {first && (
        <p className="in hint">
          {t("campaigns:abandon.note", { limit: ofRate(first.limit) })}
          {first.stopsAt < first.limit &&
            ` ${t("campaigns:abandon.stops", { share: ofRate(first.stopsAt) })}`}
        </p>
      )}
    </Panel>
  );
}

function Account({ account }: { account: AbandonAccount }) {
  const { t } = useTranslation();
  const { abandoned, answered, limit, allowanceLeft } = account;
  const hours = account.windowHours;
  const period =
    hours > 24 && hours % 24 === 0
      ? t("campaigns:abandon.days", { n: hours / 24 })
      : t("campaigns:abandon.hours", { n: hours });
  const scope = `campaigns:abandon.${account.scope === "CLIENT" ? "client" : "campaign"}`;
  const allowed = abandoned + Math.max(0, allowanceLeft ?? 0);
  const part = allowed > 0 ? Math.min(100, (100 * abandoned) / allowed) : 0;
  const over = account.rate !== null && account.rate > limit;
  return (
    <li>
      <p className="top1">
        <span>{t(scope, { period })}</span>
        <span>{t("campaigns:abandon.left")}</span>
      </p>
      <p className="fig">
        <b>
          {account.rate === null ? "–" : ofRate(account.rate)}
          <span className="u">%</span>
        </b>
        <span>
          {t("campaigns:abandon.answered", {
            abandoned: count(abandoned),
            answered: count(answered),
          })}
        </span>
        <span className="left">
          {allowanceLeft === null ? (
            t("campaigns:abandon.unlimited")
          ) : (
            <>
              <b>{count(allowanceLeft)}</b>
              <span className="u">{t("common:unit.calls", { count: allowanceLeft })}</span>
            </>
          )}
        </span>
      </p>
      <p className={over ? "meter over" : "meter"}>
        <i style={{ width: `${part}%` }} />
      </p>
    </li>
  );
}
