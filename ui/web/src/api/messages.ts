/** What people hear when no agent is there. */
import type { Instant, Language } from "./basics";

export type MessageKind = "SAFE_HARBOR" | "WHO_CALLED" | "PROMPT";
export const MESSAGE_KINDS: readonly MessageKind[] = ["SAFE_HARBOR", "WHO_CALLED", "PROMPT"];

export interface Message {
  id: string;
  client: string;
  kind: MessageKind;
  language: Language;
  text: string;
  seconds: number;
  savedBy: string;
  savedAt: Instant;
}
