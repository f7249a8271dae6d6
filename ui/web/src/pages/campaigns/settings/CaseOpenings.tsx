/** What opens follow-up cases: dispositions in another campaign, events of other systems here. */
import { Checkbox, Select, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Named, Page } from "../../../api/basics";
import type { Campaign, CampaignRow } from "../../../api/campaign";
import { get, put, query } from "../../../api/http";
import { Button } from "../../../parts/Button";
import { Panel, Refusal } from "../../../parts/basics";
import { useText } from "../../../parts/useWords";
import { NumberField } from "./NumberField";
import { changed, without } from "./rows";

interface OnDisposition {
  disposition: string;
  campaign: string;
  afterHours: number;
  sameAgent: boolean;
}
interface OnEvent {
  event: string;
  afterHours: number;
  owner: string | null;
}
interface Openings {
  dispositions: OnDisposition[];
  events: OnEvent[];
}

export function CaseOpenings({ campaign }: { campaign: Campaign }) {
  const path = `/api/campaigns/${campaign.id}/case-openings`;
  const stored = useQuery({
    queryKey: ["case-openings", campaign.id],
    queryFn: () => get<Openings>(path),
  });
  if (!stored.data) return <Refusal error={stored.error} />;
  return <Openings campaign={campaign} path={path} stored={stored.data} />;
}

function Openings(props: { campaign: Campaign; path: string; stored: Openings }) {
  const { t } = useTranslation();
  const { campaign } = props;
  const [now, set] = useState(props.stored);
  const all = useQuery({
    queryKey: ["campaigns"],
    queryFn: () => get<Page<CampaignRow>>("/api/campaigns"),
  });
  const save = useMutation({ mutationFn: () => put<Openings>(props.path, now) });
  const change = (next: Openings) => {
    save.reset();
    set(next);
  };
  const targets = (all.data?.items ?? [])
    .filter((one) => one.kind === "FOLLOW_UP" && one.client.id === campaign.client.id)
    .map((one) => ({ value: one.id, label: one.name }));
  return (
    <Panel title={t("campaigns:openings.title")}>
      <Dispositions
        campaign={campaign}
        targets={targets}
        rows={now.dispositions}
        set={(dispositions) => change({ ...now, dispositions })}
      />
      {campaign.kind === "FOLLOW_UP" && (
        <Events
          campaign={campaign}
          rows={now.events}
          set={(events) => change({ ...now, events })}
        />
      )}
      <Refusal error={save.error ?? all.error} />
      <div className="row save">
        <Button busy={save.isPending} onClick={() => save.mutate()}>
          {t("campaigns:openings.save")}
        </Button>
        {save.isSuccess && <span role="status">{t("campaigns:settings.applied")}</span>}
      </div>
    </Panel>
  );
}

function Dispositions(props: {
  campaign: Campaign;
  targets: { value: string; label: string }[];
  rows: OnDisposition[];
  set: (rows: OnDisposition[]) => void;
}) {
  const { t } = useTranslation();
  const text = useText();
  const { rows, set, targets } = props;
  const codes = props.campaign.dispositions.map((one) => ({
    value: one.code,
    label: text(one.label),
  }));
  return (
    <div className="rows openings">
      {rows.length === 0 && (
        <p className="hint">
          {t(targets.length === 0 ? "campaigns:openings.noTarget" : "campaigns:openings.none")}
        </p>
      )}
      {rows.map((row, index) => (
        <div className="line" key={index}>
          <Select
            label={t("campaigns:openings.disposition")}
            data={codes}
            value={row.disposition}
            onChange={(disposition) => disposition && set(changed(rows, index, { disposition }))}
          />
          <Select
            label={t("campaigns:openings.campaign")}
            data={targets}
            value={row.campaign}
            onChange={(campaign) => campaign && set(changed(rows, index, { campaign }))}
          />
          <NumberField
            label={t("campaigns:openings.afterHours")}
            min={0}
            max={8784}
            value={row.afterHours}
            onChange={(afterHours) => set(changed(rows, index, { afterHours }))}
          />
          <Checkbox
            label={t("campaigns:openings.sameAgent")}
            checked={row.sameAgent}
            onChange={(event) =>
              set(changed(rows, index, { sameAgent: event.currentTarget.checked }))
            }
          />
          <Remove onClick={() => set(without(rows, index))} />
        </div>
      ))}
      <Button
        small
        icon="plus"
        className="add"
        disabled={targets.length === 0}
        onClick={() =>
          set([
            ...rows,
            {
              disposition: codes[0]!.value,
              campaign: targets[0]!.value,
              afterHours: 24,
              sameAgent: true,
            },
          ])
        }
      >
        {t("campaigns:openings.addDisposition")}
      </Button>
    </div>
  );
}

function Events(props: { campaign: Campaign; rows: OnEvent[]; set: (rows: OnEvent[]) => void }) {
  const { t } = useTranslation();
  const { rows, set } = props;
  const owners = useQuery({
    queryKey: ["owners", props.campaign.id],
    queryFn: () => get<Named[]>(`/api/cases/owners${query({ campaign: props.campaign.id })}`),
  });
  return (
    <div className="rows openings events">
      {rows.length === 0 && <p className="hint">{t("campaigns:openings.noEvents")}</p>}
      {rows.map((row, index) => (
        <div className="line" key={index}>
          <TextInput
            label={t("campaigns:openings.event")}
            value={row.event}
            onChange={(event) => set(changed(rows, index, { event: event.currentTarget.value }))}
          />
          <NumberField
            label={t("campaigns:openings.afterHours")}
            min={0}
            max={8784}
            value={row.afterHours}
            onChange={(afterHours) => set(changed(rows, index, { afterHours }))}
          />
          <Select
            label={t("campaigns:openings.owner")}
            placeholder={t("desk:need.anyone")}
            clearable
            data={(owners.data ?? []).map((one) => ({ value: one.id, label: one.name }))}
            value={row.owner}
            onChange={(owner) => set(changed(rows, index, { owner }))}
          />
          <Remove onClick={() => set(without(rows, index))} />
        </div>
      ))}
      <Button
        small
        icon="plus"
        className="add"
        onClick={() => set([...rows, { event: "order_shipped", afterHours: 72, owner: null }])}
      >
        {t("campaigns:openings.addEvent")}
      </Button>
    </div>
  );
}

function Remove({ onClick }: { onClick: () => void }) {
  const { t } = useTranslation();
  return <Button quiet icon="x" aria-label={t("campaigns:openings.remove")} onClick={onClick} />;
}
