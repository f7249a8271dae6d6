/** What no route could deliver, to be mended and run again. */
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Page } from "../../api/basics";
import type { DeadLetter } from "../../api/compliance";
import { get, post, query, remove } from "../../api/http";
import { count, fileSize } from "../../format/numbers";
import { ArmedButton } from "../../parts/ArmedButton";
import { Button } from "../../parts/Button";
import { MoreRows } from "../../parts/MoreRows";
import { Empty, Refusal, Waiting } from "../../parts/basics";
import { useDates } from "../../parts/useWords";

export default function DeadLettersPage() {
  const { t } = useTranslation();
  const found = useInfiniteQuery({
    queryKey: ["dead-letters"],
    queryFn: ({ pageParam }) =>
      get<Page<DeadLetter>>(`/api/dead-letters${query({ cursor: pageParam })}`),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  const rows = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <div className="head">
        <div>
          <h1>{t("admin:letters.title")}</h1>
          <p className="sub">{t("admin:letters.text")}</p>
        </div>
      </div>
      <main className="page">
        <section className="panel list">
          <Refusal error={found.error} />
          {found.isPending && <Waiting />}
          {found.isSuccess && rows.length === 0 && <Empty>{t("admin:letters.empty")}</Empty>}
          {rows.length > 0 && <LetterTable rows={rows} />}
          <MoreRows found={found} shown={rows.length} total={found.data?.pages[0]?.total ?? null} />
        </section>
      </main>
    </>
  );
}

function LetterTable({ rows }: { rows: DeadLetter[] }) {
  const { t } = useTranslation();
  return (
    <table>
      <thead>
        <tr>
          <th>{t("admin:letters.at")}</th>
          <th>{t("admin:letters.what")}</th>
          <th>{t("admin:letters.error")}</th>
          <th className="num">{t("admin:letters.attempts")}</th>
          <th className="num">{t("admin:letters.size")}</th>
          <th />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <LetterLine key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function LetterLine({ row }: { row: DeadLetter }) {
  const { t } = useTranslation();
  const { dayAndTime } = useDates();
  const client = useQueryClient();
  const again = () => client.invalidateQueries({ queryKey: ["dead-letters"] });
  const retry = useMutation({
    mutationFn: () => post(`/api/dead-letters/${row.id}/retry`),
    onSettled: again,
  });
  const drop = useMutation({
    mutationFn: () => remove(`/api/dead-letters/${row.id}`),
    onSettled: again,
  });
  return (
    <tr>
      <td className="nowrap">{dayAndTime(row.at)}</td>
      <td>
        {row.what}
        <span className="sub mono">
          {t("admin:letters.route")}: {row.route}
        </span>
      </td>
      <td>{row.error}</td>
      <td className="num">{count(row.attempts)}</td>
      <td className="num">{fileSize(row.payloadBytes)}</td>
      <td className="acts">
        <a
          className="btn sm"
          href={`/api/dead-letters/${row.id}/payload`}
          target="_blank"
          rel="noreferrer"
        >
          {t("admin:letters.payload")}
        </a>{" "}
        <Button small icon="retry" busy={retry.isPending} onClick={() => retry.mutate()}>
          {t("admin:letters.retry")}
        </Button>
        <ArmedButton
          words={t("admin:letters.remove")}
          armedWords={t("admin:letters.removeArm")}
          busy={drop.isPending}
          act={() => drop.mutate()}
        />
      </td>
    </tr>
  );
}
