/** One attempt: the verdict in a sentence, what each rule said, what then happened. */
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import type { AttemptTrail, Finding } from "../../api/compliance";
import { get } from "../../api/http";
import { hasRole, useMe } from "../../app/session";
import { Icon } from "../../parts/Icon";
import { TelNumber } from "../../parts/TelNumber";
import { Empty, Panel, Refusal, Waiting } from "../../parts/basics";
import { useDates } from "../../parts/useWords";
import { FindingTable } from "./FindingTable";
import { About } from "./About";
import { EventLine } from "./EventLine";
import { lookOf } from "./Verdict";
import "./compliance.css";

export default function TrailPage() {
  const { t } = useTranslation();
  const { id } = useParams();
  const may = hasRole(useMe(), "COMPLIANCE", "MANAGER");
  const { data, error } = useQuery({
    queryKey: ["attempt", id],
    queryFn: () => get<AttemptTrail>(`/api/attempts/${id}`),
  });
  return (
    <>
      <div className="head">
        <div>
          <Link className="back-to" to="/attempts">
            <Icon name="back" />
            {t("compliance:trail.back")}
          </Link>
          <h1 className="row">
            {data ? (
              <>
                <TelNumber number={data.number} reveal={may} />
                <span className="nm">{data.person}</span>
              </>
            ) : (
              t("compliance:trail.title")
            )}
          </h1>
        </div>
      </div>
      <main className="trail">
        <Refusal error={error} />
        {!data && !error && <Waiting />}
        {data && <Trail trail={data} />}
      </main>
    </>
  );
}

function Trail({ trail }: { trail: AttemptTrail }) {
  const { t } = useTranslation();
  return (
    <>
      <Now trail={trail} />
      <div className="col">
        <Panel title={t("compliance:trail.rules")}>
          <FindingTable findings={trail.findings} />
          <p className="foot">
            {t("compliance:trail.versions")}:{" "}
            {[
              ...trail.packs.map((pack) => `${pack.id} ${pack.version}`),
              t("compliance:trail.engine", { version: trail.engineVersion }),
              t("compliance:trail.tz", { version: trail.tzVersion }),
            ].join(" · ")}
          </p>
        </Panel>
        <Panel title={t("compliance:trail.events")}>
          {trail.events.length === 0 ? (
            <Empty>{t("compliance:trail.noEvents")}</Empty>
          ) : (
            <ol className="tl">
              {trail.events.map((event, index) => (
                <EventLine key={index} event={event} />
              ))}
            </ol>
          )}
        </Panel>
      </div>
      <About trail={trail} />
    </>
  );
}

function Now({ trail }: { trail: AttemptTrail }) {
  const { t } = useTranslation();
  const [tone, icon] = lookOf(trail.verdict);
  const open = trail.findings.some((finding) => finding.open);
  return (
    <section className={`panel now-verdict ${tone}`}>
      <span className="verd">
        <Icon name={icon} />
        {t(`codes:verdict.${trail.verdict}`)}
      </span>
      <Sentence trail={trail} />
      {open && (
        <span className="chip ask">
          <Icon name="scale" />
          {t("compliance:trail.lawyer")}
        </span>
      )}
    </section>
  );
}

const decides = (finding: Finding) =>
  finding.result === "REFUSED" || finding.result === "NOT_BEFORE";

function Sentence({ trail }: { trail: AttemptTrail }) {
  const { t } = useTranslation();
  const { dayAndTime } = useDates();
  const deciding = trail.findings.find(
    (finding) => decides(finding) && finding.rule === trail.decidingRule,
  );
  const values = {
    rule: trail.decidingRule ?? "–",
    reason: t([`codes:reason.${trail.reason ?? deciding?.reason}`, "codes:reason.other"]),
    time: trail.until ? dayAndTime(trail.until) : "",
  };
  if (trail.verdict === "PERMITTED") return <p>{t("compliance:trail.permitted")}</p>;
  const later = trail.verdict === "NOT_BEFORE";
  return (
    <div>
      <p>{t(later ? "compliance:trail.notBefore" : "compliance:trail.refused", values)}</p>
      <p className="sub">{t(later ? "compliance:trail.next" : "compliance:trail.never", values)}</p>
    </div>
  );
}
