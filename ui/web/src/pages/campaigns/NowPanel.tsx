/** What is going on this second: calls, agents, lines, and how fast an answer meets an agent. */
import { useTranslation } from "react-i18next";
import type { AgentState } from "../../api/basics";
import type { CampaignLive } from "../../api/campaign";
import { useLive } from "../../app/Frame";
import { count, shortTime } from "../../format/numbers";
import { Age, Figure, Panel } from "../../parts/basics";
import { useDates } from "../../parts/useWords";
import { StateMark } from "../../parts/StateMark";

const STATES: [keyof CampaignLive["agents"], AgentState][] = [
  ["onCall", "ON_CALL"],
  ["wrapUp", "WRAP_UP"],
  ["reserved", "RESERVED"],
  ["ready", "READY"],
  ["paused", "PAUSED"],
];

export function NowPanel({ live, stale }: { live: CampaignLive; stale: boolean }) {
  const { t } = useTranslation();
  const heard = useLive<CampaignLive>("campaign");
  return (
    <Panel
      className="s5"
      stale={stale}
      title={t("campaigns:now.title")}
      aside={<Age heard={heard} at={live.at} />}
    >
      <div className="in now">
        <div className="figs">
          {(["ringing", "waiting", "connected"] as const).map((part) => (
            <div key={part}>
              <p className="fig">
                <Figure n={live.calls[part]} unit="calls" />
              </p>
              <p className="lbl">{t(`campaigns:now.${part}`)}</p>
            </div>
          ))}
        </div>
        <dl>
          <dt>{t("campaigns:now.agents")}</dt>
          <dd className="states">
            {STATES.map(([part, state]) => (
              <span key={part} className="row">
                <StateMark state={state} /> {live.agents[part]}
              </span>
            ))}
          </dd>
          <dt>{t("campaigns:now.lines")}</dt>
          <dd>
            {count(live.lines.used)} / <Figure n={live.lines.limit} unit="lines" />
          </dd>
          <dt>{t("campaigns:now.answer")}</dt>
          <dd>
            <AnswerToAgent times={live.answerToAgentMs} />
          </dd>
        </dl>
      </div>
    </Panel>
  );
}

function AnswerToAgent({ times }: { times: CampaignLive["answerToAgentMs"] }) {
  const { t } = useTranslation();
  const { dayAndTime } = useDates();
  if (!times || times.n === 0) return <span className="dim">{t("campaigns:now.noCalls")}</span>;
  return (
    <span className="states">
      {(["p50", "p95", "p99", "max"] as const).map((part) => {
        const { value, unit } = shortTime(times[part]);
        return (
          <span key={part}>
            <span className="lbl">{t(`campaigns:now.${part}`)}</span> {value}
            <span className="u">{unit}</span>
          </span>
        );
      })}
      <span className="lbl">
        {t("campaigns:now.answerSince", { count: times.n, time: dayAndTime(times.since) })}
      </span>
    </span>
  );
}
