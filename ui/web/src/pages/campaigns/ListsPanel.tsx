/** The lead lists of a campaign, the way to upload another, and to add one person. */
import { Switch } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type ChangeEvent } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { Campaign, ImportPreview, LeadListRow } from "../../api/campaign";
import { post, put } from "../../api/http";
import { hasRole, useMe } from "../../app/session";
import { Button } from "../../parts/Button";
import { Icon } from "../../parts/Icon";
import { Empty, Figure, Panel, Refusal } from "../../parts/basics";
import { useDates } from "../../parts/useWords";
import { OneLead } from "./OneLead";

export function ListsPanel({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation();
  const manages = hasRole(useMe(), "MANAGER");
  const [adding, setAdding] = useState(false);
  return (
    <Panel
      title={t("campaigns:lists.title")}
      aside={
        manages && (
          <span className="row end">
            <span className="hint">{t("campaigns:lists.hint")}</span>
            <Button icon="plus" aria-expanded={adding} onClick={() => setAdding(!adding)}>
              {t("campaigns:lists.single")}
            </Button>
            <Upload campaign={campaign.id} />
          </span>
        )
      }
    >
      {adding && <OneLead campaign={campaign.id} />}
      {campaign.lists.length === 0 ? (
        <Empty>{t("campaigns:lists.none")}</Empty>
      ) : (
        <ListTable lists={campaign.lists} campaign={campaign.id} manages={manages} />
      )}
    </Panel>
  );
}

function Upload({ campaign }: { campaign: string }) {
  const { t } = useTranslation();
  const go = useNavigate();
  const client = useQueryClient();
  const upload = useMutation({
    mutationFn: (file: File) => {
      const form = new FormData();
      form.set("file", file);
      return post<ImportPreview>(`/api/campaigns/${campaign}/imports`, form);
    },
    onSuccess: (preview) => {
      client.setQueryData(["import", preview.id, "preview"], preview);
      void go(`/campaigns/${campaign}/imports/${preview.id}`);
    },
  });
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.currentTarget.files?.[0];
    event.currentTarget.value = "";
    if (file) upload.mutate(file);
  };
  return (
    <>
      <label className="btn file" aria-busy={upload.isPending || undefined}>
        <Icon name="up" />
        {t(upload.isPending ? "campaigns:lists.uploading" : "campaigns:lists.upload")}
        <input
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
          disabled={upload.isPending}
          onChange={choose}
        />
      </label>
      <Refusal error={upload.error} />
    </>
  );
}

function ListTable(props: { lists: LeadListRow[]; campaign: string; manages: boolean }) {
  const { t } = useTranslation();
  return (
    <div className="list">
      <table>
        <thead>
          <tr>
            <th>{t("campaigns:lists.name")}</th>
            <th>{t("campaigns:lists.importedAt")}</th>
            <th className="num">{t("campaigns:lists.leads")}</th>
            <th className="num">{t("campaigns:lists.dialable")}</th>
            <th className="num">{t("campaigns:lists.finished")}</th>
            <th className="num">{t("campaigns:lists.rejected")}</th>
            <th>{t("campaigns:lists.active")}</th>
          </tr>
        </thead>
        <tbody>
          {props.lists.map((list) => (
            <ListLine key={list.id} list={list} campaign={props.campaign} manages={props.manages} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ListLine(props: { list: LeadListRow; campaign: string; manages: boolean }) {
  const { t } = useTranslation();
  const { dayAndTime } = useDates();
  const client = useQueryClient();
  const { list } = props;
  const use = useMutation({
    mutationFn: (active: boolean) => put(`/api/lists/${list.id}`, { active }),
    onSettled: () => client.invalidateQueries({ queryKey: ["campaign", props.campaign] }),
  });
  return (
    <tr>
      <td>
        <b>{list.name}</b>
      </td>
      <td className="nowrap">
        {dayAndTime(list.importedAt)}
        <span className="sub">{list.by}</span>
      </td>
      <td className="num">
        <Figure n={list.leads} unit="leads" />
      </td>
      <td className="num">
        <Figure n={list.dialable} unit="leads" />
      </td>
      <td className="num">
        <Figure n={list.finished} unit="leads" />
      </td>
      <td className="num">
        {list.rejected > 0 && list.importId && props.manages ? (
          <a
            href={`/api/imports/${list.importId}/rejects.csv`}
            download
            aria-label={t("campaigns:lists.rejects")}
            title={t("campaigns:lists.rejects")}
          >
            <Figure n={list.rejected} unit="rows" />
          </a>
        ) : (
          <Figure n={list.rejected} unit="rows" />
        )}
      </td>
      <td>
        <Switch
          aria-label={`${t("campaigns:lists.active")} ${list.name}`}
          checked={use.isPending ? use.variables : list.active}
          disabled={!props.manages}
          onChange={(event) => use.mutate(event.currentTarget.checked)}
        />
      </td>
    </tr>
  );
}
