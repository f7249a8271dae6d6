/** The entry about the present call, kept with every letter, and the order that saves it. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { DispositionDef } from "../../api/campaign";
import type { Card, DeskSession } from "../../api/desk";
import type { Orders } from "./commands";
import { complete } from "./branches";
import { EMPTY, forget, keep, missing, orderOf, recall, sweep, type Draft } from "./draft";

/** What was entered is there again when the saving is undone. */
const KEPT_FOR_UNDO_MS = 15_000;

/** While they talk it is kept until the call ends; before that there is nothing to conclude. */
export const canSave = (card: Card) => card.phase === "TALKING" || card.phase === "WRAP_UP";

export interface DraftDesk {
  draft: Draft;
  set: (change: Partial<Draft>) => void;
  keptAt: number | null;
  chosen: DispositionDef | undefined;
  /** What still has to be entered, a key under `desk:missing`; null: it can be saved. */
  open: string | null;
  then: "READY" | "PAUSE";
  setThen: (then: "READY" | "PAUSE") => void;
  save: () => void;
}

export function useDraft(
  card: Card | null,
  session: DeskSession | null,
  orders: Orders,
): DraftDesk {
  const attempt = card?.attempt ?? null;
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const [keptAt, setKeptAt] = useState<number | null>(null);
  const [thenChoice, setThen] = useState<"READY" | "PAUSE" | null>(null);
  const leaving = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  useEffect(() => {
    sweep(localStorage, Date.now());
    if (attempt) clearTimeout(leaving.current.get(attempt));
    setDraft(attempt ? recall(localStorage, attempt) : EMPTY);
    setKeptAt(null);
    setThen(null);
  }, [attempt]);
  const set = useCallback(
    (change: Partial<Draft>) => {
      setDraft((old) => {
        const next = { ...old, ...change };
        if (attempt) keep(localStorage, attempt, next, Date.now());
        return next;
      });
      setKeptAt(Date.now());
    },
    [attempt],
  );
  const chosen = card?.dispositions.find((one) => one.code === draft.code);
  const then = thenChoice ?? (session?.pauseAfterCall ? "PAUSE" : "READY");
  const open = card ? openOf(card, draft, chosen) : "code";
  const save = () => {
    if (!attempt || !chosen || open || !card || !canSave(card)) return;
    orders.send("disposition", orderOf(attempt, draft, chosen, then), () => {
      if (card.phase !== "WRAP_UP") return;
      const gone = setTimeout(() => forget(localStorage, attempt), KEPT_FOR_UNDO_MS);
      leaving.current.set(attempt, gone);
    });
  };
  return { draft, set, keptAt, chosen, open, then, setThen, save };
}

/** A finished interview is one whose required questions are answered. */
function openOf(card: Card, draft: Draft, chosen: DispositionDef | undefined): string | null {
  const field = missing(draft, chosen);
  if (field || card.questionnaire.length === 0 || !chosen?.result) return field;
  return complete(card.questionnaire, card.answers) ? null : "questions";
}
