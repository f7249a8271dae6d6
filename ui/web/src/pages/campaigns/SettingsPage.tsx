/** The settings of a campaign that exists; a change acts within a second. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import type { Campaign, CampaignDefaults, CampaignSettings } from "../../api/campaign";
import { get, put, query } from "../../api/http";
import { Icon } from "../../parts/Icon";
import { Refusal, Waiting } from "../../parts/basics";
import { CaseOpenings } from "./settings/CaseOpenings";
import { DispositionsPanel } from "./settings/DispositionsPanel";
import { SettingsForm } from "./settings/SettingsForm";
import { UnattendedPanel } from "./settings/UnattendedPanel";
import "./campaigns.css";

export default function SettingsPage() {
  const { t } = useTranslation();
  const { id } = useParams();
  const campaign = useQuery({
    queryKey: ["campaign", id],
    queryFn: () => get<Campaign>(`/api/campaigns/${id}`),
  });
  const kind = campaign.data?.kind;
  const client = campaign.data?.client.id;
  const defaults = useQuery({
    queryKey: ["campaign-defaults", kind, client],
    queryFn: () => get<CampaignDefaults>(`/api/campaign-defaults${query({ kind, client })}`),
    enabled: kind !== undefined,
    staleTime: Infinity,
  });
  return (
    <>
      <div className="head">
        <div>
          <Link className="back-to" to={`/campaigns/${id}`}>
            <Icon name="back" />
            {t("campaigns:settings.back")}
          </Link>
          <h1>{campaign.data?.name ?? t("campaigns:settings.title")}</h1>
        </div>
      </div>
      <main className="page">
        <Refusal error={campaign.error ?? defaults.error} />
        {campaign.data && defaults.data ? (
          <>
            <Change key={id} campaign={campaign.data} defaults={defaults.data} />
            {campaign.data.kind === "SURVEY" && (
              <UnattendedPanel key={`unattended-${id}`} campaign={campaign.data} />
            )}
            <DispositionsPanel key={`dispositions-${id}`} campaign={campaign.data} />
            <CaseOpenings key={`openings-${id}`} campaign={campaign.data} />
          </>
        ) : (
          <Waiting />
        )}
      </main>
    </>
  );
}

function Change({ campaign, defaults }: { campaign: Campaign; defaults: CampaignDefaults }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: (settings: CampaignSettings) =>
      put<Campaign>(`/api/campaigns/${campaign.id}/settings`, settings),
    onSuccess: (changed) => {
      client.setQueryData(["campaign", campaign.id], changed);
      void client.invalidateQueries({ queryKey: ["unattended", campaign.id] });
    },
  });
  return (
    <SettingsForm
      initial={campaign.settings}
      defaults={defaults}
      save={change}
      words={t("common:save")}
      done={t("campaigns:settings.applied")}
    />
  );
}
