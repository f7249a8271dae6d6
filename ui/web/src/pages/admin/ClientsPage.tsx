/** The companies on whose behalf calls are made. */
import { TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Client } from "../../api/compliance";
import { get, post, put } from "../../api/http";
import { Button } from "../../parts/Button";
import { Empty, Panel, Refusal, Waiting } from "../../parts/basics";
import { useFieldWords } from "../../parts/fields";

export default function ClientsPage() {
  const { t } = useTranslation();
  const [editing, setEditing] = useState<Client | null>(null);
  const clients = useQuery({ queryKey: ["clients"], queryFn: () => get<Client[]>("/api/clients") });
  return (
    <>
      <div className="head">
        <h1>{t("admin:clients.title")}</h1>
      </div>
      <main className="page">
        <ClientForm key={editing?.id ?? "new"} client={editing} close={() => setEditing(null)} />
        <section className="panel list">
          <Refusal error={clients.error} />
          {clients.isPending && <Waiting />}
          {clients.data?.length === 0 && <Empty>{t("admin:clients.empty")}</Empty>}
          {clients.data && clients.data.length > 0 && (
            <table>
              <thead>
                <tr>
                  <th>{t("admin:clients.name")}</th>
                  <th>{t("admin:clients.callback")}</th>
                  <th />
                </tr>
              </thead>
              <tbody>
                {clients.data.map((client) => (
                  <tr key={client.id}>
                    <td>
                      <b>{client.name}</b>
                      {client.kana && <span className="sub">{client.kana}</span>}
                    </td>
                    <td className="nowrap">{client.callbackNumber ?? "–"}</td>
                    <td className="acts">
                      <Button
                        small
                        aria-label={t("admin:clients.edit", { name: client.name })}
                        onClick={() => setEditing(client)}
                      >
                        {t("admin:users.edit")}
                      </Button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </section>
      </main>
    </>
  );
}

function ClientForm({ client, close }: { client: Client | null; close: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [name, setName] = useState(client?.name ?? "");
  const [kana, setKana] = useState(client?.kana ?? "");
  const [callback, setCallback] = useState(client?.callbackNumber ?? "");
  const save = useMutation({
    mutationFn: () => {
      const body = { name, kana: kana || null, callbackNumber: callback || null };
      return client ? put(`/api/clients/${client.id}`, body) : post("/api/clients", body);
    },
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["clients"] });
      void queries.invalidateQueries({ queryKey: ["session"] });
      if (client) close();
      else [setName, setKana, setCallback].forEach((clear) => clear(""));
    },
  });
  const wrong = useFieldWords(save.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const title = client ? t("admin:clients.edit", { name: client.name }) : t("admin:clients.add");
  return (
    <Panel title={title}>
      <form className="form" onSubmit={submit}>
        <TextInput
          label={t("admin:clients.name")}
          value={name}
          error={wrong("name")}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={t("admin:clients.kana")}
          value={kana}
          error={wrong("kana")}
          onChange={(event) => setKana(event.currentTarget.value)}
        />
        <TextInput
          label={t("admin:clients.callback")}
          inputMode="tel"
          value={callback}
          error={wrong("callbackNumber")}
          onChange={(event) => setCallback(event.currentTarget.value)}
        />
        <div className="wide row">
          <Button type="submit" primary busy={save.isPending} disabled={name.trim() === ""}>
            {t(client ? "admin:users.save" : "admin:users.create")}
          </Button>
          {client && (
            <Button quiet onClick={close}>
              {t("common:cancel")}
            </Button>
          )}
          <Refusal error={save.error} />
        </div>
      </form>
    </Panel>
  );
}
