import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { AttemptTrail } from "../../api/compliance";
import { timeToSecond } from "../../format/dates";
import { Icon, type IconName } from "../../parts/Icon";

const ICONS: Record<string, IconName> = {
  AUTHORIZED: "check",
  DIALED: "phone",
  RINGING: "phone",
  ANSWERED: "user",
  AGENT_JOINED: "swap",
  CONNECTED: "swap",
  HUNG_UP: "hangup",
  ENDED: "hangup",
  OPENING_WORDS_SAID: "check",
  REFUSED: "x",
};

/** An outcome has a word; the rest is Asterisk's own and stays as it is. */
const paramWords = (t: TFunction, key: string, value: string) =>
  key === "outcome" ? t([`codes:outcome.${value}`, value]) : `${key}=${value}`;

export function EventLine({ event }: { event: AttemptTrail["events"][number] }) {
  const { t } = useTranslation();
  const params = Object.entries(event.params);
  return (
    <li className="ev">
      <time dateTime={event.at}>
        {timeToSecond(event.at)}
        <span className="dim">.{event.at.slice(20, 23)}</span>
      </time>
      <span className="dot">
        <Icon name={ICONS[event.kind] ?? "clock"} />
      </span>
      <span>
        <b>
          {t([`compliance:event.${event.kind}`, "compliance:event.other"], { kind: event.kind })}
        </b>
        {params.length > 0 && (
          <span className="sub mono">
            {params.map(([k, v]) => paramWords(t, k, String(v))).join("  ")}
          </span>
        )}
      </span>
    </li>
  );
}
