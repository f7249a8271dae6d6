/** One sentence, then how the leads stand, then the blockers in order. */
import { Trans, useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Blocker, CampaignLive, LeadCounts } from "../../api/campaign";
import { useLive } from "../../app/Frame";
import { hasRole, useMe } from "../../app/session";
import { count, decimal } from "../../format/numbers";
import { Age, Figure, Panel } from "../../parts/basics";
import { useDates } from "../../parts/useWords";
import { nextRelease, whyKey } from "./why";

export function WhyPanel({ live, stale }: { live: CampaignLive; stale: boolean }) {
  const { t } = useTranslation();
  const heard = useLive<CampaignLive>("campaign");
  return (
    <Panel
      className="s8"
      stale={stale}
      title={t("campaigns:why.title")}
      aside={<Age heard={heard} at={live.at} />}
    >
      <div className="in">
        <Sentence live={live} />
        <Split leads={live.leads} />
        <ol className="bl">
          {live.blockers.map((blocker, index) => (
            <BlockerLine key={blocker.code} n={index + 1} blocker={blocker} campaign={live.id} />
          ))}
        </ol>
      </div>
    </Panel>
  );
}

function Sentence({ live }: { live: CampaignLive }) {
  const { t } = useTranslation();
  const { near } = useDates();
  const release = nextRelease(live.blockers);
  const next = live.opensAt
    ? t("campaigns:why.nextOpens", { time: near(live.opensAt) })
    : release
      ? t("campaigns:why.nextLeads", { time: near(release.next!), n: count(release.nextLeads!) })
      : "";
  const values = {
    dialable: count(live.leads.dialable),
    total: count(live.leads.total),
    perMinute: decimal(live.pacing?.perMinute ?? 0).replace(/\.0$/, ""),
    used: live.lines.used,
    limit: live.lines.limit,
    left: live.abandon[0]?.allowanceLeft ?? 0,
    next,
  };
  return (
    <p className="say">
      <Trans
        i18nKey={`campaigns:why.${whyKey(live)}`}
        count={live.agents.ready}
        values={values}
        components={{ b: <b /> }}
      />
    </p>
  );
}

const PARTS = [
  ["finished", "var(--m2)"],
  ["live", "var(--come-m)"],
  ["dialable", "var(--go-m)"],
  ["notBefore", "var(--wait-m)"],
  ["refused", "var(--stop-m)"],
] as const;

function Split({ leads }: { leads: LeadCounts }) {
  const { t } = useTranslation();
  return (
    <>
      <div
        className="split"
        role="img"
        aria-label={t("campaigns:lead.split", { n: count(leads.total) })}
      >
        {PARTS.filter(([part]) => leads[part] > 0).map(([part, color]) => (
          <i key={part} style={{ flex: leads[part], background: color }} />
        ))}
      </div>
      <ul className="key">
        {PARTS.map(([part, color]) => (
          <li key={part} style={{ "--k": color } as React.CSSProperties}>
            {t(`campaigns:lead.${part}`)}{" "}
            <span>
              <Figure n={leads[part]} unit="leads" />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function BlockerLine(props: { n: number; blocker: Blocker; campaign: string }) {
  const { t } = useTranslation();
  const { near } = useDates();
  const { blocker } = props;
  const manages = hasRole(useMe(), "MANAGER");
  const hint = t([`codes:blockerHint.${blocker.code}`, "codes:blockerHint.other"], blocker.params);
  const words = blocker.next
    ? t("campaigns:why.nextAt", {
        hint,
        time: near(blocker.next),
        n: count(blocker.nextLeads ?? 0),
      })
    : hint;
  return (
    <li>
      <span className="n">{props.n}</span>
      <span>{t([`codes:blocker.${blocker.code}`, "codes:blocker.other"])}</span>
      <span className="num">
        {blocker.leads !== null && <Figure n={blocker.leads} unit="leads" />}
      </span>
      <span className="sub">{words}</span>
      {blocker.leads === null ? (
        <span className="chip">{t("campaigns:why.limits")}</span>
      ) : (
        manages && (
          <Link to={`/campaigns/${props.campaign}/leads?blocker=${blocker.code}`}>
            {t("campaigns:why.showLeads")}
          </Link>
        )
      )}
    </li>
  );
}
