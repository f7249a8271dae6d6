/** One campaign: why it dials as it does, what came of it, what it can be told to do. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import type { Campaign, CampaignLive } from "../../api/campaign";
import { get } from "../../api/http";
import { useStale } from "../../app/clock";
import { useLive } from "../../app/Frame";
import { hasRole, useMe } from "../../app/session";
import { Empty, Refusal, Waiting } from "../../parts/basics";
import { AbandonPanel } from "./AbandonPanel";
import { CampaignHead } from "./CampaignHead";
import { DispositionsPanel, OutcomesPanel, QuotasPanel } from "./CountPanels";
import { FunnelPanel } from "./FunnelPanel";
import { ListsPanel } from "./ListsPanel";
import { NowPanel } from "./NowPanel";
import { SeriesPanel } from "./SeriesPanel";
import { StartPanel } from "./StartPanel";
import { WhyPanel } from "./WhyPanel";
import "./campaigns.css";

export default function CampaignPage() {
  const { id } = useParams();
  const client = useQueryClient();
  const key = ["campaign", id];
  const { data, error } = useQuery({
    queryKey: key,
    queryFn: () => get<Campaign>(`/api/campaigns/${id}`),
  });
  const heard = useLive<CampaignLive>("campaign");
  const live = heard.data?.id === id ? heard.data : null;
  const state = live?.state;
  useEffect(() => {
    if (state !== undefined) void client.invalidateQueries({ queryKey: ["campaign", id] });
  }, [client, id, state]);
  if (error) return <Refusal error={error} />;
  if (!data) return <Waiting />;
  return (
    <>
      <CampaignHead campaign={data} live={live} />
      <main className="camp-grid">
        <StartPanel campaign={data} live={live} />
        {data.state !== "DRAFT" && (live ? <LivePanels campaign={data} live={live} /> : <NotYet />)}
        <ListsPanel campaign={data} />
      </main>
    </>
  );
}

/** A compliance officer or administrator reads a campaign but is sent no live figures. */
function NotYet() {
  const { t } = useTranslation();
  const waits = hasRole(useMe(), "TEAM_LEADER", "SUPERVISOR", "MANAGER");
  return <section className="panel">{waits && <Empty>{t("common:loading")}</Empty>}</section>;
}

function LivePanels({ campaign, live }: { campaign: Campaign; live: CampaignLive }) {
  const heard = useLive<CampaignLive>("campaign");
  const stale = useStale(heard);
  return (
    <>
      <WhyPanel live={live} stale={stale} />
      <AbandonPanel live={live} stale={stale} />
      {campaign.kind === "SURVEY" && live.quotas.length > 0 && <QuotasPanel live={live} />}
      <NowPanel live={live} stale={stale} />
      <SeriesPanel live={live} />
      <FunnelPanel live={live} />
      <OutcomesPanel live={live} />
      <DispositionsPanel live={live} />
    </>
  );
}
