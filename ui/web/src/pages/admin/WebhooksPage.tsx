/** Where attempts, dispositions and cases are sent; the signing secret is shown once. */
import { MultiSelect, Switch, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Webhook } from "../../api/compliance";
import { get, post, put, remove } from "../../api/http";
import { ArmedButton } from "../../parts/ArmedButton";
import { Button } from "../../parts/Button";
import { Empty, Figure, Panel, Refusal, Waiting } from "../../parts/basics";
import { Secret } from "../../parts/Secret";
import { useFieldWords } from "../../parts/fields";
import { useDates } from "../../parts/useWords";

const EVENTS = ["ATTEMPT", "DISPOSITION", "CASE"];

export default function WebhooksPage() {
  const { t } = useTranslation();
  const [secret, setSecret] = useState<string | null>(null);
  const hooks = useQuery({
    queryKey: ["webhooks"],
    queryFn: () => get<Webhook[]>("/api/webhooks"),
    refetchInterval: 10_000,
  });
  return (
    <>
      <div className="head">
        <div>
          <h1>{t("admin:hooks.title")}</h1>
          <p className="sub">{t("admin:hooks.text")}</p>
        </div>
      </div>
      <main className="page">
        {secret && (
          <Secret words={t("admin:hooks.secret")} secret={secret} close={() => setSecret(null)} />
        )}
        <AddHook show={setSecret} />
        <section className="panel list">
          <Refusal error={hooks.error} />
          {hooks.isPending && <Waiting />}
          {hooks.data?.length === 0 && <Empty>{t("admin:hooks.empty")}</Empty>}
          {hooks.data && hooks.data.length > 0 && <HookTable hooks={hooks.data} />}
        </section>
      </main>
    </>
  );
}

function AddHook({ show }: { show: (secret: string) => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [url, setUrl] = useState("");
  const [events, setEvents] = useState(EVENTS);
  const add = useMutation({
    mutationFn: () => post<{ secret: string }>("/api/webhooks", { url, events, client: null }),
    onSuccess: (made) => {
      show(made.secret);
      setUrl("");
      void client.invalidateQueries({ queryKey: ["webhooks"] });
    },
  });
  const wrong = useFieldWords(add.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate();
  };
  return (
    <Panel title={t("admin:hooks.addTitle")}>
      <form className="form" onSubmit={submit}>
        <TextInput
          label={t("admin:hooks.url")}
          type="url"
          placeholder="https://"
          value={url}
          error={wrong("url")}
          onChange={(event) => setUrl(event.currentTarget.value)}
        />
        <MultiSelect
          label={t("admin:hooks.events")}
          data={EVENTS.map((value) => ({ value, label: t(`admin:hooks.${value}`) }))}
          value={events}
          onChange={setEvents}
        />
        <div className="toggle">
          <Button
            type="submit"
            primary
            busy={add.isPending}
            disabled={url === "" || events.length === 0}
          >
            {t("admin:hooks.add")}
          </Button>
        </div>
        {add.error && (
          <div className="wide">
            <Refusal error={add.error} />
          </div>
        )}
      </form>
    </Panel>
  );
}

function HookTable({ hooks }: { hooks: Webhook[] }) {
  const { t } = useTranslation();
  return (
    <table>
      <thead>
        <tr>
          <th>{t("admin:hooks.url")}</th>
          <th>{t("admin:hooks.events")}</th>
          <th className="num">{t("admin:hooks.waiting")}</th>
          <th>{t("admin:hooks.lastSuccess")}</th>
          <th>{t("admin:hooks.lastError")}</th>
          <th>{t("admin:hooks.active")}</th>
          <th />
        </tr>
      </thead>
      <tbody>
        {hooks.map((hook) => (
          <HookLine key={hook.id} hook={hook} />
        ))}
      </tbody>
    </table>
  );
}

function HookLine({ hook }: { hook: Webhook }) {
  const { t } = useTranslation();
  const { dayAndTime } = useDates();
  const client = useQueryClient();
  const again = () => client.invalidateQueries({ queryKey: ["webhooks"] });
  const { url, events } = hook;
  const change = useMutation({
    mutationFn: (active: boolean) => put(`/api/webhooks/${hook.id}`, { url, events, active }),
    onSettled: again,
  });
  const drop = useMutation({
    mutationFn: () => remove(`/api/webhooks/${hook.id}`),
    onSettled: again,
  });
  return (
    <tr>
      <td className="mono">{url}</td>
      <td>
        {events.map((event) => t(`admin:hooks.${event}`)).join(t("common:joiner"))}
        {hook.client && <span className="sub">{hook.client.name}</span>}
      </td>
      <td className="num">
        <Figure n={hook.waiting} unit="entries" />
      </td>
      <td className="nowrap">
        {hook.lastSuccess ? dayAndTime(hook.lastSuccess) : t("admin:hooks.never")}
      </td>
      <td>
        {hook.lastError}
        {hook.lastErrorAt && <span className="sub">{dayAndTime(hook.lastErrorAt)}</span>}
      </td>
      <td>
        <Switch
          aria-label={`${t("admin:hooks.active")} ${url}`}
          checked={hook.active}
          disabled={change.isPending}
          onChange={(event) => change.mutate(event.currentTarget.checked)}
        />
      </td>
      <td className="acts">
        <TestHook id={hook.id} />
        <ArmedButton
          words={t("admin:hooks.remove")}
          armedWords={t("admin:hooks.removeArm")}
          busy={drop.isPending}
          act={() => drop.mutate()}
        />
      </td>
    </tr>
  );
}

function TestHook({ id }: { id: string }) {
  const { t } = useTranslation();
  const test = useMutation({
    mutationFn: () =>
      post<{ status: number | null; error: string | null; ms: number }>(`/api/webhooks/${id}/test`),
  });
  const { data } = test;
  const good = data && data.status !== null && data.status < 300;
  return (
    <>
      {data && (
        <span className={good ? "chip go" : "chip stop"} role="status">
          {good
            ? t("admin:hooks.tested", { status: data.status, ms: data.ms })
            : t("admin:hooks.testFailed", { error: data.error ?? data.status })}
        </span>
      )}{" "}
      <Button small busy={test.isPending} onClick={() => test.mutate()}>
        {t("admin:hooks.test")}
      </Button>
    </>
  );
}
