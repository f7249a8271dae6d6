/** Opening words and script, each in both languages. */
import { Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Text } from "../../../api/basics";
import { Button } from "../../../parts/Button";
import { Panel } from "../../../parts/basics";
import { changed, without } from "./rows";
import type { Part } from "./SettingsForm";

function Pair(props: { label: string; text: Text; long?: boolean; set: (text: Text) => void }) {
  const { t } = useTranslation();
  const field = (language: keyof Text) => ({
    label: `${props.label} · ${t(language === "ja" ? "campaigns:settings.wordJa" : "campaigns:settings.wordEn")}`,
    lang: language,
    value: props.text[language],
    onChange: (event: { currentTarget: { value: string } }) =>
      props.set({ ...props.text, [language]: event.currentTarget.value }),
  });
  return props.long ? (
    <>
      <Textarea rows={4} {...field("ja")} />
      <Textarea rows={4} {...field("en")} />
    </>
  ) : (
    <>
      <TextInput {...field("ja")} />
      <TextInput {...field("en")} />
    </>
  );
}

const EMPTY: Text = { ja: "", en: "" };
const fresh = (prefix: string, taken: readonly { id: string }[]) => {
  let n = taken.length + 1;
  while (taken.some((one) => one.id === `${prefix}${n}`)) n++;
  return `${prefix}${n}`;
};

export function WordsPanel(part: Part) {
  const { t } = useTranslation();
  return (
    <Panel title={t("campaigns:settings.words")}>
      {part.settings.kind === "SALES" && <Opening {...part} />}
      <Script {...part} />
    </Panel>
  );
}

function Opening({ settings: s, set }: Part) {
  const { t } = useTranslation();
  const rows = s.openingWords;
  const add = () => ({ id: fresh("w", rows), what: EMPTY, say: EMPTY, citation: "" });
  return (
    <div className="rows wordings">
      <h3 className="lbl">{t("campaigns:settings.opening")}</h3>
      {rows.map((row, index) => (
        <div className="line" key={row.id}>
          <Pair
            label={t("campaigns:settings.what")}
            text={row.what}
            set={(what) => set("openingWords", changed(rows, index, { what }))}
          />
          <Pair
            label={t("campaigns:settings.say")}
            text={row.say}
            set={(say) => set("openingWords", changed(rows, index, { say }))}
          />
          <Button small quiet icon="x" onClick={() => set("openingWords", without(rows, index))}>
            {t("campaigns:settings.remove")}
          </Button>
        </div>
      ))}
      <Button
        small
        icon="plus"
        className="add"
        onClick={() => set("openingWords", [...rows, add()])}
      >
        {t("campaigns:settings.add")}
      </Button>
    </div>
  );
}

function Script({ settings: s, set }: Part) {
  const { t } = useTranslation();
  const rows = s.script;
  const add = () => ({ id: fresh("s", rows), heading: EMPTY, text: EMPTY });
  return (
    <div className="rows wordings">
      <h3 className="lbl">{t("campaigns:settings.script")}</h3>
      {rows.map((row, index) => (
        <div className="line" key={row.id}>
          <Pair
            label={t("campaigns:settings.heading")}
            text={row.heading}
            set={(heading) => set("script", changed(rows, index, { heading }))}
          />
          <Pair
            label={t("campaigns:settings.text")}
            text={row.text}
            long
            set={(text) => set("script", changed(rows, index, { text }))}
          />
          <Button small quiet icon="x" onClick={() => set("script", without(rows, index))}>
            {t("campaigns:settings.remove")}
          </Button>
        </div>
      ))}
      <Button small icon="plus" className="add" onClick={() => set("script", [...rows, add()])}>
        {t("campaigns:settings.add")}
      </Button>
    </div>
  );
}
