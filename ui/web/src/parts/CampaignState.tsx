/** A campaign's state as a chip: word, color, and until or from when. */
import { useTranslation } from "react-i18next";
import type { CampaignRow, CampaignState } from "../api/campaign";
import { useDates } from "./useWords";

const TONES: Record<CampaignState, string> = {
  DRAFT: "",
  RUNNING: "go",
  PAUSED: "",
  REVIEW: "ask",
  STOPPED: "",
  EMERGENCY_STOPPED: "stop",
  FINISHED: "",
};

type Shown = Pick<CampaignRow, "state" | "opensAt" | "closesAt">;

export function CampaignStateChip({ of }: { of: Shown }) {
  const { t } = useTranslation();
  const { near } = useDates();
  const state = t(`codes:campaign.${of.state}`);
  const words =
    of.state !== "RUNNING"
      ? state
      : of.opensAt
        ? t("campaigns:sub.opensAt", { state, time: near(of.opensAt) })
        : of.closesAt
          ? t("campaigns:sub.runsUntil", { state, time: near(of.closesAt) })
          : state;
  const tone = of.state === "RUNNING" && of.opensAt ? "wait" : TONES[of.state];
  return <span className={`chip ${tone}${tone === "go" ? " run" : ""}`}>{words}</span>;
}
