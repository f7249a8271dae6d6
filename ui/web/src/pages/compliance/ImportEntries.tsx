/** Takes in a file of numbers; what could not be read is named by row and reason. */
import { Select } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SuppressionImport } from "../../api/compliance";
import { post } from "../../api/http";
import { useMe } from "../../app/session";
import { Icon } from "../../parts/Icon";
import { Panel, Refusal } from "../../parts/basics";

const ANY = "any";

export function ImportEntries() {
  const { t } = useTranslation();
  const { clients } = useMe();
  const queries = useQueryClient();
  const [client, setClient] = useState(ANY);
  const send = useMutation({
    mutationFn: (file: File) => {
      const form = new FormData();
      form.set("file", file);
      form.set("client", client === ANY ? "" : client);
      return post<SuppressionImport>("/api/suppressions/import", form);
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ["suppressions"] }),
  });
  return (
    <Panel title={t("compliance:dnc.import")}>
      <div className="stack">
        <p className="hint">{t("compliance:dnc.importText")}</p>
        <Select
          label={t("compliance:dnc.client")}
          allowDeselect={false}
          data={[
            { value: ANY, label: t("compliance:dnc.anyClient") },
            ...clients.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={client}
          onChange={(value) => value && setClient(value)}
        />
        <label className="btn file" aria-busy={send.isPending || undefined}>
          <Icon name="up" />
          {t("compliance:dnc.choose")}
          <input
            type="file"
            accept=".csv,.txt,text/csv,text/plain"
            disabled={send.isPending}
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              event.currentTarget.value = "";
              if (file) send.mutate(file);
            }}
          />
        </label>
        <Refusal error={send.error} />
        {send.data && <Result result={send.data} />}
      </div>
    </Panel>
  );
}

function Result({ result }: { result: SuppressionImport }) {
  const { t } = useTranslation();
  const { rows, added, known, rejected, rejectedTotal } = result;
  return (
    <div role="status">
      <p className="note-line">
        {t("compliance:dnc.imported", { rows, added, known, rejected: rejectedTotal })}
      </p>
      <ul className="hint">
        {rejected.map((one) => (
          <li key={one.row}>
            {t("compliance:dnc.rejectedRow", {
              row: one.row,
              reason: t([`codes:reject.${one.key}`, "codes:reject.other"]),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
