/** The words the law asks for at the beginning, each ticked when said; the server notes the time. */
import { useTranslation } from "react-i18next";
import type { Card } from "../../api/desk";
import { clock } from "../../format/dates";
import { Icon } from "../../parts/Icon";
import { useText } from "../../parts/useWords";
import type { Orders } from "./commands";

export function OpeningWords({ card, orders }: { card: Card; orders: Orders }) {
  const { t } = useTranslation();
  const open = card.openingWords.filter((word) => word.tickedAt === null);
  const citations = [...new Set(card.openingWords.map((word) => word.citation))].filter(Boolean);
  return (
    <div className="must">
      <header>
        <h2>{t("desk:opening.title")}</h2>
        {citations.length > 0 && <span className="force law">{t("codes:force.LAW")}</span>}
        <span className="lbl">{citations.join(t("common:joiner"))}</span>
        <span className={open.length > 0 ? "chip ask end" : "chip go end"} role="status">
          {open.length > 0
            ? t("desk:opening.left", { count: open.length })
            : t("desk:opening.done")}
        </span>
      </header>
      <ul>
        {card.openingWords.map((word) => (
          <Word
            key={word.id}
            word={word}
            next={open[0]?.id === word.id}
            card={card}
            orders={orders}
          />
        ))}
      </ul>
    </div>
  );
}

function Word(props: {
  word: Card["openingWords"][number];
  next: boolean;
  card: Card;
  orders: Orders;
}) {
  const { t } = useTranslation();
  const text = useText();
  const { word, card, orders } = props;
  const what = text(word.what);
  const said = word.tickedAt !== null;
  /** What was agreed to while they talked can be ticked until the conclusion is saved. */
  const late = card.phase === "WRAP_UP" && word.id === "recording_consent";
  const can = (card.phase === "TALKING" || late) && card.attempt !== null && !said;
  const after =
    said && card.connectedAt
      ? clock(Date.parse(word.tickedAt!) - Date.parse(card.connectedAt))
      : null;
  return (
    <li className={said ? "done" : props.next ? "next" : undefined}>
      <button
        type="button"
        className="box"
        role="checkbox"
        aria-checked={said}
        aria-label={t("desk:opening.tick", { what })}
        disabled={!can && !said}
        onClick={() => can && orders.send("opening-words", { attempt: card.attempt, id: word.id })}
      >
        {said && <Icon name="check" />}
      </button>
      <span className="what">{what}</span>
      <span className="said">{text(word.say)}</span>
      {after ? (
        <span className="lbl">{after}</span>
      ) : props.next && can && !late ? (
        <kbd>C</kbd>
      ) : (
        <span />
      )}
    </li>
  );
}
