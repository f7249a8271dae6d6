/** One row for each agent in the order of the seats; nothing here sorts itself. */
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { FloorAgent } from "../../api/basics";
import { clock } from "../../format/dates";
import { decimal } from "../../format/numbers";
import { Figure } from "../../parts/basics";
import { StateMark } from "../../parts/StateMark";
import { needsLook } from "./attention";

const bySeat = (a: FloorAgent, b: FloorAgent) =>
  (a.seat ?? "~").localeCompare(b.seat ?? "~", "en", { numeric: true }) ||
  a.name.localeCompare(b.name, "ja");

export function AgentTable({ agents, now }: { agents: FloorAgent[]; now: number }) {
  const { t } = useTranslation();
  return (
    <div className="list">
      <table className="seats">
        <thead>
          <tr>
            <th>{t("floor:col.seat")}</th>
            <th>{t("floor:col.name")}</th>
            <th>{t("floor:col.state")}</th>
            <th className="num">{t("floor:col.since")}</th>
            <th />
            <th>{t("floor:col.campaign")}</th>
            <th className="num">{t("floor:col.calls")}</th>
            <th className="num">{t("floor:col.talk")}</th>
            <th className="num">{t("floor:col.results")}</th>
          </tr>
        </thead>
        <tbody>
          {[...agents].sort(bySeat).map((agent) => (
            <AgentLine key={agent.session} agent={agent} now={now} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function AgentLine({ agent, now }: { agent: FloorAgent; now: number }) {
  const { t } = useTranslation();
  const why = needsLook(agent, now);
  const pause = agent.state === "PAUSED" && agent.reason;
  const note = why
    ? t(`floor:needs.${why}`)
    : agent.pauseAfterCall
      ? t("floor:pauseAfterCall")
      : null;
  return (
    <tr className={why ? "look" : undefined}>
      <td className="dim">{agent.seat ?? "–"}</td>
      <td className="nowrap">{agent.name}</td>
      <td>
        <StateMark
          state={agent.state}
          word={pause ? t([`floor:pause.${pause}`, "codes:agent.PAUSED"]) : undefined}
        />
      </td>
      <td className="num">
        <b>{clock(now - Date.parse(agent.since))}</b>
      </td>
      <td>{note && <span className={why ? "chip ask" : "chip"}>{note}</span>}</td>
      <td>
        {agent.campaign && (
          <Link to={`/campaigns/${agent.campaign.id}`}>{agent.campaign.name}</Link>
        )}
      </td>
      <td className="num">
        <Figure n={agent.callsToday} unit="calls" />
      </td>
      <td className="num">
        {decimal(agent.talkMsToday / 60_000)}
        <span className="u">{t("floor:minutes")}</span>
      </td>
      <td className="num">
        <Figure n={agent.resultsToday} unit="orders" />
      </td>
    </tr>
  );
}
