/** A survey that recordings ask instead of agents: which recording asks which question. */
import { Select, Switch } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Campaign, Unattended } from "../../../api/campaign";
import { get, put } from "../../../api/http";
import { Button } from "../../../parts/Button";
import { Listen } from "../../../parts/Listen";
import { useFieldWords } from "../../../parts/fields";
import { Empty, Panel, Refusal } from "../../../parts/basics";
import { useText } from "../../../parts/useWords";
import { NumberField } from "./NumberField";

type Say = (field: string) => string | undefined;

export function UnattendedPanel({ campaign }: { campaign: Campaign }) {
  const path = `/api/campaigns/${campaign.id}/unattended`;
  const stored = useQuery({
    queryKey: ["unattended", campaign.id],
    queryFn: () => get<Unattended>(path),
  });
  if (!stored.data) return <Refusal error={stored.error} />;
  const asked = stored.data.questions.map((one) => one.id).join();
  return <Form key={asked} campaign={campaign} path={path} stored={stored.data} />;
}

function Form(props: { campaign: Campaign; path: string; stored: Unattended }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  /** Only what was changed: the rest is what was fetched last. */
  const [edited, set] = useState<Partial<Unattended>>({});
  const now = { ...props.stored, ...edited };
  const save = useMutation({
    mutationFn: () => put<Unattended>(props.path, now),
    onSuccess: (saved) => {
      client.setQueryData(["unattended", props.campaign.id], saved);
      set({});
    },
  });
  const change = (part: Partial<Unattended>) => {
    save.reset();
    set((old) => ({ ...old, ...part }));
  };
  const wrong = useFieldWords(save.error);
  return (
    <Panel title={t("campaigns:unattended.title")}>
      <div className="form">
        <div className="wide">
          <Switch
            label={t("campaigns:unattended.on")}
            description={t("campaigns:unattended.hint")}
            checked={now.on}
            error={wrong("on")}
            onChange={(event) => change({ on: event.currentTarget.checked })}
          />
        </div>
      </div>
      {now.on && <Recordings now={now} change={change} wrong={wrong} />}
      <Refusal error={save.error} />
      <div className="row save">
        <Button busy={save.isPending} onClick={() => save.mutate()}>
          {t("campaigns:unattended.save")}
        </Button>
        {save.isSuccess && <span role="status">{t("campaigns:settings.applied")}</span>}
      </div>
    </Panel>
  );
}

interface Part {
  now: Unattended;
  change: (part: Partial<Unattended>) => void;
  wrong: Say;
}

function Recordings({ now, change, wrong }: Part) {
  const { t } = useTranslation();
  return (
    <>
      {now.recordings.length === 0 && (
        <Empty>
          {t("campaigns:unattended.noRecordings")}{" "}
          <Link to="/admin/messages">{t("campaigns:settings.recordMessage")}</Link>
        </Empty>
      )}
      <div className="rows asked">
        {(["greeting", "farewell"] as const).map((one) => (
          <div className="line" key={one}>
            <b>{t(`campaigns:unattended.${one}`)}</b>
            <Recording
              label={t(`campaigns:unattended.${one}`)}
              now={now}
              value={now[one]}
              error={wrong(one)}
              onChange={(id) => change({ [one]: id })}
            />
          </div>
        ))}
        <Questions now={now} change={change} wrong={wrong} />
      </div>
      <div className="form">
        <NumberField
          label={t("campaigns:unattended.seconds")}
          min={1}
          max={30}
          value={now.seconds}
          error={wrong("seconds")}
          onChange={(seconds) => change({ seconds })}
        />
      </div>
    </>
  );
}

function Questions({ now, change, wrong }: Part) {
  const { t } = useTranslation();
  const text = useText();
  if (now.questions.length === 0) return <Empty>{t("campaigns:unattended.noQuestions")}</Empty>;
  return now.questions.map((question) => (
    <div className="line" key={question.id}>
      <div>
        <b>{text(question.text) || question.id}</b>
        <p className={question.keys ? "dim" : "unfit"}>
          {question.keys
            ? t("campaigns:unattended.keys", { keys: [...question.keys].join(" ") })
            : t("campaigns:unattended.unfit")}
        </p>
      </div>
      <Recording
        label={t("campaigns:unattended.prompt", { question: text(question.text) })}
        now={now}
        value={now.prompts[question.id] ?? null}
        error={wrong(`prompts.${question.id}`)}
        onChange={(id) => change({ prompts: withPrompt(now.prompts, question.id, id) })}
      />
    </div>
  ));
}

function withPrompt(prompts: Unattended["prompts"], question: string, id: string | null) {
  const { [question]: _, ...rest } = prompts;
  return id === null ? rest : { ...rest, [question]: id };
}

function Recording(props: {
  label: string;
  now: Unattended;
  value: string | null;
  error?: string;
  onChange: (id: string | null) => void;
}) {
  const { t } = useTranslation();
  return (
    <div className="recording">
      <Select
        aria-label={props.label}
        clearable
        placeholder={t("common:none")}
        data={props.now.recordings.map((one) => ({
          value: one.id,
          label: `${t(`campaigns:lang.${one.language}`)}: ${one.text}`,
        }))}
        value={props.value}
        error={props.error}
        onChange={props.onChange}
      />
      {props.value && <Listen key={props.value} source={`/api/messages/${props.value}/audio`} />}
    </div>
  );
}
