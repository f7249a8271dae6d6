/** The state as a filled block of fixed width, its clock, and what the state may become. */
import { Menu } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Desk, DeskSession } from "../../api/desk";
import { useNow } from "../../app/clock";
import { DisplaySwitch, HealthMark, PersonMenu } from "../../app/TopBar";
import { clock, sumClock } from "../../format/dates";
import { Button } from "../../parts/Button";
import { shapeOf } from "../../parts/StateMark";
import { useText } from "../../parts/useWords";
import type { Orders } from "./commands";
import { firstReason, type KeysSwitch } from "./useHotKeys";

interface Props {
  desk: Desk;
  orders: Orders;
  skewMs: number;
  keys: KeysSwitch;
}

export function StateBar({ desk, orders, skewMs, keys }: Props) {
  const { t } = useTranslation();
  const { session, card } = desk;
  return (
    <header className="top desk-top">
      <StateBlock desk={desk} skewMs={skewMs} />
      <div className="camp">
        <b>{card?.campaign.name ?? session?.pool.name ?? t("desk:campaignNone")}</b>
        <span>{card && `${card.client.name} · ${t(`codes:mode.${card.campaign.mode}`)}`}</span>
      </div>
      <HealthMark />
      <Sums desk={desk} skewMs={skewMs} />
      {session && <StateActs desk={desk} session={session} orders={orders} />}
      <PersonMenu places>
        <Menu.Item
          closeMenuOnClick={false}
          role="menuitemcheckbox"
          aria-checked={keys.on}
          onClick={() => keys.set(!keys.on)}
        >
          {keys.on ? "✓ " : ""}
          {t("desk:act.keys")}
        </Menu.Item>
      </PersonMenu>
      <DisplaySwitch />
    </header>
  );
}

function StateBlock({ desk, skewMs }: { desk: Desk; skewMs: number }) {
  const { t } = useTranslation();
  const text = useText();
  const now = useNow() + skewMs;
  const { session, card } = desk;
  const state = session?.state ?? "LOGGED_OUT";
  const reason = desk.pauseReasons.find((one) => one.code === session?.reason);
  const word = state === "PAUSED" && reason ? text(reason.label) : t(`codes:agent.${state}`);
  const since = state === "ON_CALL" && card?.connectedAt ? card.connectedAt : session?.since;
  return (
    <div className={`state ${shapeOf(state)}`} role="status">
      <span className={`st ${shapeOf(state)}`}>{word}</span>
      <b aria-label={t("desk:clock.label")}>
        {session?.wrapUpUntil && state === "WRAP_UP"
          ? left(Date.parse(session.wrapUpUntil) - now)
          : since && clock(now - Date.parse(since))}
      </b>
    </div>
  );
}

/** Counts down, and past zero up again behind a plus. */
const left = (ms: number) => (ms >= 0 ? clock(ms) : `+${clock(-ms)}`);

function Sums({ desk, skewMs }: { desk: Desk; skewMs: number }) {
  const { t } = useTranslation();
  const now = useNow() + skewMs;
  const { today, session } = desk;
  const sinceAnswer = Math.max(0, now - Date.parse(desk.at));
  const running = (state: string) => (session?.state === state ? sinceAnswer : 0);
  return (
    <>
      <div className="clk">
        <span className="lbl">{t("desk:clock.ready")}</span>
        <b>{sumClock(today.readySeconds * 1000 + running("READY"))}</b>
      </div>
      <div className="clk">
        <span className="lbl">{t("desk:clock.paused")}</span>
        <b>{sumClock(today.pausedSeconds * 1000 + running("PAUSED"))}</b>
      </div>
      <div className="clk">
        <span className="lbl">
          {t(today.target === null ? "desk:clock.resultsOnly" : "desk:clock.results")}
        </span>
        <b>
          {today.results}
          {today.target !== null && ` / ${today.target}`}
          <span className="u">{t("common:unit.orders", { count: today.results })}</span>
        </b>
      </div>
    </>
  );
}

function StateActs(props: { desk: Desk; session: DeskSession; orders: Orders }) {
  const { t } = useTranslation();
  const { desk, session, orders } = props;
  const busy = session.state === "ON_CALL" || session.state === "RESERVED";
  return (
    <div className="row acts">
      <Button
        hotKey="W"
        primary={session.state === "PAUSED"}
        disabled={session.state !== "PAUSED" || session.leg === "LOST"}
        busy={orders.busy("ready")}
        onClick={() => orders.send("ready")}
      >
        {t("desk:act.ready")}
      </Button>
      {busy ? (
        <Button
          hotKey="P"
          aria-pressed={session.pauseAfterCall !== null}
          onClick={() =>
            orders.send("pause-after-call", {
              reason: session.pauseAfterCall ? null : firstReason(desk),
            })
          }
        >
          {t("desk:act.pauseAfter")}
        </Button>
      ) : (
        <PauseMenu desk={desk} session={session} orders={orders} />
      )}
    </div>
  );
}

function PauseMenu(props: { desk: Desk; session: DeskSession; orders: Orders }) {
  const { t } = useTranslation();
  const text = useText();
  const { desk, session, orders } = props;
  return (
    <Menu position="bottom-end" width={200} shadow="none">
      <Menu.Target>
        <Button icon="pause" disabled={session.state === "WRAP_UP"} className="pause-btn">
          {t("desk:act.pause")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("desk:act.pauseWhy")}</Menu.Label>
        {desk.pauseReasons.map((reason) => (
          <Menu.Item
            key={reason.code}
            onClick={() => orders.send("pause", { reason: reason.code })}
          >
            {text(reason.label)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => orders.send("leave")}>{t("desk:act.leave")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
