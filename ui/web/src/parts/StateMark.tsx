/** An agent's state: word, color and shape together. */
import { useTranslation } from "react-i18next";
import type { AgentState } from "../api/basics";

const SHAPES: Record<AgentState, string> = {
  CONNECTING: "pause",
  READY: "ready",
  RESERVED: "ring",
  ON_CALL: "call",
  WRAP_UP: "wrap",
  PAUSED: "pause",
  LOGGED_OUT: "pause",
};

export const shapeOf = (state: AgentState) => SHAPES[state];

export function StateMark({ state, word }: { state: AgentState; word?: string }) {
  const { t } = useTranslation();
  return <span className={`st ${SHAPES[state]}`}>{word ?? t(`codes:agent.${state}`)}</span>;
}
