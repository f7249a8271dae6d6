/** Follow-up cases with owner and due time; the overdue ones are marked, nothing sorts itself. */
import { Select } from "@mantine/core";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Page } from "../../api/basics";
import type { CaseRow } from "../../api/desk";
import { get, put, query } from "../../api/http";
import { useNow } from "../../app/clock";
import { Button } from "../../parts/Button";
import { MoreRows } from "../../parts/MoreRows";
import { Empty, Figure, Refusal, Waiting } from "../../parts/basics";
import { useDates } from "../../parts/useWords";

const STATES = ["OPEN", "SOLVED", "GIVEN_UP"] as const;
const TONES = { OPEN: "wait", SOLVED: "go", GIVEN_UP: "" };

export default function CasesPage() {
  const { t } = useTranslation();
  const [state, setState] = useState<string | null>("OPEN");
  const found = useInfiniteQuery({
    queryKey: ["cases", state],
    queryFn: ({ pageParam }) =>
      get<Page<CaseRow>>(`/api/cases${query({ state, cursor: pageParam })}`),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  const rows = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <div className="head">
        <h1>{t("compliance:cases.title")}</h1>
      </div>
      <main className="page">
        <section className="panel list">
          <div className="filters">
            <Select
              label={t("compliance:cases.state")}
              placeholder={t("common:all")}
              clearable
              data={STATES.map((value) => ({ value, label: t(`compliance:cases.${value}`) }))}
              value={state}
              onChange={setState}
            />
          </div>
          <Refusal error={found.error} />
          {found.isPending && <Waiting />}
          {found.isSuccess && rows.length === 0 && <Empty>{t("compliance:cases.empty")}</Empty>}
          {rows.length > 0 && <CaseTable rows={rows} />}
          <MoreRows found={found} shown={rows.length} total={found.data?.pages[0]?.total ?? null} />
        </section>
      </main>
    </>
  );
}

function CaseTable({ rows }: { rows: CaseRow[] }) {
  const { t } = useTranslation();
  return (
    <table>
      <thead>
        <tr>
          <th>{t("compliance:cases.person")}</th>
          <th>{t("compliance:cases.subject")}</th>
          <th>{t("compliance:cases.state")}</th>
          <th>{t("compliance:cases.owner")}</th>
          <th>{t("compliance:cases.due")}</th>
          <th>{t("compliance:cases.opened")}</th>
          <th className="num">{t("compliance:cases.attempts")}</th>
          <th className="num">{t("compliance:cases.contentment")}</th>
          <th />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <CaseLine key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function CaseLine({ row }: { row: CaseRow }) {
  const { t } = useTranslation();
  const { dayAndTime } = useDates();
  const client = useQueryClient();
  const giveUp = useMutation({
    mutationFn: () =>
      put(`/api/cases/${row.id}`, {
        ownerId: row.owner?.id ?? null,
        dueAt: row.dueAt,
        state: "GIVEN_UP",
      }),
    onSettled: () => client.invalidateQueries({ queryKey: ["cases"] }),
  });
  const late = row.state === "OPEN" && Date.parse(row.dueAt) < useNow();
  return (
    <tr>
      <td className="nowrap">
        <b>{row.person}</b>
      </td>
      <td>
        {row.subject}
        <span className="sub">{row.campaign.name}</span>
      </td>
      <td>
        <span className={`chip ${TONES[row.state]}`}>{t(`compliance:cases.${row.state}`)}</span>
      </td>
      <td className="nowrap">
        {row.owner?.name ?? <span className="dim">{t("compliance:cases.nobody")}</span>}
      </td>
      <td className="nowrap">
        {dayAndTime(row.dueAt)}{" "}
        {late && <span className="chip ask">{t("compliance:cases.overdue")}</span>}
      </td>
      <td className="nowrap">
        {dayAndTime(row.openedAt)}
        <span className="sub">{t(`compliance:cases.${row.openedBy}`)}</span>
      </td>
      <td className="num">
        <Figure n={row.attempts} unit="times" />
      </td>
      <td className="num">{row.contentment === null ? "–" : `${row.contentment} / 5`}</td>
      <td className="acts">
        {row.state === "OPEN" && (
          <Button
            small
            aria-label={t("compliance:cases.close", { person: row.person })}
            busy={giveUp.isPending}
            onClick={() => giveUp.mutate()}
          >
            {t("compliance:cases.giveUp")}
          </Button>
        )}
      </td>
    </tr>
  );
}
