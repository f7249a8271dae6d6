/** Every attempt and every refusal, found by number, campaign, verdict, outcome or day. */
import { Select, TextInput } from "@mantine/core";
import { DatePickerInput } from "@mantine/dates";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Page } from "../../api/basics";
import type { CampaignRow } from "../../api/campaign";
import type { AttemptRow, AttemptSearch } from "../../api/compliance";
import { get, post } from "../../api/http";
import { looksLikeNumber, plainDigits } from "../../format/typed-number";
import { Button } from "../../parts/Button";
import { MoreRows } from "../../parts/MoreRows";
import { Empty, Refusal, Waiting } from "../../parts/basics";
import { usePicker } from "../../parts/picker";
import { AttemptTable } from "./AttemptTable";
import { dayEnd, dayStart } from "./days";
import "./compliance.css";

const VERDICTS = ["PERMITTED", "NOT_BEFORE", "REFUSED"] as const;
const OUTCOMES =
  "CONNECTED ABANDONED MACHINE FAX BUSY NO_ANSWER INVALID_NUMBER CONGESTION FAILED NOT_DIALED CANCELED LOST".split(
    " ",
  );
const EMPTY = {
  number: "",
  campaign: null as string | null,
  verdict: null as string | null,
  outcome: null as string | null,
  from: null as string | null,
  to: null as string | null,
};
type Form = typeof EMPTY;

export default function AttemptsPage() {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Form>(EMPTY);
  const found = useInfiniteQuery({
    queryKey: ["attempts", asked],
    queryFn: ({ pageParam }) =>
      post<Page<AttemptRow>>("/api/attempts/search", searchOf(asked, pageParam)),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  const rows = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <div className="head">
        <h1>{t("compliance:attempts.title")}</h1>
      </div>
      <main className="page">
        <section className="panel list">
          <SearchForm search={setAsked} />
          <Refusal error={found.error} />
          {found.isPending && <Waiting />}
          {found.isSuccess && rows.length === 0 && <Empty>{t("compliance:attempts.empty")}</Empty>}
          {rows.length > 0 && <AttemptTable rows={rows} />}
          <MoreRows found={found} shown={rows.length} total={found.data?.pages[0]?.total ?? null} />
        </section>
      </main>
    </>
  );
}

/** A number is sent in the body, never in an address. */
const searchOf = (form: Form, cursor: string | null): AttemptSearch => ({
  ...form,
  number: form.number === "" ? null : plainDigits(form.number),
  from: form.from && dayStart(form.from),
  to: form.to && dayEnd(form.to),
  cursor,
});

function SearchForm({ search }: { search: (form: Form) => void }) {
  const { t } = useTranslation();
  const picker = usePicker();
  const [form, setForm] = useState(EMPTY);
  const set = (change: Partial<Form>) => setForm((old) => ({ ...old, ...change }));
  const campaigns = useQuery({
    queryKey: ["campaigns"],
    queryFn: () => get<Page<CampaignRow>>("/api/campaigns?limit=200"),
  });
  const bad = form.number !== "" && !looksLikeNumber(form.number);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!bad) search(form);
  };
  const choice = (name: "campaign" | "verdict" | "outcome", data: object[]) => (
    <Select
      label={t(`compliance:attempts.${name}`)}
      placeholder={t("common:all")}
      clearable
      data={data as { value: string; label: string }[]}
      value={form[name]}
      onChange={(value) => set({ [name]: value })}
    />
  );
  return (
    <form className="filters" onSubmit={submit} role="search">
      <TextInput
        className="grow"
        label={t("compliance:attempts.number")}
        inputMode="tel"
        autoComplete="off"
        value={form.number}
        error={bad && t("compliance:attempts.badNumber")}
        onChange={(event) => set({ number: event.currentTarget.value })}
      />
      {choice(
        "campaign",
        (campaigns.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
      )}
      {choice(
        "verdict",
        VERDICTS.map((value) => ({ value, label: t(`codes:verdict.${value}`) })),
      )}
      {choice(
        "outcome",
        OUTCOMES.map((value) => ({ value, label: t(`codes:outcome.${value}`) })),
      )}
      {(["from", "to"] as const).map((end) => (
        <DatePickerInput
          key={end}
          {...picker.date}
          clearable
          label={t(`compliance:attempts.${end}`)}
          placeholder={t("common:none")}
          value={form[end]}
          onChange={(value) => set({ [end]: value })}
        />
      ))}
      <Button primary type="submit" icon="search">
        {t("compliance:attempts.search")}
      </Button>
    </form>
  );
}
