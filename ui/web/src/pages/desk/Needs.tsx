/** What the chosen disposition needs, beside the choice: time and verdict, refusal, order, case. */
import { Select, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Named } from "../../api/basics";
import type { Card } from "../../api/desk";
import { get, query } from "../../api/http";
import { Choices } from "../../parts/Choices";
import { Refusal } from "../../parts/basics";
import { CallbackVerdict } from "./CallbackVerdict";
import { Content } from "./CasePanel";
import { OrderFields, PlaceField } from "./OrderPanel";
import type { DraftDesk } from "./useDraft";
import { WhenField } from "./WhenField";

interface Props {
  card: Card;
  draft: DraftDesk;
}

export function Needs({ card, draft }: Props) {
  const needs = draft.chosen?.needs ?? "NONE";
  if (needs === "NONE") return null;
  return (
    <div className="cb">
      {needs === "CALLBACK" && <Callback card={card} draft={draft} />}
      {needs === "REFUSAL" && <RefusalFields draft={draft} />}
      {needs === "ORDER" && <OrderFields card={card} draft={draft} />}
      {needs === "APPOINTMENT" && <Appointment draft={draft} />}
      {needs === "MATERIAL" && <Material draft={draft} />}
      {(needs === "CASE" || needs === "HAND_OVER") && <CaseFields card={card} draft={draft} />}
      {needs === "CONTENTMENT" && <Content draft={draft} />}
    </div>
  );
}

function Owner(props: { mine: boolean; label: string; set: (mine: boolean) => void }) {
  const { t } = useTranslation();
  return (
    <div className="row">
      <span className="lbl">{props.label}</span>
      <Choices
        label={props.label}
        value={props.mine ? "mine" : "anyone"}
        choices={[
          { value: "mine", words: t("desk:need.mine") },
          { value: "anyone", words: t("desk:need.anyone") },
        ]}
        onChange={(value) => props.set(value === "mine")}
      />
    </div>
  );
}

function Callback({ card, draft }: Props) {
  const { t } = useTranslation();
  const { callbackAt, callbackMine } = draft.draft;
  return (
    <>
      <WhenField
        label={t("desk:need.when")}
        value={callbackAt}
        hours={card.callbackHours}
        onChange={(at) => draft.set({ callbackAt: at })}
      />
      <Owner
        label={t("desk:need.who")}
        mine={callbackMine}
        set={(mine) => draft.set({ callbackMine: mine })}
      />
      {callbackAt && <CallbackVerdict lead={card.lead} zone={card.zone} at={callbackAt} />}
    </>
  );
}

function RefusalFields({ draft }: { draft: DraftDesk }) {
  const { t } = useTranslation();
  const { refusalKind, refusalScope, refusalWords } = draft.draft;
  return (
    <>
      <div className="row">
        <span className="lbl">{t("desk:need.refusalKind")}</span>
        <Choices
          label={t("desk:need.refusalKind")}
          value={refusalKind}
          choices={(["SPOKEN", "IMPLIED"] as const).map((value) => ({
            value,
            words: t(`codes:refusal.${value}`),
          }))}
          onChange={(value) => draft.set({ refusalKind: value })}
        />
      </div>
      <TextInput
        label={t("desk:need.refusalWords")}
        placeholder={t("desk:need.refusalHint")}
        value={refusalWords}
        onChange={(event) => draft.set({ refusalWords: event.currentTarget.value })}
      />
      <div>
        <p className="lbl">{t("desk:need.refusalScope")}</p>
        <Choices
          label={t("desk:need.refusalScope")}
          value={refusalScope}
          choices={(["CLIENT", "CAMPAIGN", "PRODUCT"] as const).map((value) => ({
            value,
            words: t(`desk:need.${value}`),
          }))}
          onChange={(value) => draft.set({ refusalScope: value })}
        />
      </div>
    </>
  );
}

function Appointment({ draft }: { draft: DraftDesk }) {
  const { t } = useTranslation();
  return (
    <>
      <WhenField
        label={t("desk:need.when")}
        value={draft.draft.appointmentAt}
        hours={null}
        onChange={(appointmentAt) => draft.set({ appointmentAt })}
      />
      <PlaceField draft={draft} />
    </>
  );
}

function Material({ draft }: { draft: DraftDesk }) {
  const { t } = useTranslation();
  return (
    <TextInput
      label={t("desk:need.material")}
      value={draft.draft.material}
      onChange={(event) => draft.set({ material: event.currentTarget.value })}
    />
  );
}

function CaseFields({ card, draft }: Props) {
  const { t } = useTranslation();
  const { subject, caseDueAt } = draft.draft;
  return (
    <>
      {draft.chosen?.needs === "HAND_OVER" && <NewOwner card={card} draft={draft} />}
      <TextInput
        label={t("desk:need.next")}
        value={subject}
        onChange={(event) => draft.set({ subject: event.currentTarget.value })}
      />
      <WhenField
        label={t("desk:need.due")}
        value={caseDueAt}
        hours={null}
        onChange={(at) => draft.set({ caseDueAt: at })}
      />
    </>
  );
}

/** Whoever may work for the client; the case is offered to them first. */
function NewOwner({ card, draft }: Props) {
  const { t } = useTranslation();
  const found = useQuery({
    queryKey: ["owners", card.campaign.id],
    queryFn: () => get<Named[]>(`/api/cases/owners${query({ campaign: card.campaign.id })}`),
  });
  return (
    <>
      <Refusal error={found.error} />
      <Select
        label={t("desk:need.newOwner")}
        searchable
        data={(found.data ?? []).map((one) => ({ value: one.id, label: one.name }))}
        value={draft.draft.caseOwner}
        onChange={(caseOwner) => draft.set({ caseOwner })}
      />
    </>
  );
}
