/** The questionnaire: questions whose choices may lead to another question or to the end. */
import { Select, Switch, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Question } from "../../../api/campaign";
import { Button } from "../../../parts/Button";
import { Panel } from "../../../parts/basics";
import { choicesAsText, choicesOf } from "./choices";
import { changed, without } from "./rows";
import type { Part } from "./SettingsForm";

const TYPES: Question["type"][] = ["CHOICE", "MULTI", "SCALE", "TEXT", "NUMBER"];

export function QuestionsPanel({ settings: s, set, wrong }: Part) {
  const { t } = useTranslation();
  const rows = s.questionnaire;
  const add = (): Question => ({
    id: `q${Math.max(0, ...rows.map((row) => Number(row.id.slice(1)) || 0)) + 1}`,
    text: { ja: "", en: "" },
    type: "CHOICE",
    choices: [],
    min: null,
    max: null,
    required: true,
    goTo: null,
    segment: false,
  });
  return (
    <Panel title={t("campaigns:settings.questions")}>
      <div className="rows wordings">
        {rows.map((row, index) => (
          <div className="line" key={row.id}>
            <QuestionFields
              row={row}
              wrong={wrong(`questionnaire[${index}].choices`)}
              set={(change) => set("questionnaire", changed(rows, index, change))}
            />
            <Button small quiet icon="x" onClick={() => set("questionnaire", without(rows, index))}>
              {t("campaigns:settings.remove")}
            </Button>
          </div>
        ))}
        <Button
          small
          icon="plus"
          className="add"
          onClick={() => set("questionnaire", [...rows, add()])}
        >
          {t("campaigns:settings.add")}
        </Button>
      </div>
    </Panel>
  );
}

function QuestionFields(props: {
  row: Question;
  wrong: string | undefined;
  set: (change: Partial<Question>) => void;
}) {
  const { t } = useTranslation();
  const { row, set } = props;
  const label = `${row.id} · ${t("campaigns:settings.question")}`;
  return (
    <>
      {(["ja", "en"] as const).map((language) => (
        <TextInput
          key={language}
          lang={language}
          label={`${label} · ${t(`campaigns:lang.${language}`)}`}
          value={row.text[language]}
          onChange={(event) =>
            set({ text: { ...row.text, [language]: event.currentTarget.value } })
          }
        />
      ))}
      <Select
        label={t("campaigns:settings.type")}
        allowDeselect={false}
        data={TYPES.map((type) => ({ value: type, label: t(`campaigns:questionType.${type}`) }))}
        value={row.type}
        onChange={(type) => type && set(typed(type as Question["type"]))}
      />
      <Switch
        label={t("campaigns:settings.requiredQ")}
        checked={row.required}
        onChange={(event) => set({ required: event.currentTarget.checked })}
      />
      {(row.type === "CHOICE" || row.type === "MULTI") && (
        <Textarea
          style={{ gridColumn: "1 / -1" }}
          label={t("campaigns:settings.choices")}
          description={t("campaigns:settings.choicesHint")}
          rows={Math.max(3, row.choices.length + 1)}
          defaultValue={choicesAsText(row.choices)}
          error={props.wrong}
          onBlur={(event) => set({ choices: choicesOf(event.currentTarget.value) })}
        />
      )}
    </>
  );
}

/** A scale goes from 1 to 5 unless told otherwise; choices belong to choosing alone. */
const typed = (type: Question["type"]): Partial<Question> =>
  type === "SCALE" ? { type, min: 1, max: 5, choices: [] } : { type, min: null, max: null };
