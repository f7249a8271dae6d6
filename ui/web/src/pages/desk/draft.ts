/** What an agent has entered about one call and not saved yet; survives a reload of the page. */
import type { DispositionDef } from "../../api/campaign";
import type { DispositionOrder } from "../../api/desk";
import { instantOf } from "../../format/dates";

export interface Draft {
  code: string | null;
  note: string;
  tags: string[];
  callbackAt: string | null;
  callbackMine: boolean;
  refusalKind: "SPOKEN" | "IMPLIED";
  refusalWords: string;
  refusalScope: "CLIENT" | "CAMPAIGN" | "PRODUCT";
  product: string;
  amount: number | null;
  quantity: number;
  appointmentAt: string | null;
  appointmentMinutes: number;
  place: string;
  material: string;
  subject: string;
  caseDueAt: string | null;
  caseOwner: string | null;
  /** 1 to 5; 0: asked, and no answer; null: not asked yet. */
  contentment: number | null;
}

export const EMPTY: Draft = {
  code: null,
  note: "",
  tags: [],
  callbackAt: null,
  callbackMine: true,
  refusalKind: "SPOKEN",
  refusalWords: "",
  refusalScope: "CLIENT",
  product: "",
  amount: null,
  quantity: 1,
  appointmentAt: null,
  appointmentMinutes: 60,
  place: "",
  material: "",
  subject: "",
  caseDueAt: null,
  caseOwner: null,
  contentment: null,
};

/** The one field that still has to be filled before this disposition can be saved, or null. */
export function missing(draft: Draft, chosen: DispositionDef | undefined): keyof Draft | null {
  if (!chosen) return "code";
  const needed: Partial<Record<DispositionDef["needs"], (keyof Draft)[]>> = {
    CALLBACK: ["callbackAt"],
    ORDER: ["product"],
    APPOINTMENT: ["appointmentAt"],
    MATERIAL: ["material"],
    CASE: ["caseDueAt"],
    HAND_OVER: ["caseOwner", "caseDueAt"],
    CONTENTMENT: ["contentment"],
  };
  const open = (field: keyof Draft) => draft[field] === null || draft[field] === "";
  return needed[chosen.needs]?.find(open) ?? null;
}

/** What is sent: only what the chosen disposition asks for, whatever else was typed. */
export function orderOf(
  attempt: string,
  draft: Draft,
  chosen: DispositionDef,
  then: DispositionOrder["then"],
): DispositionOrder {
  const { needs } = chosen;
  const asked = <T>(need: DispositionDef["needs"], value: () => T) =>
    needs === need ? value() : null;
  return {
    attempt,
    code: chosen.code,
    note: draft.note.trim(),
    tags: draft.tags,
    callback: asked("CALLBACK", () => ({
      at: instantOf(draft.callbackAt!),
      mine: draft.callbackMine,
    })),
    refusal: asked("REFUSAL", () => ({
      kind: draft.refusalKind,
      words: draft.refusalWords.trim(),
      scope: draft.refusalScope,
    })),
    order: asked("ORDER", () => ({
      product: draft.product,
      amount: draft.amount ?? 0,
      quantity: draft.quantity,
    })),
    appointment: asked("APPOINTMENT", () => ({
      at: instantOf(draft.appointmentAt!),
      minutes: draft.appointmentMinutes,
      place: draft.place.trim(),
    })),
    material: asked("MATERIAL", () => ({ what: draft.material.trim() })),
    case:
      needs === "CASE" || needs === "HAND_OVER"
        ? {
            subject: draft.subject.trim(),
            dueAt: instantOf(draft.caseDueAt!),
            owner: needs === "HAND_OVER" ? draft.caseOwner : null,
          }
        : null,
    contentment: asked("CONTENTMENT", () => draft.contentment),
    then,
  };
}

const PREFIX = "dialer.draft.";
const KEPT_MS = 24 * 3_600_000;

type Kept = Draft & { keptAt: number };

export function keep(store: Storage, attempt: string, draft: Draft, now: number): void {
  try {
    store.setItem(PREFIX + attempt, JSON.stringify({ ...draft, keptAt: now }));
  } catch {
    // A full or forbidden store: the page itself still holds the draft.
  }
}

export function recall(store: Storage, attempt: string): Draft {
  try {
    const text = store.getItem(PREFIX + attempt);
    if (!text) return EMPTY;
    const { keptAt: _, ...draft } = JSON.parse(text) as Kept;
    return { ...EMPTY, ...draft };
  } catch {
    return EMPTY;
  }
}

export const forget = (store: Storage, attempt: string) => store.removeItem(PREFIX + attempt);

/** Drops drafts of yesterday: notes about people do not stay in a browser. */
export function sweep(store: Storage, now: number): void {
  for (const key of Object.keys(store).filter((one) => one.startsWith(PREFIX))) {
    const age = now - Number((JSON.parse(store.getItem(key) ?? "{}") as Partial<Kept>).keptAt ?? 0);
    if (age > KEPT_MS) store.removeItem(key);
  }
}
