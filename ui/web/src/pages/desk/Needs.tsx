/** What the chosen disposition needs, beside the choice: time and verdict, refusal, order, case. */
import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Card } from "../../api/desk";
import { Choices } from "../../parts/Choices";
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
      {needs === "REFUSAL" && <Refusal draft={draft} />}
      {needs === "ORDER" && <OrderFields card={card} draft={draft} />}
      {needs === "APPOINTMENT" && <Appointment draft={draft} />}
      {needs === "MATERIAL" && <Material draft={draft} />}
      {needs === "CASE" && <CaseFields draft={draft} />}
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

function Refusal({ draft }: { draft: DraftDesk }) {
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

function CaseFields({ draft }: { draft: DraftDesk }) {
  const { t } = useTranslation();
  const { subject, caseDueAt, ownerMe } = draft.draft;
  if (draft.chosen?.ends) return <Content draft={draft} />;
  return (
    <>
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
      <Owner
        label={t("desk:need.owner")}
        mine={ownerMe}
        set={(mine) => draft.set({ ownerMe: mine })}
      />
    </>
  );
}
