/** Name, state and the ways to stop. Emergency stop is always in the same place. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import type { Campaign, CampaignLive } from "../../api/campaign";
import { post } from "../../api/http";
import { hasRole, useMe } from "../../app/session";
import { Button } from "../../parts/Button";
import { CampaignStateChip } from "../../parts/CampaignState";
import { EmergencyStop } from "../../parts/EmergencyStop";
import { Icon } from "../../parts/Icon";
import { Refusal } from "../../parts/basics";

export function CampaignHead({
  campaign,
  live,
}: {
  campaign: Campaign;
  live: CampaignLive | null;
}) {
  const { t } = useTranslation();
  const shown = live ? { ...campaign, ...onlyState(live) } : campaign;
  const order = useOrder(campaign.id);
  const me = useMe();
  return (
    <>
      <div className="head">
        <div>
          <h1 className="row">
            <span>{campaign.name}</span>
            <CampaignStateChip of={shown} />
          </h1>
          <p className="sub">
            {[
              campaign.client.name,
              t(`codes:kind.${campaign.kind}`),
              t(`codes:mode.${campaign.mode}`),
              t("campaigns:sub.pack", { id: campaign.settings.rulePack }),
            ].join(" · ")}
          </p>
        </div>
        <div className="row end">
          {hasRole(me, "MANAGER") && <ManagerActs campaign={campaign} />}
          <StopActs state={shown.state} order={order} />
          {hasRole(me, "TEAM_LEADER", "SUPERVISOR", "MANAGER") && (
            <EmergencyStop
              path={`/api/campaigns/${campaign.id}/emergency-stop`}
              disabled={!["RUNNING", "PAUSED", "REVIEW"].includes(shown.state)}
            />
          )}
        </div>
      </div>
      {order.error && (
        <div className="in">
          <Refusal error={order.error} />
        </div>
      )}
    </>
  );
}

const onlyState = ({ state, opensAt, closesAt }: CampaignLive) => ({ state, opensAt, closesAt });

function useOrder(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (verb: string) => post<Campaign>(`/api/campaigns/${id}/${verb}`),
    onSettled: () => client.invalidateQueries({ queryKey: ["campaign", id] }),
  });
}

function ManagerActs({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation();
  const go = useNavigate();
  const copy = useMutation({
    mutationFn: () =>
      post<Campaign>(`/api/campaigns/${campaign.id}/copy`, {
        name: t("campaigns:act.copyName", { name: campaign.name }),
        withLeads: false,
      }),
    onSuccess: (made) => go(`/campaigns/${made.id}/settings`),
  });
  return (
    <>
      <Link className="btn" to={`/campaigns/${campaign.id}/settings`}>
        <Icon name="gear" />
        {t("campaigns:act.settings")}
      </Link>
      <Button icon="copy" busy={copy.isPending} onClick={() => copy.mutate()}>
        {t("campaigns:act.copy")}
      </Button>
      <a className="btn" href={`/api/campaigns/${campaign.id}/results.csv`} download>
        <Icon name="down" />
        {t("campaigns:act.export")}
      </a>
    </>
  );
}

function StopActs(props: { state: string; order: ReturnType<typeof useOrder> }) {
  const { t } = useTranslation();
  const me = useMe();
  const { state, order } = props;
  if (!hasRole(me, "MANAGER", "SUPERVISOR", "TEAM_LEADER")) return null;
  const paused = state === "PAUSED";
  return (
    <>
      <Button
        icon={paused ? "play" : "pause"}
        disabled={!["RUNNING", "PAUSED"].includes(state)}
        busy={order.isPending && order.variables !== "stop"}
        onClick={() => order.mutate(paused ? "resume" : "pause")}
      >
        {t(paused ? "campaigns:act.resume" : "campaigns:act.pause")}
      </Button>
      {hasRole(me, "MANAGER") && (
        <Button
          icon="halt"
          disabled={!["RUNNING", "PAUSED", "REVIEW"].includes(state)}
          busy={order.isPending && order.variables === "stop"}
          onClick={() => order.mutate("stop")}
        >
          {t("campaigns:act.stop")}
        </Button>
      )}
    </>
  );
}
