/** Every part the dialer needs, how it is, since when, and what to do about it. */
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Health, Part } from "../../api/basics";
import { get } from "../../api/http";
import { useLive } from "../../app/Frame";
import { useSession } from "../../app/session";
import { Age, Panel, Refusal, Waiting } from "../../parts/basics";
import { useDates } from "../../parts/useWords";
import { FirstSteps } from "../entry/FirstSteps";

const TONES = { UP: "go", DEGRADED: "ask", DOWN: "stop" };

export default function HealthPage() {
  const { t } = useTranslation();
  const { version } = useSession();
  const heard = useLive<Health>("health");
  const first = useQuery({ queryKey: ["health"], queryFn: () => get<Health>("/api/health") });
  const health = heard.data ?? first.data;
  const wrong = health?.parts.filter((part) => part.state !== "UP").length ?? 0;
  return (
    <>
      <div className="head">
        <div>
          <h1>{t("admin:health.title")}</h1>
          <p className="sub">{t("admin:health.version", { version })}</p>
        </div>
        <span className="row end">
          <a className="btn" href="/actuator/prometheus">
            {t("admin:health.metrics")}
          </a>
          <a className="btn" href="/v3/api-docs">
            {t("admin:health.api")}
          </a>
        </span>
      </div>
      <main className="page">
        <Refusal error={first.error} />
        <FirstSteps />
        {!health && !first.error && <Waiting />}
        {health && (
          <Panel
            title={wrong === 0 ? t("admin:health.ok") : t("admin:health.notOk", { count: wrong })}
            aside={<Age heard={heard} at={health.at} />}
          >
            <PartTable parts={health.parts} />
          </Panel>
        )}
      </main>
    </>
  );
}

function PartTable({ parts }: { parts: Part[] }) {
  const { t } = useTranslation();
  const { dayAndTime } = useDates();
  return (
    <div className="list">
      <table>
        <thead>
          <tr>
            <th>{t("admin:health.part")}</th>
            <th>{t("admin:health.state")}</th>
            <th>{t("admin:health.detail")}</th>
            <th>{t("admin:health.since")}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part.name + part.instance}>
              <td className="nowrap">
                {t(`codes:part.${part.name}`)}{" "}
                {part.instance && <span className="mono dim">{part.instance}</span>}
              </td>
              <td>
                <span className={`chip ${TONES[part.state]}`}>
                  {t(`codes:partState.${part.state}`)}
                </span>
              </td>
              <td>{part.key && t(`codes:partWord.${part.key}`, part.params)}</td>
              <td className="nowrap">{dayAndTime(part.since)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
