/** What is still missing before a start; the start and the pilot stand beside their check. */
import { NumberInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Campaign, CampaignLive, StartItem } from "../../api/campaign";
import { get, post } from "../../api/http";
import { hasRole, useMe } from "../../app/session";
import { Button } from "../../parts/Button";
import { Icon } from "../../parts/Icon";
import { Panel, Refusal } from "../../parts/basics";

const STARTABLE = ["DRAFT", "STOPPED", "REVIEW", "EMERGENCY_STOPPED"];

export function StartPanel({ campaign, live }: { campaign: Campaign; live: CampaignLive | null }) {
  const state = live?.state ?? campaign.state;
  const manages = hasRole(useMe(), "MANAGER");
  if (!manages || !STARTABLE.includes(state)) return null;
  return <StartCheck campaign={campaign} state={state} pilot={live?.pilot?.leads ?? 0} />;
}

function StartCheck(props: { campaign: Campaign; state: string; pilot: number }) {
  const { t } = useTranslation();
  const { id } = props.campaign;
  const { data, error } = useQuery({
    queryKey: ["campaign", id, "start-check"],
    queryFn: () => get<{ items: StartItem[] }>(`/api/campaigns/${id}/start-check`),
    refetchInterval: 5000,
  });
  const open = data?.items.filter((item) => !item.ok && item.blocking).length ?? 0;
  return (
    <Panel
      title={t("campaigns:start.title")}
      aside={
        data && (
          <span className={open ? "chip ask end" : "chip go end"}>
            {open ? t("campaigns:start.open", { count: open }) : t("campaigns:start.ready")}
          </span>
        )
      }
    >
      <div className="in">
        <p className="say">
          {props.state === "REVIEW" && t("campaigns:start.review", { n: props.pilot })}
          {props.state === "EMERGENCY_STOPPED" && t("campaigns:start.emergency")}
        </p>
        <Refusal error={error} />
        <ul className="check">
          {data?.items.map((item) => (
            <CheckLine key={item.code} item={item} />
          ))}
        </ul>
        <StartActs id={id} disabled={!data || open > 0} />
      </div>
    </Panel>
  );
}

function CheckLine({ item }: { item: StartItem }) {
  const { t } = useTranslation();
  const mark = item.ok ? "done" : item.blocking ? "open" : "note";
  const words = { done: "ok", open: "missing", note: "note" }[mark];
  return (
    <li className={mark}>
      <Icon
        name={item.ok ? "check" : item.blocking ? "x" : "warn"}
        label={t(`campaigns:start.${words}`)}
      />
      <b>{t(`codes:start.${item.code}`)}</b>
      <span className="sub">{!item.ok && t(`codes:startHint.${item.code}`, item.params)}</span>
    </li>
  );
}

function StartActs({ id, disabled }: { id: string; disabled: boolean }) {
  const { t } = useTranslation();
  const [leads, setLeads] = useState<number | string>(50);
  const client = useQueryClient();
  const order = useMutation({
    mutationFn: ({ verb, body }: { verb: string; body: object }) =>
      post<Campaign>(`/api/campaigns/${id}/${verb}`, body),
    onSettled: () => client.invalidateQueries({ queryKey: ["campaign", id] }),
  });
  return (
    <>
      <div className="go-row">
        <Button
          primary
          icon="play"
          disabled={disabled}
          busy={order.isPending}
          onClick={() => order.mutate({ verb: "start", body: {} })}
        >
          {t("campaigns:act.start")}
        </Button>
        <span className="pilot">
          <span>{t("campaigns:start.pilotText")}</span>
          <NumberInput
            aria-label={t("campaigns:start.pilotLeads")}
            min={1}
            max={10_000}
            value={leads}
            onChange={setLeads}
          />
          <Button
            disabled={disabled || !Number(leads)}
            busy={order.isPending}
            onClick={() => order.mutate({ verb: "pilot", body: { leads: Number(leads) } })}
          >
            {t("campaigns:act.pilot")}
          </Button>
        </span>
      </div>
      <Refusal error={order.error} />
    </>
  );
}
