/** Enters one number; calls ringing there are hung up at that moment. */
import { Select, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { post } from "../../api/http";
import { useMe } from "../../app/session";
import { looksLikeNumber, plainDigits } from "../../format/typed-number";
import { Button } from "../../parts/Button";
import { Panel, Refusal } from "../../parts/basics";
import { useFieldWords } from "../../parts/fields";

const ANY = "any";
const NONE = "none";

export function AddEntry() {
  const { t } = useTranslation();
  const { clients } = useMe();
  const queries = useQueryClient();
  const [number, setNumber] = useState("");
  const [client, setClient] = useState(clients[0]?.id ?? ANY);
  const [refusal, setRefusal] = useState<string>("SPOKEN");
  const [note, setNote] = useState("");
  const add = useMutation({
    mutationFn: () =>
      post<{ hungUp: number }>("/api/suppressions", {
        number: plainDigits(number),
        client: client === ANY ? null : client,
        campaign: null,
        product: null,
        refusal: refusal === NONE ? null : refusal,
        until: null,
        note: note.trim(),
      }),
    onSuccess: () => {
      setNumber("");
      setNote("");
      void queries.invalidateQueries({ queryKey: ["suppressions"] });
    },
  });
  const wrong = useFieldWords(add.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate();
  };
  return (
    <Panel title={t("compliance:dnc.add")}>
      <form className="stack" onSubmit={submit}>
        <TextInput
          label={t("compliance:dnc.number")}
          inputMode="tel"
          autoComplete="off"
          value={number}
          error={wrong("number")}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
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
        <Select
          label={t("compliance:dnc.refusal")}
          allowDeselect={false}
          data={[
            ...["SPOKEN", "IMPLIED"].map((value) => ({
              value,
              label: t(`codes:refusal.${value}`),
            })),
            { value: NONE, label: t("compliance:dnc.refusalNone") },
          ]}
          value={refusal}
          onChange={(value) => value && setRefusal(value)}
        />
        <TextInput
          label={t("compliance:dnc.note")}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <p className="hint">{t("compliance:dnc.addText")}</p>
        <Refusal error={add.error} />
        <Button primary type="submit" disabled={!looksLikeNumber(number)} busy={add.isPending}>
          {t("compliance:dnc.save")}
        </Button>
        {add.data && (
          <p className="note-line" role="status">
            {t("compliance:dnc.added", { n: add.data.hungUp })}
          </p>
        )}
      </form>
    </Panel>
  );
}
