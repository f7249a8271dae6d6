/** What a leader should look at, said once to a screen reader when it appears. */
import { useTranslation } from "react-i18next";
import type { FloorAgent } from "../../api/basics";
import { clock } from "../../format/dates";
import { Icon } from "../../parts/Icon";
import { Empty, Panel } from "../../parts/basics";
import { needsLook } from "./attention";

export function NeedsYou({ agents, now }: { agents: FloorAgent[]; now: number }) {
  const { t } = useTranslation();
  return (
    <Panel
      className="needs"
      title={t("floor:needs.title")}
      aside={agents.length > 0 && <span className="chip ask">{agents.length}</span>}
    >
      <div aria-live="polite">
        {agents.length === 0 && <Empty>{t("floor:needs.none")}</Empty>}
        <ul>
          {agents.map((agent) => (
            <li key={agent.session}>
              <Icon name={agent.leg === "LOST" ? "plug" : "clock"} />
              <b>{agent.name}</b>
              <span className="sub">{t(`floor:needs.${needsLook(agent, now)}`)}</span>
              <span className="num" aria-hidden>
                {clock(now - Date.parse(agent.since))}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </Panel>
  );
}
