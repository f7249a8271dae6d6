/** The middle of the desk while no card is there: what to do next, and dialing by hand. */
import { Select } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Desk } from "../../api/desk";
import { Button } from "../../parts/Button";
import { problemWords, Refusal } from "../../parts/basics";
import type { Orders } from "./commands";
import { ManualDial } from "./ManualDial";
import { Softphone } from "./Softphone";

const SAYING: Record<string, string> = {
  CONNECTING: "connect",
  READY: "ready",
  RESERVED: "ready",
  PAUSED: "paused",
  WRAP_UP: "paused",
};

export function Idle({ desk, orders }: { desk: Desk; orders: Orders }) {
  const { t } = useTranslation();
  const { session } = desk;
  const lost = session?.leg === "LOST";
  const saying = !session ? "out" : lost ? "lost" : (SAYING[session.state] ?? "ready");
  return (
    <section className="middle idle" aria-label={t("desk:tab.script")}>
      <div className="idle-say" role="status">
        <h1>{t(`desk:idle.${saying}Title`)}</h1>
        <p>{t(`desk:idle.${saying}Text`)}</p>
        {session?.endpoint && <p className="lbl">{t(`codes:leg.${session.leg}`)}</p>}
      </div>
      {desk.message && <p className="refusal">{problemWords(t, desk.message)}</p>}
      <Refusal error={orders.error} />
      {!session && <Join desk={desk} orders={orders} />}
      {session && session.state === "CONNECTING" && <Softphone />}
      {session && ["READY", "PAUSED"].includes(session.state) && (
        <ManualDial desk={desk} orders={orders} />
      )}
    </section>
  );
}

function Join({ desk, orders }: { desk: Desk; orders: Orders }) {
  const { t } = useTranslation();
  const [pool, setPool] = useState(desk.pools[0]?.id ?? null);
  return (
    <div className="join">
      {desk.pools.length > 1 && (
        <Select
          label={t("desk:idle.pool")}
          allowDeselect={false}
          data={desk.pools.map(({ id, name }) => ({ value: id, label: name }))}
          value={pool}
          onChange={setPool}
        />
      )}
      <Button
        primary
        icon="phone"
        busy={orders.busy("join")}
        onClick={() => orders.send("join", { pool })}
      >
        {t("desk:act.join")}
      </Button>
    </div>
  );
}
