/** The leads of a campaign, by state or by what holds them. */
import { Select } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useParams, useSearchParams } from "react-router";
import type { Page } from "../../api/basics";
import type { LeadRow } from "../../api/campaign";
import { get, query } from "../../api/http";
import { Icon } from "../../parts/Icon";
import { MoreRows } from "../../parts/MoreRows";
import { TelNumber } from "../../parts/TelNumber";
import { Empty, Figure, Refusal, Waiting } from "../../parts/basics";
import { useDates } from "../../parts/useWords";

const STATES = ["DUE", "NOT_BEFORE", "LIVE", "FINISHED", "REFUSED"] as const;
const TONES = { DUE: "go", NOT_BEFORE: "wait", LIVE: "come", FINISHED: "", REFUSED: "stop" };

export default function LeadsPage() {
  const { t } = useTranslation();
  const { id } = useParams();
  const [search, setSearch] = useSearchParams();
  const [state, blocker] = [search.get("state"), search.get("blocker")];
  const found = useInfiniteQuery({
    queryKey: ["leads", id, state, blocker],
    queryFn: ({ pageParam }) =>
      get<Page<LeadRow>>(
        `/api/campaigns/${id}/leads${query({ state, blocker, cursor: pageParam })}`,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  const rows = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <div className="head">
        <div>
          <Link className="back-to" to={`/campaigns/${id}`}>
            <Icon name="back" />
            {t("campaigns:lead.back")}
          </Link>
          <h1>{t("campaigns:lead.title")}</h1>
        </div>
      </div>
      <main className="page">
        <section className="panel list">
          <div className="filters">
            <Select
              label={t("campaigns:lead.state")}
              placeholder={t("common:all")}
              clearable
              value={state}
              data={STATES.map((one) => ({ value: one, label: t(`campaigns:leadState.${one}`) }))}
              onChange={(value) => setSearch(value ? { state: value } : {})}
            />
            {blocker && (
              <span className="chip">
                {t([`codes:blocker.${blocker}`, "codes:blocker.other"])}
                <Link to="?" aria-label={t("common:all")}>
                  <Icon name="x" />
                </Link>
              </span>
            )}
          </div>
          <Refusal error={found.error} />
          {found.isPending ? (
            <Waiting />
          ) : (
            rows.length === 0 && <Empty>{t("campaigns:lead.empty")}</Empty>
          )}
          {rows.length > 0 && <LeadTable rows={rows} />}
          <MoreRows found={found} shown={rows.length} total={found.data?.pages[0]?.total ?? null} />
        </section>
      </main>
    </>
  );
}

function LeadTable({ rows }: { rows: LeadRow[] }) {
  const { t } = useTranslation();
  const { near } = useDates();
  return (
    <table>
      <thead>
        <tr>
          <th>{t("campaigns:lead.name")}</th>
          <th>{t("campaigns:lead.number")}</th>
          <th>{t("campaigns:lead.state")}</th>
          <th>{t("campaigns:lead.reason")}</th>
          <th>{t("campaigns:lead.due")}</th>
          <th className="num">{t("campaigns:lead.attempts")}</th>
          <th>{t("campaigns:lead.last")}</th>
          <th>{t("campaigns:lead.list")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>
              <b>{row.name}</b>
              {row.kana && <span className="sub">{row.kana}</span>}
            </td>
            <td>
              {row.numbers.map((number) => (
                <div key={number.ref}>
                  <TelNumber number={number} reveal />
                </div>
              ))}
            </td>
            <td>
              <span className={`chip ${TONES[row.state]}`}>
                {t(`campaigns:leadState.${row.state}`)}
              </span>
            </td>
            <td>{row.blocker && t([`codes:blocker.${row.blocker}`, "codes:blocker.other"])}</td>
            <td className="nowrap">{row.due && near(row.due)}</td>
            <td className="num">
              <Figure n={row.attempts} unit="times" />
            </td>
            <td>
              {row.lastOutcome && t(`codes:outcome.${row.lastOutcome}`)}
              {row.lastDisposition && <span className="sub">{row.lastDisposition}</span>}
            </td>
            <td>{row.list.name}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
