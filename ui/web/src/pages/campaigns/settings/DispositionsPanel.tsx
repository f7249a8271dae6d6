/** What a conversation can conclude: words, key, and what follows. Saved by itself. */
import { Checkbox, Select, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Page } from "../../../api/basics";
import {
  EFFECTS,
  type Campaign,
  type CampaignRow,
  type Catalogue,
  type DispositionRow,
} from "../../../api/campaign";
import { get, put } from "../../../api/http";
import { Button } from "../../../parts/Button";
import { useFieldWords } from "../../../parts/fields";
import { Panel, Refusal } from "../../../parts/basics";
import { NumberField } from "./NumberField";
import { changed, moved, without } from "./rows";

const KEYS = [..."1234567890"];
const pathOf = (campaign: string) => `/api/campaigns/${campaign}/dispositions`;

export function DispositionsPanel({ campaign }: { campaign: Campaign }) {
  const stored = useQuery({
    queryKey: ["dispositions", campaign.id],
    queryFn: () => get<Catalogue>(pathOf(campaign.id)),
  });
  if (!stored.data) return <Refusal error={stored.error} />;
  return <Rows campaign={campaign} stored={stored.data} />;
}

function Rows({ campaign, stored }: { campaign: Campaign; stored: Catalogue }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  /** None until something is changed: an untouched form shows what was fetched last. */
  const [edited, set] = useState<DispositionRow[] | null>(null);
  const rows = edited ?? stored.rows;
  const save = useMutation({
    mutationFn: () => put<Catalogue>(pathOf(campaign.id), { rows }),
    onSuccess: (saved) => {
      client.setQueryData(["dispositions", campaign.id], saved);
      set(null);
      void client.invalidateQueries({ queryKey: ["campaign", campaign.id] });
    },
  });
  const wrong = useFieldWords(save.error);
  const change = (next: DispositionRow[]) => {
    save.reset();
    set(next);
  };
  return (
    <Panel title={t("campaigns:catalogue.title")}>
      <p className="hint">{t("campaigns:catalogue.hint")}</p>
      <div className="rows catalogue">
        {rows.map((row, index) => (
          <Row
            key={index}
            row={row}
            first={index === 0}
            taken={rows.map((one) => one.key)}
            wrong={(field) => wrong(`rows.${index}.${field}`)}
            set={(part) => change(changed(rows, index, part))}
            up={index > 0 ? () => change(moved(rows, index, index - 1)) : undefined}
            remove={() => change(without(rows, index))}
          />
        ))}
        <div className="row">
          <Button small icon="plus" onClick={() => change([...rows, fresh(rows)])}>
            {t("campaigns:catalogue.add")}
          </Button>
          <Button small quiet onClick={() => change(stored.usual)}>
            {t("campaigns:catalogue.usual")}
          </Button>
          <TakeOver campaign={campaign} take={change} />
        </div>
      </div>
      {wrong("rows") ? (
        <p className="refusal" role="alert">
          {wrong("rows")}
        </p>
      ) : (
        <Refusal error={save.error} />
      )}
      <div className="row save">
        <Button busy={save.isPending} onClick={() => save.mutate()}>
          {t("campaigns:catalogue.save")}
        </Button>
        {save.isSuccess && <span role="status">{t("campaigns:settings.applied")}</span>}
      </div>
    </Panel>
  );
}

/** The dispositions of another campaign of the same client and kind. */
function TakeOver(props: { campaign: Campaign; take: (rows: DispositionRow[]) => void }) {
  const { t } = useTranslation();
  const { campaign } = props;
  const all = useQuery({
    queryKey: ["campaigns"],
    queryFn: () => get<Page<CampaignRow>>("/api/campaigns"),
  });
  const other = useMutation({
    mutationFn: (id: string) => get<Catalogue>(pathOf(id)),
    onSuccess: (theirs) => props.take(theirs.rows),
  });
  const data = (all.data?.items ?? [])
    .filter((one) => one.kind === campaign.kind && one.client.id === campaign.client.id)
    .filter((one) => one.id !== campaign.id)
    .map((one) => ({ value: one.id, label: one.name }));
  if (data.length === 0) return null;
  return (
    <Select
      aria-label={t("campaigns:catalogue.takeOver")}
      placeholder={t("campaigns:catalogue.takeOver")}
      data={data}
      value={null}
      onChange={(id) => id && other.mutate(id)}
    />
  );
}

