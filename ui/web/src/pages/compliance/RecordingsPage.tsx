import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Page } from "../../api/basics";
import type { RecordingRow } from "../../api/compliance";
import { get, query } from "../../api/http";
import { clock } from "../../format/dates";
import { MoreRows } from "../../parts/MoreRows";
import { TelNumber } from "../../parts/TelNumber";
import { Empty, Refusal, Waiting } from "../../parts/basics";
import { useDates } from "../../parts/useWords";
import { Player } from "./Player";
import "./compliance.css";

export default function RecordingsPage() {
  const { t } = useTranslation();
  const found = useInfiniteQuery({
    queryKey: ["recordings"],
    queryFn: ({ pageParam }) =>
      get<Page<RecordingRow>>(`/api/recordings${query({ cursor: pageParam })}`),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  const rows = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <div className="head">
        <div>
          <h1>{t("compliance:recordings.title")}</h1>
          <p className="sub">{t("compliance:recordings.audited")}</p>
        </div>
      </div>
      <main className="page">
        <section className="panel list">
          <Refusal error={found.error} />
          {found.isPending && <Waiting />}
          {found.isSuccess && rows.length === 0 && (
            <Empty>{t("compliance:recordings.empty")}</Empty>
          )}
          {rows.length > 0 && <RecordingTable rows={rows} />}
          <MoreRows found={found} shown={rows.length} total={found.data?.pages[0]?.total ?? null} />
        </section>
      </main>
    </>
  );
}

function RecordingTable({ rows }: { rows: RecordingRow[] }) {
  const { t } = useTranslation();
  const { dayAndTime, fullDay } = useDates();
  return (
    <table>
      <thead>
        <tr>
          <th>{t("compliance:recordings.at")}</th>
          <th>{t("compliance:attempts.number")}</th>
          <th className="num">{t("compliance:recordings.length")}</th>
          <th>{t("compliance:recordings.basis")}</th>
          <th>{t("compliance:attempts.campaign")}</th>
          <th>{t("compliance:attempts.agent")}</th>
          <th>{t("compliance:recordings.deleteAfter")}</th>
          <th />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className="nowrap">
              <Link className="row-link" to={`/attempts/${row.attempt}`}>
                {dayAndTime(row.at)}
              </Link>
            </td>
            <td>
              <TelNumber number={row.number} />
            </td>
            <td className="num">{clock(row.ms)}</td>
            <td>{t(`compliance:recordings.${row.basis}`)}</td>
            <td>{row.campaign.name}</td>
            <td className="nowrap">{row.agent}</td>
            <td className="nowrap">{fullDay(row.deleteAfter)}</td>
            <td className="acts">
              <Player id={row.id} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
