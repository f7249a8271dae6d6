/** What is said and asked: script, questionnaire, order, case, corrections. */
import { useTranslation } from "react-i18next";
import type { Card, Desk } from "../../api/desk";
import { problemWords, Refusal } from "../../parts/basics";
import { CasePanel } from "./CasePanel";
import type { Orders } from "./commands";
import { Correct } from "./Correct";
import { OpeningWords } from "./OpeningWords";
import { OrderPanel } from "./OrderPanel";
import { PreviewBar } from "./PreviewBar";
import { Questionnaire } from "./Questionnaire";
import { Script } from "./Script";
import type { DraftDesk } from "./useDraft";

export type Tab = "script" | "order" | "case" | "correct";

interface Props {
  card: Card;
  desk: Desk;
  orders: Orders;
  draft: DraftDesk;
  tab: Tab;
  setTab: (tab: Tab) => void;
  step: number;
  setStep: (step: number) => void;
  skewMs: number;
}

/** A survey sells nothing, so it has no order tab; only a follow-up has a case. */
function tabsOf(card: Card): [Tab, string][] {
  const tabs: [Tab, string][] = [["script", "S"]];
  if (card.campaign.kind === "SALES") tabs.push(["order", "O"]);
  if (card.campaign.kind === "FOLLOW_UP") tabs.push(["case", "N"]);
  return [...tabs, ["correct", "D"]];
}

export function Middle(props: Props) {
  const { t } = useTranslation();
  const { card, tab, setTab, orders } = props;
  const survey = card.questionnaire.length > 0;
  const tabs = tabsOf(card);
  const shown = tabs.some(([one]) => one === tab) ? tab : "script";
  return (
    <section aria-label={t("desk:tab.script")} className="middle">
      <div className="tabs" role="tablist">
        {tabs.map(([one, key]) => (
          <button
            key={one}
            type="button"
            role="tab"
            aria-selected={one === shown}
            aria-keyshortcuts={key}
            className={one === shown ? "tab on" : "tab"}
            onClick={() => setTab(one)}
          >
            {t(one === "script" && survey ? "desk:tab.questions" : `desk:tab.${one}`)}{" "}
            <kbd aria-hidden>{key}</kbd>
          </button>
        ))}
        {shown === "script" && card.script.length > 1 && (
          <span className="tab end dim">
            {t("desk:tab.step", { n: props.step + 1, all: card.script.length })}
          </span>
        )}
      </div>
      <div className="body" role="tabpanel">
        {(orders.error || props.desk.message) && (
          <div className="must-space">
            {props.desk.message && <p className="refusal">{problemWords(t, props.desk.message)}</p>}
            <Refusal error={orders.error} />
          </div>
        )}
        {shown === "script" && <ScriptTab {...props} />}
        {shown === "order" && <OrderPanel card={card} draft={props.draft} />}
        {shown === "case" && <CasePanel card={card} draft={props.draft} />}
        {shown === "correct" && <Correct key={card.lead} card={card} orders={orders} />}
      </div>
      {card.phase === "PREVIEW" && <PreviewBar card={card} orders={orders} skewMs={props.skewMs} />}
    </section>
  );
}

function ScriptTab(props: Props) {
  const { card, orders } = props;
  return (
    <>
      {card.openingWords.length > 0 && <OpeningWords card={card} orders={orders} />}
      {card.script.length > 0 && (
        <Script script={card.script} step={props.step} setStep={props.setStep} />
      )}
      {card.questionnaire.length > 0 && <Questionnaire card={card} orders={orders} />}
    </>
  );
}