/** A code nobody has chosen yet. */
function fresh(rows: DispositionRow[]): DispositionRow {
  const free = Array.from({ length: 99 }, (_, n) => `own_${n + 1}`);
  return {
    code: free.find((code) => !rows.some((row) => row.code === code))!,
    label: { ja: "", en: "" },
    effect: "FINAL",
    key: "",
    contact: true,
    refused: false,
    afterMinutes: null,
    times: null,
    usual: false,
  };
}

function Row(props: {
  row: DispositionRow;
  first: boolean;
  taken: string[];
  wrong: (field: string) => string | undefined;
  set: (part: Partial<DispositionRow>) => void;
  up?: () => void;
  remove: () => void;
}) {
  const { t } = useTranslation();
  const { row, wrong, set } = props;
  const effects = row.usual ? [row.effect] : EFFECTS.filter((one) => one !== "SUCCESS");
  /** The first row has the heads of the columns; the others say theirs to screen readers. */
  const head = (words: string) => (props.first ? { label: words } : { "aria-label": words });
  const keys = KEYS.filter((key) => key === row.key || !props.taken.includes(key));
  return (
    <div className="line">
      {(["ja", "en"] as const).map((one) => (
        <TextInput
          key={one}
          {...head(t(`campaigns:catalogue.${one}`))}
          maxLength={60}
          value={row.label[one]}
          error={wrong(`label.${one}`)}
          onChange={(event) => set({ label: { ...row.label, [one]: event.currentTarget.value } })}
        />
      ))}
      <Select
        {...head(t("campaigns:catalogue.effect"))}
        allowDeselect={false}
        disabled={row.usual}
        data={effects.map((one) => ({ value: one, label: t(`campaigns:effect.${one}`) }))}
        value={row.effect}
        error={wrong("effect")}
        onChange={(value) => value && set(withEffect(value as DispositionRow["effect"]))}
      />
      <Select
        {...head(t("campaigns:catalogue.key"))}
        allowDeselect={false}
        data={[{ value: "", label: t("campaigns:catalogue.anyKey") }, ...keys]}
        value={row.key}
        error={wrong("key")}
        onChange={(key) => set({ key: key ?? "" })}
      />
      <div className="moves">
        <Button
          quiet
          icon="raise"
          disabled={!props.up}
          aria-label={t("campaigns:catalogue.up", { name: row.code })}
          onClick={() => props.up?.()}
        />
        <Button
          quiet
          icon="x"
          aria-label={t("campaigns:catalogue.remove", { name: row.code })}
          onClick={props.remove}
        />
      </div>
      <TextInput
        {...head(t("campaigns:catalogue.code"))}
        disabled={row.usual}
        maxLength={40}
        value={row.code}
        error={wrong("code")}
        onChange={(event) => set({ code: event.currentTarget.value })}
      />
      <div className="marks">
        <Checkbox
          label={t("campaigns:catalogue.contact")}
          checked={row.contact || row.refused || row.effect === "DNC"}
          disabled={row.usual || row.refused || row.effect === "DNC"}
          onChange={(event) => set({ contact: event.currentTarget.checked })}
        />
        <Checkbox
          label={t("campaigns:catalogue.refused")}
          checked={row.refused}
          disabled={row.usual}
          onChange={(event) => set({ refused: event.currentTarget.checked })}
        />
      </div>
      {row.effect === "RETRY" && (
        <>
          <NumberField
            label={t("campaigns:catalogue.afterHours")}
            min={0.1}
            max={8784}
            decimals={1}
            value={Math.round((row.afterMinutes ?? 0) / 6) / 10}
            error={wrong("afterMinutes")}
            onChange={(hours) => set({ afterMinutes: Math.round(hours * 60) })}
          />
          <NumberField
            label={t("campaigns:catalogue.times")}
            min={1}
            max={100}
            value={row.times ?? 1}
            error={wrong("times")}
            onChange={(times) => set({ times })}
          />
        </>
      )}
    </div>
  );
}

const withEffect = (effect: DispositionRow["effect"]): Partial<DispositionRow> =>
  effect === "RETRY"
    ? { effect, afterMinutes: 1440, times: 3 }
    : { effect, afterMinutes: null, times: null };
