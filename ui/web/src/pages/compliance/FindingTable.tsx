/** Law looks like law: solid for statute, thin for guidance, dashed for a house rule. */
import { useTranslation } from "react-i18next";
import type { Finding } from "../../api/compliance";
import { Icon } from "../../parts/Icon";
import { useDates, useText } from "../../parts/useWords";

const FORCE = { LAW: "force law", GUIDANCE: "force", HOUSE: "force house" };
const RESULT = {
  PASSED: ["go", "check"],
  WARNED: ["ask", "warn"],
  ATTEST: ["ask", "doc"],
  NOT_BEFORE: ["wait", "clock"],
  REFUSED: ["stop", "ban"],
} as const;

export function FindingTable({ findings }: { findings: Finding[] }) {
  const { t } = useTranslation();
  return (
    <div className="list">
      <table className="rules">
        <thead>
          <tr>
            <th>{t("compliance:trail.rule")}</th>
            <th>{t("compliance:trail.force")}</th>
            <th>{t("compliance:trail.verdict")}</th>
            <th>{t("compliance:trail.inputs")}</th>
            <th>{t("compliance:trail.citation")}</th>
          </tr>
        </thead>
        <tbody>
          {findings.map((finding) => (
            <FindingRow key={`${finding.pack}/${finding.rule}`} finding={finding} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FindingRow({ finding }: { finding: Finding }) {
  const { t } = useTranslation();
  const text = useText();
  const { small } = useDates();
  const [tone, icon] = RESULT[finding.result];
  return (
    <tr>
      <td className="mono nowrap">
        {finding.rule}
        {finding.open && (
          <span className="lw">
            <Icon name="scale" label={t("compliance:trail.lawyer")} />
          </span>
        )}
      </td>
      <td>
        <span className={FORCE[finding.force]}>{t(`codes:force.${finding.force}`)}</span>
      </td>
      <td className="nowrap">
        <span className={`res ${tone}`}>
          <Icon name={icon} />
          {t(`codes:finding.${finding.result}`)}
        </span>
      </td>
      <td className="inputs">
        {t([`compliance:sentence.${finding.reason}`, "compliance:sentence.other"], {
          ...finding.facts,
          reason: finding.reason,
        })}
        <span className="sub mono">
          {Object.entries(finding.facts)
            .map(([name, value]) => `${name}=${value}`)
            .join("  ")}
        </span>
      </td>
      <td>
        {text(finding.citation)}
        <span className="sub">
          {[
            finding.inForceFrom &&
              t("compliance:trail.inForce", { date: small(finding.inForceFrom) }),
            finding.checkedOn && t("compliance:trail.checked", { date: small(finding.checkedOn) }),
          ]
            .filter(Boolean)
            .join(t("common:joiner"))}
        </span>
      </td>
    </tr>
  );
}
