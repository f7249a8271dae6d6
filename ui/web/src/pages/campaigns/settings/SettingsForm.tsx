/** All settings of a campaign in panels by theme; refused fields are marked where they stand. */
import type { UseMutationResult } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Campaign, CampaignDefaults, CampaignSettings, Reach } from "../../../api/campaign";
import { Problem } from "../../../api/http";
import { Button } from "../../../parts/Button";
import { Refusal } from "../../../parts/basics";
import { useFieldWords } from "../../../parts/fields";
import { BasicsPanel } from "./BasicsPanel";
import { CallPanel } from "./CallPanel";
import { DialingPanel } from "./DialingPanel";
import { HoursPanel } from "./HoursPanel";
import { QuestionsPanel } from "./QuestionsPanel";
import { QuotasPanel, RetryPanel } from "./RowPanels";
import { WordsPanel } from "./WordsPanel";

/** What every panel of the form is given. */
export interface Part {
  settings: CampaignSettings;
  defaults: CampaignDefaults;
  set: <K extends keyof CampaignSettings>(name: K, value: CampaignSettings[K]) => void;
  setReach: <K extends keyof Reach>(name: K, value: Reach[K]) => void;
  wrong: (field: string) => string | undefined;
}

export function SettingsForm(props: {
  initial: CampaignSettings;
  defaults: CampaignDefaults;
  save: UseMutationResult<Campaign, Error, CampaignSettings>;
  words: string;
  done?: string;
}) {
  const [settings, setSettings] = useState(props.initial);
  const { save, defaults } = props;
  const wrong = useFieldWords(save.error);
  const part: Part = {
    settings,
    defaults,
    wrong,
    set: (name, value) => setSettings((old) => ({ ...old, [name]: value })),
    setReach: (name, value) =>
      setSettings((old) => ({ ...old, reach: { ...old.reach, [name]: value } })),
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(settings);
  };
  return (
    <form className="settings" style={{ display: "contents" }} onSubmit={submit}>
      <BasicsPanel {...part} />
      <DialingPanel {...part} />
      <HoursPanel {...part} />
      <RetryPanel {...part} />
      <CallPanel {...part} />
      {settings.kind === "SURVEY" && <QuotasPanel {...part} />}
      {settings.kind === "SURVEY" && <QuestionsPanel {...part} />}
      <WordsPanel {...part} />
      <SaveBar {...props} named={settings.name.trim() !== ""} />
    </form>
  );
}

function SaveBar(props: {
  save: UseMutationResult<Campaign, Error, CampaignSettings>;
  words: string;
  done?: string;
  named: boolean;
}) {
  const { t } = useTranslation();
  const { save } = props;
  const fields = save.error instanceof Problem ? save.error.errors.length : 0;
  return (
    <div className="savebar">
      <Button primary type="submit" busy={save.isPending} disabled={!props.named}>
        {props.words}
      </Button>
      {fields > 0 ? (
        <span className="chip stop" role="alert">
          {t("codes:error.fields_missing")}
        </span>
      ) : (
        <Refusal error={save.error} />
      )}
      {save.isSuccess && props.done && <span role="status">{props.done}</span>}
    </div>
  );
}
