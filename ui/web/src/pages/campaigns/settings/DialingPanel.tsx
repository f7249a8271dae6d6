import { MultiSelect, Switch, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { CampaignDefaults, Mode } from "../../../api/campaign";
import { Choices } from "../../../parts/Choices";
import { Panel } from "../../../parts/basics";
import { NumberField } from "./NumberField";
import type { Part } from "./SettingsForm";

/** Predictive pacing exists as a place only; it is offered where a campaign already has it. */
const MODES: Mode[] = ["PREVIEW", "PROGRESSIVE", "POWER"];

/** The house's trunks, and those of the campaign that the house no longer has. */
function trunkChoices(chosen: string[], defaults: CampaignDefaults, gone: (id: string) => string) {
  const known = defaults.trunks.map(({ id, limit }) => ({
    value: id,
    label: `${id} (${limit})`,
  }));
  const missing = chosen.filter((id) => !defaults.trunks.some((one) => one.id === id));
  return [...known, ...missing.map((id) => ({ value: id, label: gone(id) }))];
}

export function DialingPanel({ settings: s, set, setReach, wrong, defaults }: Part) {
  const { t } = useTranslation();
  const modes = s.mode === "PREDICTIVE" ? [...MODES, s.mode] : MODES;
  return (
    <Panel title={t("campaigns:settings.dialing")}>
      <div className="form">
        <div className="half">
          <p className="quiet-label">{t("campaigns:settings.mode")}</p>
          <Choices
            label={t("campaigns:settings.mode")}
            value={s.mode}
            choices={modes.map((mode) => ({ value: mode, words: t(`codes:mode.${mode}`) }))}
            onChange={(mode) => set("mode", mode)}
          />
        </div>
        <div className="half toggle">
          <Switch
            label={t("campaigns:settings.amd")}
            description={t("campaigns:settings.amdHint")}
            checked={s.amd}
            error={wrong("amd")}
            onChange={(event) => set("amd", event.currentTarget.checked)}
          />
        </div>
        <NumberField
          label={t("campaigns:settings.linesPerAgent")}
          min={1}
          max={10}
          decimals={1}
          value={s.linesPerAgent}
          disabled={s.mode !== "POWER"}
          error={wrong("linesPerAgent")}
          onChange={(value) => set("linesPerAgent", value)}
        />
        <NumberField
          label={t("campaigns:settings.maxLines")}
          min={1}
          max={5000}
          value={s.maxLines}
          error={wrong("maxLines")}
          onChange={(value) => set("maxLines", value)}
        />
        <NumberField
          label={t("campaigns:settings.ring")}
          min={15}
          max={60}
          value={s.ringSeconds}
          error={wrong("ringSeconds")}
          onChange={(value) => set("ringSeconds", value)}
        />
        <TextInput
          label={t("campaigns:settings.callerId")}
          description={t("campaigns:settings.callerIdHint")}
          inputWrapperOrder={["label", "input", "description", "error"]}
          inputMode="tel"
          value={s.callerId}
          error={wrong("callerId")}
          onChange={(event) => set("callerId", event.currentTarget.value)}
        />
        <MultiSelect
          className="wide"
          label={t("campaigns:settings.trunks")}
          description={t("campaigns:settings.trunksHint")}
          inputWrapperOrder={["label", "input", "description", "error"]}
          data={trunkChoices(s.reach.trunks, defaults, (id) =>
            t("campaigns:settings.trunkGone", { id }),
          )}
          value={s.reach.trunks}
          error={wrong("reach.trunks")}
          onChange={(trunks) => setReach("trunks", trunks)}
        />
      </div>
    </Panel>
  );
}
