/** All campaigns at a glance; the figures are asked anew every few seconds. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Page } from "../../api/basics";
import type { CampaignRow } from "../../api/campaign";
import { get } from "../../api/http";
import { hasRole, useMe } from "../../app/session";
import { percent } from "../../format/numbers";
import { CampaignStateChip } from "../../parts/CampaignState";
import { Icon } from "../../parts/Icon";
import { Empty, Figure, Percent, Refusal, Waiting } from "../../parts/basics";
import { FirstSteps } from "../entry/FirstSteps";
import "./campaigns.css";

export default function CampaignsPage() {
  const { t } = useTranslation();
  const manages = hasRole(useMe(), "MANAGER");
  const { data, error } = useQuery({
    queryKey: ["campaigns"],
    queryFn: () => get<Page<CampaignRow>>("/api/campaigns?limit=200"),
    refetchInterval: 5000,
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <div className="head">
        <h1>{t("campaigns:title")}</h1>
        {manages && (
          <Link className="btn pri end" to="/campaigns/new">
            <Icon name="plus" />
            {t("campaigns:new")}
          </Link>
        )}
      </div>
      <main className="page">
        <Refusal error={error} />
        {data?.items.length === 0 && manages ? (
          <FirstSteps
            otherwise={
              <section className="panel list">
                <Empty>{t("campaigns:emptySeen")}</Empty>
              </section>
            }
          />
        ) : (
          <section className="panel list">
            {!data && !error && <Waiting />}
            {data?.items.length === 0 && <Empty>{t("campaigns:emptySeen")}</Empty>}
            {data && data.items.length > 0 && <CampaignTable rows={data.items} />}
          </section>
        )}
      </main>
    </>
  );
}

function CampaignTable({ rows }: { rows: CampaignRow[] }) {
  const { t } = useTranslation();
  return (
    <table className="campaigns">
      <thead>
        <tr>
          <th>{t("campaigns:col.name")}</th>
          <th>{t("campaigns:col.state")}</th>
          <th>{t("campaigns:col.kind")}</th>
          <th className="num">{t("campaigns:col.leads")}</th>
          <th>{t("campaigns:col.penetration")}</th>
          <th className="num">{t("campaigns:col.attempts")}</th>
          <th className="num">{t("campaigns:col.answerRate")}</th>
          <th className="num">{t("campaigns:col.abandoned")}</th>
          <th className="num">{t("campaigns:col.results")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <CampaignLine key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function CampaignLine({ row }: { row: CampaignRow }) {
  const { t } = useTranslation();
  const { leads, today } = row;
  return (
    <tr>
      <td>
        <Link className="row-link" to={`/campaigns/${row.id}`}>
          {row.name}
        </Link>
        <span className="sub">{row.client.name}</span>
      </td>
      <td>
        <CampaignStateChip of={row} />
      </td>
      <td className="nowrap">
        {t(`codes:kind.${row.kind}`)}
        <span className="sub">{t(`codes:mode.${row.mode}`)}</span>
      </td>
      <td className="num">
        <Figure n={leads.total} unit="leads" />
      </td>
      <td>
        <span className="pen">
          <span className="meter">
            <i style={{ width: `${percent(leads.finished, leads.total) ?? 0}%` }} />
          </span>
          <span className="num">
            <Percent part={leads.finished} base={leads.total} />
          </span>
        </span>
      </td>
      <td className="num">
        <Figure n={today.attempts} unit="calls" />
      </td>
      <td className="num">
        <Percent part={today.answered} base={today.attempts} />
      </td>
      <td className="num">
        <Percent part={today.abandoned} base={today.connected + today.abandoned} />
        <span className="sub">
          {today.abandoned} / {today.connected + today.abandoned}
        </span>
      </td>
      <td className="num">
        <Figure n={today.results} unit="orders" />
      </td>
    </tr>
  );
}
