/** The questions on the way the answers take; each answer is kept at once. */
import { Checkbox, NumberInput, Radio, Textarea } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Question } from "../../api/campaign";
import type { Answer, Card } from "../../api/desk";
import { useText } from "../../parts/useWords";
import { complete, many, single, wayThrough } from "./branches";
import type { Orders } from "./commands";

export function Questionnaire({ card, orders }: { card: Card; orders: Orders }) {
  const { t } = useTranslation();
  const [own, setOwn] = useState<Record<string, Answer>>({});
  const { attempt } = card;
  useEffect(() => setOwn({}), [attempt]);
  const answers = { ...card.answers, ...own };
  const live = attempt !== null && (card.phase === "TALKING" || card.phase === "WRAP_UP");
  const say = (question: string, value: Answer) => {
    setOwn((old) => ({ ...old, [question]: value }));
    orders.send("answers", { attempt, question, value });
  };
  return (
    <ol className="questions">
      {wayThrough(card.questionnaire, answers).map((question, index) => (
        <li key={question.id}>
          <fieldset disabled={!live}>
            <legend>
              <span className="lbl">{t("desk:question.n", { n: index + 1 })}</span>
              {!question.required && <span className="lbl">（{t("desk:question.optional")}）</span>}
              <Asked question={question} />
            </legend>
            <AnswerField
              question={question}
              answer={answers[question.id]}
              say={(value) => say(question.id, value)}
            />
          </fieldset>
        </li>
      ))}
      {complete(card.questionnaire, answers) && (
        <li className="note-line" role="status">
          {t("desk:question.done")}
        </li>
      )}
    </ol>
  );
}

function Asked({ question }: { question: Question }) {
  const text = useText();
  return <p>{text(question.text)}</p>;
}

interface FieldProps {
  question: Question;
  answer: Answer | undefined;
  say: (answer: Answer) => void;
}

function AnswerField({ question, answer, say }: FieldProps) {
  switch (question.type) {
    case "CHOICE":
      return <OneChoice question={question} answer={answer} say={say} />;
    case "MULTI":
      return <ManyChoices question={question} answer={answer} say={say} />;
    case "SCALE":
      return <Scale question={question} answer={answer} say={say} />;
    case "NUMBER":
      return <Figure question={question} answer={answer} say={say} />;
    case "TEXT":
      return <Words question={question} answer={answer} say={say} />;
  }
}

function OneChoice({ question, answer, say }: FieldProps) {
  const text = useText();
  return (
    <Radio.Group value={single(answer) ?? null} onChange={say}>
      <div className="choices">
        {question.choices.map((choice) => (
          <Radio key={choice.code} value={choice.code} label={text(choice.label)} />
        ))}
      </div>
    </Radio.Group>
  );
}

function ManyChoices({ question, answer, say }: FieldProps) {
  const text = useText();
  return (
    <Checkbox.Group value={many(answer)} onChange={say}>
      <div className="choices">
        {question.choices.map((choice) => (
          <Checkbox key={choice.code} value={choice.code} label={text(choice.label)} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

function Scale({ question, answer, say }: FieldProps) {
  const { t } = useTranslation();
  const [min, max] = [question.min ?? 1, question.max ?? 5];
  return (
    <div className="row">
      <span className="lbl">{t("desk:question.low")}</span>
      <span className="seg">
        {Array.from({ length: max - min + 1 }, (_, index) => min + index).map((n) => (
          <button
            key={n}
            type="button"
            aria-pressed={single(answer) === String(n)}
            onClick={() => say(n)}
          >
            {n}
          </button>
        ))}
      </span>
      <span className="lbl">{t("desk:question.high")}</span>
    </div>
  );
}

function Figure({ question, answer, say }: FieldProps) {
  const text = useText();
  return (
    <NumberInput
      className="short"
      aria-label={text(question.text)}
      min={question.min ?? undefined}
      max={question.max ?? undefined}
      defaultValue={single(answer)}
      onBlur={(event) => {
        const { value } = event.currentTarget;
        if (value !== "") say(Number(value));
      }}
    />
  );
}

function Words({ question, answer, say }: FieldProps) {
  const text = useText();
  return (
    <Textarea
      aria-label={text(question.text)}
      rows={2}
      maxLength={question.max ?? 2000}
      defaultValue={single(answer) ?? ""}
      onBlur={(event) =>
        event.currentTarget.value !== (single(answer) ?? "") && say(event.currentTarget.value)
      }
    />
  );
}
