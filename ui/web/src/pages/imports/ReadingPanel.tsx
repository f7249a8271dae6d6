/** Character set, delimiter and header as detected, with the choice to read again. */
import { Select, Switch } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ImportPreview, Reading } from "../../api/campaign";
import { put } from "../../api/http";
import { Panel, Refusal } from "../../parts/basics";

const DELIMITERS = [
  [",", "comma"],
  [";", "semicolon"],
  ["\t", "tab"],
] as const;
/** windows-31j is what spreadsheets in Japan call Shift_JIS. */
const NAMES: Record<string, string> = {
  "windows-31j": "Shift_JIS (CP932)",
  "ISO-8859-1": "Latin-1",
};

export function ReadingPanel(props: {
  preview: ImportPreview;
  changed: (preview: ImportPreview) => void;
}) {
  const { t } = useTranslation();
  const { preview } = props;
  const client = useQueryClient();
  const again = useMutation({
    mutationFn: (reading: Reading) =>
      put<ImportPreview>(`/api/imports/${preview.id}/reading`, reading),
    onSuccess: (read) => {
      client.setQueryData(["import", preview.id, "preview"], read);
      props.changed(read);
    },
  });
  const { reading, detected } = preview;
  const sure = detected.confidence.toLowerCase();
  const asDetected = reading.charset === detected.charset;
  return (
    <Panel title={t("campaigns:import.reading")}>
      <div className="form">
        <Select
          label={t("campaigns:import.charset")}
          allowDeselect={false}
          disabled={again.isPending}
          data={preview.charsets.map((one) => ({ value: one, label: NAMES[one] ?? one }))}
          value={reading.charset}
          onChange={(charset) => charset && again.mutate({ ...reading, charset })}
        />
        <Select
          label={t("campaigns:import.delimiter")}
          allowDeselect={false}
          disabled={again.isPending}
          data={DELIMITERS.map(([value, word]) => ({
            value,
            label: t(`campaigns:import.${word}`),
          }))}
          value={reading.delimiter}
          onChange={(delimiter) => delimiter && again.mutate({ ...reading, delimiter })}
        />
        <div className="toggle">
          <Switch
            label={t("campaigns:import.header")}
            disabled={again.isPending}
            checked={reading.header}
            onChange={(event) => again.mutate({ ...reading, header: event.currentTarget.checked })}
          />
        </div>
        {asDetected && <p className={`hint wide ${sure}`}>{t(`campaigns:import.${sure}`)}</p>}
        <Refusal error={again.error} />
      </div>
    </Panel>
  );
}
