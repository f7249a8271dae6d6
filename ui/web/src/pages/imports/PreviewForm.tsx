/** How the file was read, what its columns become, and how to take it in. */
import { Select, Switch, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { FIELDS, type ImportPreview, type ImportProgress } from "../../api/campaign";
import { post, remove } from "../../api/http";
import { Button } from "../../parts/Button";
import { Panel, Refusal } from "../../parts/basics";
import { ReadingPanel } from "./ReadingPanel";
import { RawRows } from "./RawRows";
import { holdsNumber, mappingOf, type Mapping } from "./mapping";

const COUNTRIES = ["JP", "US", "GB", "FR", "DE"];
const DUPLICATES = ["SKIP", "UPDATE", "ADD"];

export function PreviewForm({ preview }: { preview: ImportPreview }) {
  const [mapping, setMapping] = useState(() => mappingOf(preview.columns));
  return (
    <div className="preview-grid">
      <div className="page" style={{ padding: 0 }}>
        <ReadingPanel preview={preview} changed={(read) => setMapping(mappingOf(read.columns))} />
        <Columns preview={preview} mapping={mapping} set={setMapping} />
        <RawRows preview={preview} />
      </div>
      <div className="side">
        <Options preview={preview} mapping={mapping} />
      </div>
    </div>
  );
}

function Columns(props: {
  preview: ImportPreview;
  mapping: Mapping;
  set: (mapping: Mapping) => void;
}) {
  const { t } = useTranslation();
  const { preview, mapping, set } = props;
  const fields = FIELDS.map((field) => ({ value: field, label: t(`campaigns:field.${field}`) }));
  return (
    <Panel
      title={t("campaigns:import.mapping")}
      aside={
        preview.savedMapping && <span className="age">{t("campaigns:import.mappingHint")}</span>
      }
    >
      <div className="list">
        <table className="map">
          <thead>
            <tr>
              <th>{t("campaigns:import.column")}</th>
              <th>{t("campaigns:import.samples")}</th>
              <th>{t("campaigns:import.field")}</th>
            </tr>
          </thead>
          <tbody>
            {preview.columns.map((column) => {
              const title = column.title || t("campaigns:import.noTitle", { n: column.index + 1 });
              return (
                <tr key={column.index}>
                  <td>
                    <b>{title}</b>
                  </td>
                  <td>
                    <div className="samples">{column.samples.filter(Boolean).join(" ／ ")}</div>
                  </td>
                  <td>
                    <Select
                      aria-label={title}
                      searchable
                      allowDeselect={false}
                      data={fields}
                      value={mapping[column.index] ?? "IGNORE"}
                      onChange={(field) => field && set({ ...mapping, [column.index]: field })}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

function Options({ preview, mapping }: { preview: ImportPreview; mapping: Mapping }) {
  const { t } = useTranslation();
  const [listName, setListName] = useState(preview.fileName.replace(/\.[a-z]+$/i, ""));
  const [defaultCountry, setCountry] = useState("JP");
  const [duplicates, setDuplicates] = useState("SKIP");
  const [saveMapping, setSave] = useState(true);
  const client = useQueryClient();
  const go = useNavigate();
  const confirm = useMutation({
    mutationFn: () =>
      post<ImportProgress>(`/api/imports/${preview.id}/confirm`, {
        listName,
        mapping,
        defaultCountry,
        duplicates,
        saveMapping,
      }),
    onSuccess: (progress) => client.setQueryData(["import", preview.id], progress),
  });
  const cancel = useMutation({
    mutationFn: () => remove(`/api/imports/${preview.id}`),
    onSuccess: () => go(`/campaigns/${preview.campaign}`),
  });
  const callable = holdsNumber(mapping);
  return (
    <Panel title={t("campaigns:import.options")}>
      <div className="stack">
        <TextInput
          label={t("campaigns:import.listName")}
          value={listName}
          onChange={(event) => setListName(event.currentTarget.value)}
        />
        <Select
          label={t("campaigns:import.duplicates")}
          allowDeselect={false}
          data={DUPLICATES.map((one) => ({ value: one, label: t(`campaigns:import.${one}`) }))}
          value={duplicates}
          onChange={(value) => value && setDuplicates(value)}
        />
        <Select
          label={t("campaigns:import.country")}
          allowDeselect={false}
          data={COUNTRIES.map((one) => ({ value: one, label: t(`campaigns:import.${one}`) }))}
          value={defaultCountry}
          onChange={(value) => value && setCountry(value)}
        />
        <Switch
          label={t("campaigns:import.saveMapping")}
          checked={saveMapping}
          onChange={(event) => setSave(event.currentTarget.checked)}
        />
        {!callable && (
          <p className="chip ask" role="status">
            {t("campaigns:import.noPhone")}
          </p>
        )}
        <Refusal error={confirm.error ?? cancel.error} />
        <Button
          primary
          icon="down"
          disabled={!callable || listName.trim() === ""}
          busy={confirm.isPending}
          onClick={() => confirm.mutate()}
        >
          {t("campaigns:import.confirm")}
        </Button>
        <Button quiet busy={cancel.isPending} onClick={() => cancel.mutate()}>
          {t("campaigns:import.cancel")}
        </Button>
      </div>
    </Panel>
  );
}
