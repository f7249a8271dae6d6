/** The facts of an attempt beside its trail. */
import { useTranslation } from "react-i18next";
import type { AttemptTrail } from "../../api/compliance";
import { timeToSecond } from "../../format/dates";
import { Panel } from "../../parts/basics";
import { useDates, useText } from "../../parts/useWords";
import { Player } from "./Player";

export function About({ trail }: { trail: AttemptTrail }) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <div className="col side">
      <Facts trail={trail} />
      {trail.recording && (
        <Panel title={t("compliance:trail.recording")}>
          <div className="in">
            <Player id={trail.recording} />
            <p className="hint">{t("compliance:recordings.audited")}</p>
          </div>
        </Panel>
      )}
      {trail.outcome && trail.openingWords.length > 0 && (
        <Panel title={t("compliance:trail.opening")}>
          <dl className="in kv">
            {trail.openingWords.map((word, index) => (
              <Pair
                key={index}
                name={text(word.what)}
                value={
                  word.at
                    ? t("compliance:trail.said", { time: timeToSecond(word.at) })
                    : t("compliance:trail.notSaid")
                }
              />
            ))}
          </dl>
        </Panel>
      )}
      {trail.answers.length > 0 && (
        <Panel title={t("compliance:trail.answers")}>
          <dl className="in kv">
            {trail.answers.map((answer, index) => (
              <Pair key={index} name={text(answer.question)} value={answer.answer} />
            ))}
          </dl>
        </Panel>
      )}
    </div>
  );
}

function Facts({ trail }: { trail: AttemptTrail }) {
  const { t } = useTranslation();
  const text = useText();
  const { fullDay } = useDates();
  const facts: [string, string | null][] = [
    ["client", trail.client.name],
    ["campaign", trail.campaign.name],
    ["purpose", t(`codes:purpose.${trail.purpose}`)],
    ["dialing", t(`codes:dialing.${trail.dialing}`)],
    ["callerId", trail.callerId],
    ["trunk", trail.trunk],
    ["outcome", trail.outcome && t(`codes:outcome.${trail.outcome}`)],
    ["disposition", trail.disposition && text(trail.disposition)],
    ["agent", trail.agent],
    ["id", trail.id],
  ];
  return (
    <Panel
      title={t("compliance:trail.about")}
      aside={
        <span className="age">
          {fullDay(trail.at)} {timeToSecond(trail.at)}
        </span>
      }
    >
      <dl className="in kv">
        {facts.map(
          ([name, value]) =>
            value && <Pair key={name} name={t(`compliance:trail.${name}`)} value={value} />,
        )}
      </dl>
    </Panel>
  );
}

function Pair({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
