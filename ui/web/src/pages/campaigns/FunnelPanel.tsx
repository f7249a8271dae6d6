/** How many leads got how far, each step with its share of the one before. */
import { useTranslation } from "react-i18next";
import type { CampaignLive } from "../../api/campaign";
import { percent } from "../../format/numbers";
import { Figure, Panel } from "../../parts/basics";

const STEPS = [
  ["leads", null, null],
  ["attempted", "leads", "ofLeads"],
  ["answered", "attempted", "ofAttempted"],
  ["contact", "answered", "ofAnswered"],
  ["result", "contact", "ofContact"],
] as const;

export function FunnelPanel({ live }: { live: CampaignLive }) {
  const { t } = useTranslation();
  const { funnel } = live;
  return (
    <Panel className="s4" title={t("campaigns:funnel.title")}>
      <ul className="in fun">
        {STEPS.map(([step, base, words]) => (
          <li key={step}>
            <span>{t(`campaigns:funnel.${step}`)}</span>
            <span className="b" style={{ width: `${percent(funnel[step], funnel.leads) ?? 0}%` }} />
            <span className="num">
              <Figure n={funnel[step]} unit="leads" />
            </span>
            <span className="lbl">
              {words &&
                t(`campaigns:funnel.${words}`, { p: percent(funnel[step], funnel[base]) ?? "–" })}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
