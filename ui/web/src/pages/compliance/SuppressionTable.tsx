import { useTranslation } from "react-i18next";
import type { SuppressionRow } from "../../api/compliance";
import { TelNumber } from "../../parts/TelNumber";
import { useDates } from "../../parts/useWords";

export function SuppressionTable({ rows }: { rows: SuppressionRow[] }) {
  const { t } = useTranslation();
  const { dayAndTime, fullDay } = useDates();
  return (
    <table>
      <thead>
        <tr>
          <th>{t("compliance:dnc.number")}</th>
          <th>{t("compliance:dnc.scope")}</th>
          <th>{t("compliance:dnc.origin")}</th>
          <th>{t("compliance:dnc.note")}</th>
          <th>{t("compliance:dnc.from")}</th>
          <th>{t("compliance:dnc.until")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>
              <TelNumber number={row.number} />
            </td>
            <td>
              {row.client?.name ?? t("compliance:dnc.anyClient")}
              <span className="sub">
                {[row.campaign?.name, row.product].filter(Boolean).join(t("common:joiner"))}
              </span>
            </td>
            <td className="nowrap">
              {t(`codes:origin.${row.origin}`)}
              {row.refusal && (
                <span className="sub">
                  {t("compliance:dnc.refusal")}: {t(`codes:refusal.${row.refusal}`)}
                </span>
              )}
            </td>
            <td className="said">
              {row.note}
              {row.by && (
                <span className="sub">
                  {t("compliance:dnc.by")}: {row.by}
                </span>
              )}
            </td>
            <td className="nowrap">{dayAndTime(row.from)}</td>
            <td className="nowrap">
              {row.withdrawal ? (
                <>
                  {t("compliance:dnc.withdrawn")}
                  <span className="sub">
                    {dayAndTime(row.withdrawal.at)} {row.withdrawal.by}
                  </span>
                </>
              ) : row.until ? (
                fullDay(row.until)
              ) : (
                <span className="dim">{t("compliance:dnc.forever")}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
