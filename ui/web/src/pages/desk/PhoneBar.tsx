/** The foot of the desk: how the phone stands, recording, the way to end the call. */
import { useTranslation } from "react-i18next";
import type { Desk } from "../../api/desk";
import { useNow } from "../../app/clock";
import { clock } from "../../format/dates";
import { Button } from "../../parts/Button";
import { Icon } from "../../parts/Icon";
import type { Orders } from "./commands";

interface Props {
  desk: Desk;
  orders: Orders;
  skewMs: number;
}

export function PhoneBar({ desk, orders, skewMs }: Props) {
  const { t } = useTranslation();
  const { session, card } = desk;
  const talking = card?.phase === "TALKING";
  return (
    <footer className="phone" aria-label={t("desk:phone.label")}>
      <div className="leg">
        <Leg desk={desk} />
      </div>
      <div className="keys">
        {card && <CallLine desk={desk} skewMs={skewMs} />}
        {session?.state === "WRAP_UP" && (
          <Button
            hotKey="E"
            busy={orders.busy("wrap-up/extend")}
            onClick={() => orders.send("wrap-up/extend")}
          >
            {t("desk:act.extend")}
          </Button>
        )}
      </div>
      <Button
        className="hang"
        icon="hangup"
        hotKey="Shift+E"
        disabled={!talking}
        busy={orders.busy("hang-up")}
        onClick={() => orders.send("hang-up")}
      >
        {t("desk:act.hangUp")}
      </Button>
    </footer>
  );
}

function Leg({ desk }: { desk: Desk }) {
  const { t } = useTranslation();
  const leg = desk.session?.leg ?? "NONE";
  const tone = { NONE: "", CALLING: "come", PARKED: "wait", BRIDGED: "go", LOST: "stop" }[leg];
  return (
    <>
      <span className={`chip ${tone}`} role="status">
        <Icon name="phone" />
        {t(`codes:leg.${leg}`)}
      </span>
      {desk.session?.endpoint && <span className="lbl mono">{desk.session.endpoint}</span>}
    </>
  );
}

const RECORDING = {
  ON: "recording",
  PAUSED: "recordingPaused",
  NONE: "notRecording",
  NOTICE: "recording",
  UNTIL_CONSENT: "recordingUntilConsent",
};

function CallLine({ desk, skewMs }: { desk: Desk; skewMs: number }) {
  const { t } = useTranslation();
  const now = useNow() + skewMs;
  const card = desk.card!;
  if (card.phase === "WRAP_UP") {
    const outcome = card.outcome && t(`codes:outcome.${card.outcome}`);
    const talk =
      card.connectedAt && card.endedAt
        ? t("desk:card.talked", {
            time: clock(Date.parse(card.endedAt) - Date.parse(card.connectedAt)),
          })
        : "";
    return (
      <span className="sub">
        {[t("desk:phone.ended"), outcome, talk].filter(Boolean).join(" · ")}
      </span>
    );
  }
  if (card.phase === "TALKING") {
    const on = ["ON", "NOTICE", "UNTIL_CONSENT"].includes(card.recording);
    return (
      <span className={on ? "rec" : "sub"}>{t(`desk:phone.${RECORDING[card.recording]}`)}</span>
    );
  }
  if (card.ringingSince) {
    const n = Math.floor(Math.max(0, now - Date.parse(card.ringingSince)) / 1000);
    return <span className="st ring">{t("desk:card.rang", { n })}</span>;
  }
  return null;
}
