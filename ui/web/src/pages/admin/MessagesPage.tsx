/** Spoken messages of a client: record, listen, say otherwise, remove. */
import { Select } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { get, remove } from "../../api/http";
import type { Message } from "../../api/messages";
import { useMe } from "../../app/session";
import { ArmedButton } from "../../parts/ArmedButton";
import { Button } from "../../parts/Button";
import { Empty, Refusal, Waiting } from "../../parts/basics";
import { Listen } from "../../parts/Listen";
import { MessageForm } from "./MessageForm";

export default function MessagesPage() {
  const { t } = useTranslation();
  const { clients } = useMe();
  const [client, setClient] = useState(clients[0]?.id ?? null);
  const [editing, setEditing] = useState<Message | null>(null);
  return (
    <>
      <div className="head">
        <h1>{t("admin:messages.title")}</h1>
        <Select
          aria-label={t("admin:messages.client")}
          data={clients.map(({ id, name }) => ({ value: id, label: name }))}
          allowDeselect={false}
          value={client}
          onChange={(value) => {
            setClient(value);
            setEditing(null);
          }}
        />
      </div>
      <main className="page">
        {client ? (
          <>
            <MessageForm
              key={`${client}/${editing?.id ?? "new"}`}
              client={client}
              message={editing}
              close={() => setEditing(null)}
            />
            <MessageTable client={client} edit={setEditing} />
          </>
        ) : (
          <Empty>{t("admin:clients.empty")}</Empty>
        )}
      </main>
    </>
  );
}

function MessageTable({ client, edit }: { client: string; edit: (one: Message) => void }) {
  const { t } = useTranslation();
  const messages = useQuery({
    queryKey: ["messages", client],
    queryFn: () => get<Message[]>(`/api/messages?client=${client}`),
  });
  return (
    <section className="panel list">
      <Refusal error={messages.error} />
      {messages.isPending && <Waiting />}
      {messages.data?.length === 0 && <Empty>{t("admin:messages.empty")}</Empty>}
      {messages.data && messages.data.length > 0 && (
        <table>
          <thead>
            <tr>
              <th>{t("admin:messages.kind")}</th>
              <th>{t("admin:messages.text")}</th>
              <th>{t("admin:messages.length")}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {messages.data.map((one) => (
              <Row key={one.id} message={one} edit={edit} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Row({ message, edit }: { message: Message; edit: (one: Message) => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const away = useMutation({
    mutationFn: () => remove(`/api/messages/${message.id}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["messages", message.client] }),
  });
  return (
    <tr>
      <td className="nowrap">
        <b>{t(`admin:messages.kinds.${message.kind}`)}</b>
        <span className="sub">{t(`campaigns:lang.${message.language}`)}</span>
      </td>
      <td lang={message.language}>{message.text}</td>
      <td className="nowrap">{t("admin:messages.seconds", { n: message.seconds })}</td>
      <td className="acts">
        <Listen source={`/api/messages/${message.id}/audio?at=${message.savedAt}`} />
        <Button small onClick={() => edit(message)}>
          {t("admin:messages.edit")}
        </Button>
        <ArmedButton
          words={t("admin:messages.remove")}
          armedWords={t("admin:messages.removeArm")}
          busy={away.isPending}
          act={() => away.mutate()}
        />
        <Refusal error={away.error} />
      </td>
    </tr>
  );
}
