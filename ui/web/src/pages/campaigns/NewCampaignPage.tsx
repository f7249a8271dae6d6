/** A new campaign: choose the kind, the rest has sane defaults. */
import { Select } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import type { Campaign, CampaignDefaults, CampaignSettings, Kind } from "../../api/campaign";
import { get, post, query } from "../../api/http";
import { useMe } from "../../app/session";
import { Icon } from "../../parts/Icon";
import { Empty, Refusal, Waiting } from "../../parts/basics";
import { SettingsForm } from "./settings/SettingsForm";
import "./campaigns.css";

const KINDS: Kind[] = ["SALES", "SURVEY", "FOLLOW_UP"];

export default function NewCampaignPage() {
  const { t } = useTranslation();
  const [kind, setKind] = useState<Kind>("SALES");
  const { clients } = useMe();
  const [client, setClient] = useState(clients[0]?.id ?? null);
  const defaults = useQuery({
    queryKey: ["campaign-defaults", kind, client],
    queryFn: () => get<CampaignDefaults>(`/api/campaign-defaults${query({ kind, client })}`),
    enabled: client !== null,
    staleTime: Infinity,
  });
  return (
    <>
      <div className="head">
        <div>
          <Link className="back-to" to="/campaigns">
            <Icon name="back" />
            {t("campaigns:settings.backToAll")}
          </Link>
          <h1>{t("campaigns:settings.newTitle")}</h1>
        </div>
      </div>
      <main className="page">
        <div className="kinds" role="group" aria-label={t("campaigns:settings.kindTitle")}>
          {KINDS.map((one) => (
            <button
              type="button"
              key={one}
              aria-pressed={one === kind}
              onClick={() => setKind(one)}
            >
              <b>{t(`codes:kind.${one}`)}</b>
              <span>{t(`campaigns:kindText.${one}`)}</span>
            </button>
          ))}
        </div>
        <Select
          className="for-client"
          label={t("campaigns:settings.client")}
          allowDeselect={false}
          data={clients.map(({ id, name }) => ({ value: id, label: name }))}
          value={client}
          onChange={setClient}
        />
        <Refusal error={defaults.error} />
        {!client && <Empty>{t("campaigns:settings.noClient")}</Empty>}
        {client && !defaults.data && !defaults.error && <Waiting />}
        {defaults.data && <Create key={kind + client} defaults={defaults.data} />}
      </main>
    </>
  );
}

function Create({ defaults }: { defaults: CampaignDefaults }) {
  const { t } = useTranslation();
  const go = useNavigate();
  const create = useMutation({
    mutationFn: (settings: CampaignSettings) => post<Campaign>("/api/campaigns", settings),
    onSuccess: (made) => go(`/campaigns/${made.id}`),
  });
  return (
    <SettingsForm
      initial={defaults.settings}
      defaults={defaults}
      save={create}
      words={t("campaigns:settings.create")}
    />
  );
}
