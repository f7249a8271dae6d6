/** Who is called: fields that fill in place when a call comes, and never move. */
import { useTranslation } from "react-i18next";
import type { Card, GateLine, HistoryItem } from "../../api/desk";
import { useNow } from "../../app/clock";
import { clock, day, time, timeToSecond } from "../../format/dates";
import { fullName, isJapanese, reading } from "../../format/names";
import { Icon } from "../../parts/Icon";
import { Figure } from "../../parts/basics";
import { TelNumber } from "../../parts/TelNumber";
import { useDates, useReader, useText } from "../../parts/useWords";

export function LeadCard({ card, skewMs }: { card: Card | null; skewMs: number }) {
  const { t } = useTranslation();
  return (
    <section aria-label={t("desk:card.lead")} className="lead">
      {card ? <Filled card={card} skewMs={skewMs} /> : <p className="empty">{t("desk:nobody")}</p>}
    </section>
  );
}

function Filled({ card, skewMs }: { card: Card; skewMs: number }) {
  const { t } = useTranslation();
  return (
    <>
      <Who card={card} />
      <hr />
      <Facts card={card} skewMs={skewMs} />
      <hr />
      <ul className="gate">
        {card.gate.map((line) => (
          <GateRow key={line.code} line={line} />
        ))}
      </ul>
      <hr />
      <div className="ph">
        <h2>{t("desk:card.history")}</h2>
        <span className="lbl end">
          <Figure n={card.history.length} unit="entries" />
        </span>
      </div>
      {card.history.length === 0 && <p className="in dim">{t("desk:card.noHistory")}</p>}
      <ul className="past">
        {card.history.map((item, index) => (
          <Past key={index} item={item} />
        ))}
      </ul>
    </>
  );
}

function Who({ card }: { card: Card }) {
  const { t } = useTranslation();
  const reader = useReader();
  const name = fullName(card.person);
  return (
    <div className="who">
      <p className="kana">{reading(card.person) ?? "\u00a0"}</p>
      <h1 lang={isJapanese(name) ? "ja" : undefined}>
        {name}
        {reader === "ja" && <small>様</small>}
      </h1>
      <p className="tel">
        <TelNumber key={card.number.ref} number={card.number} reveal />
      </p>
      {card.returnedCall && <span className="chip come">{t("desk:card.returned")}</span>}
    </div>
  );
}

function Facts({ card, skewMs }: { card: Card; skewMs: number }) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <dl className="facts">
      {card.place && (
        <>
          <dt>{t("desk:card.place")}</dt>
          <dd>{card.place}</dd>
        </>
      )}
      {card.zone && (
        <>
          <dt>{t("desk:card.local")}</dt>
          <dd>
            <LocalTime zone={card.zone} skewMs={skewMs} />
          </dd>
        </>
      )}
      {card.list && (
        <>
          <dt>{t("desk:card.list")}</dt>
          <dd>{card.list}</dd>
        </>
      )}
      {card.facts.map((fact) => (
        <FactPair
          key={fact.key}
          name={fact.label ? text(fact.label) : fact.key}
          value={fact.value}
        />
      ))}
      <dt>{t("desk:card.attempt")}</dt>
      <dd>
        {t("desk:card.attemptOf", { n: card.attemptNo })}
        <span className="u">
          {t("desk:card.attemptCap", { days: card.attemptDays, cap: card.attemptCap })}
        </span>
      </dd>
    </dl>
  );
}

function FactPair({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

function LocalTime({ zone, skewMs }: { zone: string; skewMs: number }) {
  const reader = useReader();
  const at = new Date(useNow() + skewMs).toISOString();
  return (
    <>
      {time(at, zone)} {day(at, reader, zone)}
      {zone !== HERE && <span className="u">{zone}</span>}
    </>
  );
}

function GateRow({ line }: { line: GateLine }) {
  const { t } = useTranslation();
  const reader = useReader();
  const today = day(line.at, "en") === day(new Date().toISOString(), "en");
  const when = today
    ? t("desk:gate.checked", { time: timeToSecond(line.at) })
    : day(line.at, reader);
  return (
    <li className={line.ok ? undefined : "no"}>
      <Icon name={line.ok ? "check" : "x"} />
      <span>{t(`desk:gate.${line.code}`)}</span>
      <span className="lbl">{line.detail ? `${when} ${line.detail}` : when}</span>
    </li>
  );
}

function Past({ item }: { item: HistoryItem }) {
  const { t } = useTranslation();
  const text = useText();
  const { dayAndTime } = useDates();
  const what = item.disposition
    ? text(item.disposition)
    : item.outcome
      ? t(`codes:outcome.${item.outcome}`)
      : t(`desk:past.${item.kind}`);
  return (
    <li>
      <p className="t">
        <span>{dayAndTime(item.at)}</span>
        {item.agent && <span>{item.agent}</span>}
      </p>
      <b>{what}</b>
      {item.talkMs !== null ? (
        <span className="u">{t("desk:card.talked", { time: clock(item.talkMs) })}</span>
      ) : (
        item.ringMs !== null && (
          <span className="u">{t("desk:card.rang", { n: Math.round(item.ringMs / 1000) })}</span>
        )
      )}
      {item.note && <p className="sub">{item.note}</p>}
    </li>
  );
}
