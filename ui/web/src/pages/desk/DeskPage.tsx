/** The agent's desk: state, lead, script, disposition, phone; nothing on it moves by itself. */
import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Desk } from "../../api/desk";
import { get } from "../../api/http";
import { SandboxBanner, useLive } from "../../app/Frame";
import { fullName } from "../../format/names";
import { Refusal, Waiting } from "../../parts/basics";
import { useOrders } from "./commands";
import { Idle } from "./Idle";
import { LeadCard } from "./LeadCard";
import { Middle, type Tab } from "./Middle";
import { Outcome } from "./Outcome";
import { PhoneBar } from "./PhoneBar";
import { StateBar } from "./StateBar";
import { useDraft } from "./useDraft";
import { useHotKeys } from "./useHotKeys";
import "./desk.css";
import "./outcome.css";

export default function DeskPage() {
  const heard = useLive<Desk>("desk");
  const first = useQuery({ queryKey: ["desk"], queryFn: () => get<Desk>("/api/desk") });
  const desk = heard.data ?? first.data;
  if (first.error && !desk) return <Refusal error={first.error} />;
  return desk ? <DeskOf desk={desk} skewMs={heard.skewMs} /> : <Waiting />;
}

function DeskOf({ desk, skewMs }: { desk: Desk; skewMs: number }) {
  const orders = useOrders();
  const [tab, setTab] = useState<Tab>("script");
  const [step, setStep] = useState(0);
  const { card } = desk;
  const lead = card?.lead;
  const hasCase = card?.case != null;
  const draft = useDraft(card, desk.session, orders);
  const { reset } = orders;
  useEffect(() => {
    setTab(hasCase ? "case" : "script");
    setStep(0);
    reset();
  }, [lead, hasCase, reset]);
  const keys = useHotKeys({ desk, orders, draft, setTab, setStep: useCallback(setStep, []) });
  return (
    <div className="desk">
      <StateBar desk={desk} orders={orders} skewMs={skewMs} keys={keys} />
      <SandboxBanner />
      <Arrival desk={desk} />
      <main className="desk-main">
        <LeadCard card={card} skewMs={skewMs} />
        {card ? (
          <Middle
            card={card}
            desk={desk}
            orders={orders}
            draft={draft}
            tab={tab}
            setTab={setTab}
            step={step}
            setStep={setStep}
            skewMs={skewMs}
          />
        ) : (
          <Idle desk={desk} orders={orders} />
        )}
        <Outcome desk={desk} orders={orders} draft={draft} skewMs={skewMs} />
      </main>
      <PhoneBar desk={desk} orders={orders} skewMs={skewMs} />
    </div>
  );
}

/** Said at once to a screen reader when a call comes; the focus stays where it is. */
function Arrival({ desk }: { desk: Desk }) {
  const { t } = useTranslation();
  const { card } = desk;
  const arriving = card && ["RESERVED", "RINGING", "PREVIEW"].includes(card.phase);
  return (
    <p className="sr" aria-live="assertive">
      {arriving ? t("desk:arrived", { name: fullName(card.person) }) : ""}
    </p>
  );
}
