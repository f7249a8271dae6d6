/** Disposition: keys that never move, what the choice needs, note, save, undo. */
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Card, Desk } from "../../api/desk";
import { useNow } from "../../app/clock";
import { timeToSecond } from "../../format/dates";
import { Button } from "../../parts/Button";
import { Choices } from "../../parts/Choices";
import { useText } from "../../parts/useWords";
import type { Orders } from "./commands";
import { Needs } from "./Needs";
import { canSave, type DraftDesk } from "./useDraft";

interface Props {
  desk: Desk;
  orders: Orders;
  draft: DraftDesk;
  skewMs: number;
}
const TAGS = ["complaint", "wish", "praise"];

export function Outcome({ desk, orders, draft, skewMs }: Props) {
  const { t } = useTranslation();
  const { card } = desk;
  return (
    <section aria-label={t("desk:out.title")} className="outcome">
      <div className="ph">
        <h2>{t("desk:out.title")}</h2>
        {card && <span className="age">{t("desk:out.hint")}</span>}
      </div>
      <Undo desk={desk} orders={orders} skewMs={skewMs} />
      {card ? (
        <Entry card={card} orders={orders} draft={draft} />
      ) : (
        <p className="empty">{t("desk:out.none")}</p>
      )}
    </section>
  );
}

function Entry({ card, orders, draft }: { card: Card; orders: Orders; draft: DraftDesk }) {
  const { t } = useTranslation();
  return (
    <>
      <Concluded card={card} />
      <Keys card={card} draft={draft} />
      <Needs card={card} draft={draft} />
      <div className="cap">
        <label htmlFor="note" className="lbl">
          {t("desk:out.note")} <kbd aria-hidden>I</kbd>
        </label>
        <span className="lbl end">
          {draft.keptAt !== null &&
            t("desk:out.kept", { time: timeToSecond(new Date(draft.keptAt).toISOString()) })}
        </span>
      </div>
      <textarea
        id="note"
        className="note"
        maxLength={4000}
        value={draft.draft.note}
        onChange={(event) => draft.set({ note: event.currentTarget.value })}
      />
      <div className="tags">
        <span className="lbl">{t("desk:out.tags")}</span>
        {TAGS.map((tag) => (
          <Button
            key={tag}
            small
            aria-pressed={draft.draft.tags.includes(tag)}
            onClick={() => draft.set({ tags: toggled(draft.draft.tags, tag) })}
          >
            {t(`desk:tag.${tag}`)}
          </Button>
        ))}
      </div>
      <Save card={card} orders={orders} draft={draft} />
    </>
  );
}

const toggled = (all: string[], one: string) =>
  all.includes(one) ? all.filter((tag) => tag !== one) : [...all, one];

function Keys({ card, draft }: { card: Card; draft: DraftDesk }) {
  const text = useText();
  const waiting = card.phase === "PREVIEW";
  return (
    <div className="out">
      {card.dispositions.map((one) => {
        const on = draft.draft.code === one.code;
        return (
          <button
            key={one.code}
            type="button"
            className={`btn${on ? " on" : ""}${one.code === "DO_NOT_CALL" ? " end-it" : ""}`}
            aria-pressed={on}
            aria-keyshortcuts={one.key}
            disabled={waiting}
            onClick={() => draft.set({ code: one.code })}
          >
            <kbd aria-hidden>{one.key}</kbd>
            <span>{text(one.label)}</span>
          </button>
        );
      })}
    </div>
  );
}

function Save({ card, orders, draft }: { card: Card; orders: Orders; draft: DraftDesk }) {
  const { t } = useTranslation();
  const can = canSave(card);
  const hint = hintOf(t, card, draft);
  return (
    <div className="save">
      <Button
        primary
        hotKey="Enter"
        disabled={!can || draft.open !== null}
        busy={orders.busy("disposition")}
        onClick={draft.save}
      >
        {t("desk:out.save")}
      </Button>
      <div className="row then">
        <p className={can && draft.open ? "lbl open-field" : "lbl"} role="status">
          {hint}
        </p>
        <span className="lbl end">{t("desk:out.then")}</span>
        <Choices
          label={t("desk:out.then")}
          value={draft.then}
          choices={[
            { value: "READY", words: t("desk:out.thenReady") },
            { value: "PAUSE", words: t("desk:out.thenPause") },
          ]}
          onChange={draft.setThen}
        />
      </div>
    </div>
  );
}

function hintOf(t: TFunction, card: Card, draft: DraftDesk): string {
  if (!canSave(card)) return t("desk:out.notYet");
  if (draft.open) return t(`desk:missing.${draft.open}`);
  return t(card.phase === "TALKING" ? "desk:out.afterCall" : "desk:out.saveHint");
}

/** Saved while they talk: it stands there until the call ends, and can be saved anew. */
function Concluded({ card }: { card: Card }) {
  const { t } = useTranslation();
  const text = useText();
  const saved = card.dispositions.find((one) => one.code === card.concluded);
  if (!saved) return null;
  return (
    <p className="undo" role="status">
      {t("desk:out.concluded", { what: text(saved.label) })}
    </p>
  );
}

/** Stands for its ten seconds even when the next card is already there. */
function Undo({ desk, orders, skewMs }: { desk: Desk; orders: Orders; skewMs: number }) {
  const { t } = useTranslation();
  const text = useText();
  const now = useNow() + skewMs;
  const { undo } = desk;
  const seconds = undo ? Math.ceil((Date.parse(undo.until) - now) / 1000) : 0;
  if (!undo || seconds <= 0) return null;
  return (
    <p className="undo" role="status">
      <span>{t("desk:act.undoLine", { what: text(undo.label), n: seconds })}</span>
      <Button
        small
        hotKey="Ctrl+Z"
        busy={orders.busy("disposition/undo")}
        onClick={() => orders.send("disposition/undo", { attempt: undo.attempt })}
      >
        {t("desk:act.undo")}
      </Button>
    </p>
  );
}
