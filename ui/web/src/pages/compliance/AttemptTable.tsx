import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { AttemptRow } from "../../api/compliance";
import { clock } from "../../format/dates";
import { TelNumber } from "../../parts/TelNumber";
import { useDates, useText } from "../../parts/useWords";
import { VerdictChip } from "./Verdict";

export function AttemptTable({ rows }: { rows: AttemptRow[] }) {
  const { t } = useTranslation();
  return (
    <table className="attempts">
      <thead>
        <tr>
          <th>{t("compliance:attempts.at")}</th>
          <th>{t("compliance:attempts.number")}</th>
          <th>{t("compliance:attempts.person")}</th>
          <th>{t("compliance:attempts.verdict")}</th>
          <th>{t("compliance:attempts.reason")}</th>
          <th>{t("compliance:attempts.outcome")}</th>
          <th>{t("compliance:attempts.campaign")}</th>
          <th>{t("compliance:attempts.agent")}</th>
          <th className="num">{t("compliance:attempts.talk")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <AttemptLine key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function AttemptLine({ row }: { row: AttemptRow }) {
  const { t } = useTranslation();
  const text = useText();
  const { dayAndTime } = useDates();
  return (
    <tr>
      <td className="nowrap">
        <Link
          className="row-link"
          to={`/attempts/${row.id}`}
          title={t("compliance:attempts.trail")}
        >
          {dayAndTime(row.at)}
        </Link>
      </td>
      <td>
        <TelNumber number={row.number} />
      </td>
      <td className="nowrap">{row.person ?? "–"}</td>
      <td>
        <VerdictChip verdict={row.verdict} until={row.until} />
      </td>
      <td>
        {row.decidingRule && <span className="mono">{row.decidingRule}</span>}
        {row.reason && (
          <span className="sub">{t([`codes:reason.${row.reason}`, "codes:reason.other"])}</span>
        )}
      </td>
      <td className="nowrap">
        {row.outcome ? t(`codes:outcome.${row.outcome}`) : <span className="dim">–</span>}
        {row.disposition && <span className="sub">{text(row.disposition)}</span>}
      </td>
      <td>
        {row.campaign.name}
        <span className="sub">{row.client.name}</span>
      </td>
      <td className="nowrap">{row.agent ?? ""}</td>
      <td className="num">{row.talkMs !== null && clock(row.talkMs)}</td>
    </tr>
  );
}
