/** Keys of programs; a secret is shown once, a revoked key is refused from then on. */
import { Select, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { ApiKey, UserRow } from "../../api/compliance";
import { get, post, remove } from "../../api/http";
import { ArmedButton } from "../../parts/ArmedButton";
import { Button } from "../../parts/Button";
import { Empty, Panel, Refusal, Waiting } from "../../parts/basics";
import { Secret } from "../../parts/Secret";
import { useFieldWords } from "../../parts/fields";
import { useDates } from "../../parts/useWords";

interface Made {
  key: ApiKey;
  secret: string;
}

export default function ApiKeysPage() {
  const { t } = useTranslation();
  const [made, setMade] = useState<Made | null>(null);
  const keys = useQuery({ queryKey: ["api-keys"], queryFn: () => get<ApiKey[]>("/api/api-keys") });
  const users = useQuery({ queryKey: ["users"], queryFn: () => get<UserRow[]>("/api/users") });
  const named = new Map((users.data ?? []).map((user) => [user.id, user.displayName]));
  return (
    <>
      <div className="head">
        <div>
          <h1>{t("admin:keys.title")}</h1>
          <p className="sub">{t("admin:keys.text")}</p>
        </div>
      </div>
      <main className="page">
        {made && (
          <Secret
            words={t("admin:keys.secret", { name: made.key.name })}
            secret={made.secret}
            close={() => setMade(null)}
          />
        )}
        <AddKey users={users.data ?? []} show={setMade} />
        <section className="panel list">
          <Refusal error={keys.error} />
          {keys.isPending && <Waiting />}
          {keys.data?.length === 0 && <Empty>{t("admin:keys.empty")}</Empty>}
          {keys.data && keys.data.length > 0 && <KeyTable keys={keys.data} named={named} />}
        </section>
      </main>
    </>
  );
}

function AddKey({ users, show }: { users: UserRow[]; show: (made: Made) => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [name, setName] = useState("");
  const [account, setAccount] = useState<string | null>(null);
  const add = useMutation({
    mutationFn: () => post<Made>("/api/api-keys", { name, account }),
    onSuccess: (made) => {
      show(made);
      setName("");
      void client.invalidateQueries({ queryKey: ["api-keys"] });
    },
  });
  const wrong = useFieldWords(add.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate();
  };
  return (
    <Panel title={t("admin:keys.addTitle")}>
      <form className="form" onSubmit={submit}>
        <TextInput
          label={t("admin:keys.name")}
          value={name}
          error={wrong("name")}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Select
          label={t("admin:keys.account")}
          searchable
          data={users.map((user) => ({ value: user.id, label: user.displayName }))}
          value={account}
          error={wrong("account")}
          onChange={setAccount}
        />
        <div className="toggle">
          <Button type="submit" primary busy={add.isPending} disabled={!name || !account}>
            {t("admin:keys.add")}
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

function KeyTable({ keys, named }: { keys: ApiKey[]; named: Map<string, string> }) {
  const { t } = useTranslation();
  const { dayAndTime } = useDates();
  const client = useQueryClient();
  const revoke = useMutation({
    mutationFn: (id: string) => remove(`/api/api-keys/${id}`),
    onSettled: () => client.invalidateQueries({ queryKey: ["api-keys"] }),
  });
  return (
    <table>
      <thead>
        <tr>
          <th>{t("admin:keys.name")}</th>
          <th>{t("admin:keys.account")}</th>
          <th>{t("admin:keys.created")}</th>
          <th>{t("admin:keys.active")}</th>
          <th />
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <tr key={key.id} className={key.active ? undefined : "off"}>
            <td>
              <b>{key.name}</b>
            </td>
            <td>{named.get(key.account) ?? key.account}</td>
            <td className="nowrap">{dayAndTime(key.createdAt)}</td>
            <td>{t(key.active ? "admin:keys.on" : "admin:keys.off")}</td>
            <td className="acts">
              {key.active && (
                <ArmedButton
                  words={t("admin:keys.revoke")}
                  armedWords={t("admin:keys.revokeArm")}
                  busy={revoke.isPending && revoke.variables === key.id}
                  act={() => revoke.mutate(key.id)}
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
