/** The keys of the desk, as the mockups' table has them; they can be switched off. */
import { useEffect, useRef, useState } from "react";
import type { Desk } from "../../api/desk";
import { keyName } from "../../app/keys";
import type { Orders } from "./commands";
import type { Tab } from "./Middle";
import type { DraftDesk } from "./useDraft";

interface Around {
  desk: Desk;
  orders: Orders;
  draft: DraftDesk;
  setTab: (tab: Tab) => void;
  setStep: (step: (old: number) => number) => void;
}
export interface KeysSwitch {
  on: boolean;
  set: (on: boolean) => void;
}
const KEPT = "dialer.keys";

export function useHotKeys(around: Around): KeysSwitch {
  const [on, setOn] = useState(() => localStorage.getItem(KEPT) !== "off");
  const newest = useRef(around);
  useEffect(() => {
    newest.current = around;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const name = keyName(event);
      if (name === "Escape") return (document.activeElement as HTMLElement | null)?.blur();
      if (name === null || (!on && !name.startsWith("Ctrl+"))) return;
      const act = actOf(name, newest.current);
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [on]);
  const set = (wanted: boolean) => {
    localStorage.setItem(KEPT, wanted ? "on" : "off");
    setOn(wanted);
  };
  return { on, set };
}

type Act = () => void;

function actOf(name: string, around: Around): Act | undefined {
  return stateActs(around)[name] ?? cardActs(around)[name];
}

/** Keys that concern the agent's state. */
function stateActs({ desk, orders }: Around): Record<string, Act | undefined> {
  const { session, undo } = desk;
  const state = session?.state;
  const canReady = state === "PAUSED" && session?.leg !== "LOST";
  const talks = state === "ON_CALL" || state === "RESERVED";
  return {
    W: canReady ? () => orders.send("ready") : undefined,
    P: talks
      ? () =>
          orders.send("pause-after-call", {
            reason: session?.pauseAfterCall ? null : firstReason(desk),
          })
      : undefined,
    E: state === "WRAP_UP" ? () => orders.send("wrap-up/extend") : undefined,
    "Shift+E": state === "ON_CALL" ? () => orders.send("hang-up") : undefined,
    "Ctrl+Z": undo ? () => orders.send("disposition/undo", { attempt: undo.attempt }) : undefined,
  };
}

export const firstReason = (desk: Desk) => desk.pauseReasons[0]?.code ?? "BREAK";

/** Keys that concern the card on the desk. */
function cardActs({
  desk,
  orders,
  draft,
  setTab,
  setStep,
}: Around): Record<string, Act | undefined> {
  const { card } = desk;
  if (!card) return {};
  const acts: Record<string, Act | undefined> = {
    S: () => setTab("script"),
    O: () => setTab("order"),
    N: () => setTab("case"),
    D: () => setTab("correct"),
    I: () => document.getElementById("note")?.focus(),
    ArrowRight: () => setStep((old) => Math.min(old + 1, Math.max(0, card.script.length - 1))),
    ArrowLeft: () => setStep((old) => Math.max(0, old - 1)),
    C: nextWord(card, orders),
    Enter:
      card.phase === "PREVIEW"
        ? () => orders.send("preview/accept", { lead: card.lead })
        : draft.save,
    "Ctrl+Enter": draft.save,
  };
  if (card.phase === "PREVIEW") return acts;
  for (const one of card.dispositions) acts[one.key] = () => draft.set({ code: one.code });
  return acts;
}

function nextWord(card: NonNullable<Desk["card"]>, orders: Orders): Act | undefined {
  const next = card.openingWords.find((word) => word.tickedAt === null);
  if (!next || !card.attempt || card.phase !== "TALKING") return undefined;
  return () => orders.send("opening-words", { attempt: card.attempt, id: next.id });
}
