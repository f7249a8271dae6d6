import { NumberInput, Select, Switch } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { RecordingMode } from "../../../api/campaign";
import { Choices } from "../../../parts/Choices";
import { Listen } from "../../../parts/Listen";
import { Panel } from "../../../parts/basics";
import { NumberField } from "./NumberField";
import type { Part } from "./SettingsForm";

const RECORDINGS: RecordingMode[] = ["NONE", "WITH_NOTICE", "ALL_PARTY"];

export function CallPanel({ settings: s, set, wrong, defaults }: Part) {
  const { t } = useTranslation();
  const harbor = defaults.safeHarbor.find((one) => one.id === s.safeHarborId);
  return (
    <Panel title={t("campaigns:settings.call")}>
      <div className="form">
        <NumberField
          label={t("campaigns:settings.wrapUp")}
          min={0}
          max={900}
          value={s.wrapUpSeconds}
          error={wrong("wrapUpSeconds")}
          onChange={(value) => set("wrapUpSeconds", value)}
        />
        <NumberField
          label={t("campaigns:settings.preview")}
          min={5}
          max={900}
          value={s.previewSeconds}
          disabled={s.mode !== "PREVIEW"}
          error={wrong("previewSeconds")}
          onChange={(value) => set("previewSeconds", value)}
        />
        {s.kind === "FOLLOW_UP" ? (
          <NumberField
            label={t("campaigns:settings.caseDue")}
            min={1}
            max={2160}
            value={s.caseDueHours}
            error={wrong("caseDueHours")}
            onChange={(value) => set("caseDueHours", value)}
          />
        ) : (
          <span />
        )}
        <div className="half">
          <p className="quiet-label">{t("campaigns:settings.recording")}</p>
          <Choices
            label={t("campaigns:settings.recording")}
            value={s.recording}
            choices={RECORDINGS.map((one) => ({
              value: one,
              words: t(`campaigns:recording.${one}`),
            }))}
            onChange={(value) => {
              set("recording", value);
              if (value === "NONE") set("recordingMandatory", false);
            }}
          />
          <p className="hint">{t(`campaigns:recordingHint.${s.recording}`)}</p>
          <Switch
            mt="xs"
            label={t("campaigns:settings.recordingMandatory")}
            checked={s.recordingMandatory}
            disabled={s.recording === "NONE"}
            error={wrong("recordingMandatory")}
            onChange={(event) => set("recordingMandatory", event.currentTarget.checked)}
          />
        </div>
        <NumberInput
          label={t("campaigns:settings.recordingKeep")}
          description={t("campaigns:settings.recordingKeepHint")}
          inputWrapperOrder={["label", "input", "description", "error"]}
          min={1}
          max={3650}
          value={s.recordingKeepDays ?? ""}
          disabled={s.recording === "NONE"}
          error={wrong("recordingKeepDays")}
          onChange={(value) => set("recordingKeepDays", value === "" ? null : Number(value))}
        />
        <Select
          className="half"
          label={t("campaigns:settings.safeHarbor")}
          description={harbor?.text ?? t("campaigns:settings.safeHarborHint")}
          inputWrapperOrder={["label", "input", "description", "error"]}
          placeholder={t("common:none")}
          data={defaults.safeHarbor
            .filter((one) => one.language === s.language)
            .map((one) => ({
              value: one.id,
              label: `${t(`campaigns:lang.${one.language}`)}: ${one.text.slice(0, 24)}…`,
            }))}
          value={s.safeHarborId}
          error={wrong("safeHarborId")}
          onChange={(value) => set("safeHarborId", value)}
        />
        <div className="row">
          {harbor && <Listen key={harbor.id} source={`/api/messages/${harbor.id}/audio`} />}
          <Link to="/admin/messages">{t("campaigns:settings.recordMessage")}</Link>
        </div>
      </div>
    </Panel>
  );
}
