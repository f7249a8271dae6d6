/** The do-not-call list: search, add one, take in a file. */
import { Select, TextInput } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Page } from "../../api/basics";
import { ORIGINS, type SuppressionRow } from "../../api/compliance";
import { post } from "../../api/http";
import { hasRole, useMe } from "../../app/session";
import { looksLikeNumber, plainDigits } from "../../format/typed-number";
import { Button } from "../../parts/Button";
import { MoreRows } from "../../parts/MoreRows";
import { Empty, Refusal, Waiting } from "../../parts/basics";
import { AddEntry } from "./AddEntry";
import { ImportEntries } from "./ImportEntries";
import { SuppressionTable } from "./SuppressionTable";
import "./compliance.css";

interface Asked {
  number: string | null;
  origin: string | null;
}

export default function SuppressionsPage() {
  const { t } = useTranslation();
  const imports = hasRole(useMe(), "COMPLIANCE");
  const [asked, setAsked] = useState<Asked>({ number: null, origin: null });
  const found = useInfiniteQuery({
    queryKey: ["suppressions", asked],
    queryFn: ({ pageParam }) =>
      post<Page<SuppressionRow>>("/api/suppressions/search", {
        ...asked,
        client: null,
        cursor: pageParam,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  const rows = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <div className="head">
        <h1>{t("compliance:dnc.title")}</h1>
      </div>
      <main className="dnc">
        <section className="panel list">
          <Search search={setAsked} />
          <Refusal error={found.error} />
          {found.isPending && <Waiting />}
          {found.isSuccess && rows.length === 0 && <Empty>{t("compliance:dnc.empty")}</Empty>}
          {rows.length > 0 && <SuppressionTable rows={rows} />}
          <MoreRows found={found} shown={rows.length} total={found.data?.pages[0]?.total ?? null} />
        </section>
        <div className="side">
          <AddEntry />
          {imports && <ImportEntries />}
        </div>
      </main>
    </>
  );
}

function Search({ search }: { search: (asked: Asked) => void }) {
  const { t } = useTranslation();
  const [number, setNumber] = useState("");
  const [origin, setOrigin] = useState<string | null>(null);
  const bad = number !== "" && !looksLikeNumber(number);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!bad) search({ number: number === "" ? null : plainDigits(number), origin });
  };
  return (
    <form className="filters" role="search" onSubmit={submit}>
      <TextInput
        className="grow"
        label={t("compliance:dnc.number")}
        inputMode="tel"
        autoComplete="off"
        value={number}
        error={bad && t("compliance:attempts.badNumber")}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <Select
        label={t("compliance:dnc.origin")}
        placeholder={t("common:all")}
        clearable
        data={ORIGINS.map((value) => ({ value, label: t(`codes:origin.${value}`) }))}
        value={origin}
        onChange={setOrigin}
      />
      <Button type="submit" icon="search">
        {t("compliance:dnc.searchTitle")}
      </Button>
    </form>
  );
}
