import { MultiSelect, Select, Switch, TagsInput, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Language } from "../../../api/basics";
import { Panel } from "../../../parts/basics";
import type { Part } from "./SettingsForm";

const OWN = "own";

export function BasicsPanel(part: Part) {
  const { t } = useTranslation();
  const { settings: s, set, wrong, defaults } = part;
  return (
    <Panel title={t("campaigns:settings.basics")}>
      <div className="form">
        <TextInput
          className="wide"
          label={t("campaigns:settings.name")}
          required
          maxLength={120}
          value={s.name}
          error={wrong("name")}
          onChange={(event) => set("name", event.currentTarget.value)}
        />
        <MultiSelect
          label={t("campaigns:settings.rulePack")}
          data={defaults.rulePacks.map((pack) => ({
            value: pack.id,
            label: `${pack.id} ${pack.version}`,
          }))}
          value={s.rulePack.split(",").filter(Boolean)}
          error={wrong("rulePack")}
          onChange={(packs) => set("rulePack", packs.join(","))}
        />
        <Select
          label={t("campaigns:settings.language")}
          allowDeselect={false}
          data={defaults.languages.map((one) => ({
            value: one,
            label: t(`campaigns:lang.${one}`),
          }))}
          value={s.language}
          onChange={(value) => value && set("language", value as Language)}
        />
        <Select
          label={t("campaigns:settings.pool")}
          allowDeselect={false}
          data={[
            { value: OWN, label: t("campaigns:settings.poolOwn") },
            ...defaults.pools.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={s.poolId ?? OWN}
          onChange={(value) => set("poolId", value === OWN ? null : value)}
        />
        <TextInput
          label={t("campaigns:settings.purpose")}
          value={s.purposeText.ja}
          error={wrong("purposeText.ja")}
          onChange={(event) =>
            set("purposeText", { ...s.purposeText, ja: event.currentTarget.value })
          }
        />
        <TextInput
          label={t("campaigns:settings.purposeEn")}
          value={s.purposeText.en}
          error={wrong("purposeText.en")}
          onChange={(event) =>
            set("purposeText", { ...s.purposeText, en: event.currentTarget.value })
          }
        />
        <TextInput
          label={t("campaigns:settings.product")}
          description={t("campaigns:settings.productHint")}
          inputWrapperOrder={["label", "input", "description", "error"]}
          maxLength={100}
          value={s.product}
          error={wrong("product")}
          onChange={(event) => set("product", event.currentTarget.value)}
        />
        <TagsInput
          label={t("campaigns:settings.skills")}
          placeholder={s.skills.length === 0 ? t("campaigns:settings.skillsHint") : ""}
          value={s.skills}
          onChange={(value) => set("skills", value)}
        />
        {s.kind === "SALES" && (
          <div className="wide">
            <Switch
              label={t("campaigns:settings.ownBuyers")}
              description={t("campaigns:settings.ownBuyersHint")}
              checked={s.ownBuyers}
              error={wrong("ownBuyers")}
              onChange={(event) => set("ownBuyers", event.currentTarget.checked)}
            />
          </div>
        )}
      </div>
    </Panel>
  );
}
