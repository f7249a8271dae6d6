/** The wallboard: who is doing what, for how long; seats never move. */
import { useTranslation } from "react-i18next";
import type { AgentState, Floor, FloorAgent } from "../../api/basics";
import { isStale } from "../../api/live";
import { useNow } from "../../app/clock";
import { useLive } from "../../app/Frame";
import { hasRole, useMe } from "../../app/session";
import { count } from "../../format/numbers";
import { EmergencyLift } from "../../parts/EmergencyLift";
import { EmergencyStop } from "../../parts/EmergencyStop";
import { Age, Empty, Figure, Panel, Waiting } from "../../parts/basics";
import { StateMark } from "../../parts/StateMark";
import { AgentTable } from "./AgentTable";
import { needsLook } from "./attention";
import { NeedsYou } from "./NeedsYou";
import "./floor.css";

const STATES: AgentState[] = ["ON_CALL", "WRAP_UP", "RESERVED", "READY", "PAUSED", "CONNECTING"];

/** Figures of another node that nobody renewed for so long are shown gray. */
const OLD_MS = 5_000;

export default function FloorPage() {
  const { t } = useTranslation();
  const heard = useLive<Floor>("floor");
  const floor = heard.data;
  const now = useNow() + heard.skewMs;
  const allCampaigns = hasRole(useMe(), "SUPERVISOR", "MANAGER");
  if (!floor) return <Waiting />;
  const stale = isStale(heard, now - heard.skewMs) || now - Date.parse(floor.at) > OLD_MS;
  const attention = floor.agents.filter((agent) => needsLook(agent, now));
  return (
    <>
      <div className="head">
        <h1>{t("floor:title")}</h1>
        <div className="row end">
          {allCampaigns && <EmergencyLift />}
          {allCampaigns && <EmergencyStop path="/api/emergency-stop" />}
        </div>
      </div>
      <main className="floor-grid">
        <Tiles floor={floor} stale={stale} />
        <Panel
          stale={stale}
          className="agents"
          title={t("floor:agents", { n: count(floor.agents.length) })}
          aside={
            <>
              <StateCounts agents={floor.agents} />
              <Age heard={heard} at={floor.at} />
            </>
          }
        >
          {floor.agents.length === 0 ? (
            <Empty>{t("floor:none")}</Empty>
          ) : (
            <AgentTable agents={floor.agents} now={now} />
          )}
        </Panel>
        <NeedsYou agents={attention} now={now} />
      </main>
    </>
  );
}

function StateCounts({ agents }: { agents: FloorAgent[] }) {
  return (
    <span className="state-counts">
      {STATES.map((state) => {
        const n = agents.filter((agent) => agent.state === state).length;
        return (
          (n > 0 || state !== "CONNECTING") && (
            <span key={state} className="row">
              <StateMark state={state} />
              <b>{n}</b>
            </span>
          )
        );
      })}
    </span>
  );
}

function Tiles({ floor, stale }: { floor: Floor; stale: boolean }) {
  const { t } = useTranslation();
  const heard = useLive<Floor>("floor");
  return (
    <div className="tiles">
      <Panel stale={stale} title={t("floor:calls")} aside={<Age heard={heard} at={floor.at} />}>
        <div className="in figs">
          {(["ringing", "waiting", "connected", "message"] as const).map((part) => (
            <div key={part}>
              <p className="fig">
                <Figure n={floor.calls[part]} unit="calls" />
              </p>
              <p className="lbl">{t(`floor:call.${part}`)}</p>
            </div>
          ))}
        </div>
      </Panel>
      <Panel stale={stale} title={t("floor:trunks")} aside={<Age heard={heard} at={floor.at} />}>
        <ul className="in trunks">
          {floor.trunks.map((trunk) => (
            <li key={`${trunk.server}/${trunk.trunk}`}>
              <span className="lbl">
                {trunk.trunk} <span className="dim">{trunk.server}</span>
              </span>
              <span className="meter">
                <i style={{ width: `${(100 * trunk.used) / Math.max(1, trunk.limit)}%` }} />
              </span>
              <span className="num">
                {count(trunk.used)} / {count(trunk.limit)}
                <span className="u">{t("common:unit.lines", { count: trunk.limit })}</span>
              </span>
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}
