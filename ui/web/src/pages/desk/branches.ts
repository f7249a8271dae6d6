/** A questionnaire with branches: which questions stand, in order, given the answers so far. */
import type { Question } from "../../api/campaign";
import type { Answer } from "../../api/desk";

const END = "END";

export const answered = (answer: Answer | undefined): boolean =>
  answer !== undefined && (typeof answer === "number" || answer.length > 0);

/** The one value of an answer; the server keeps every answer as a list. */
export function single(answer: Answer | undefined): string | undefined {
  const first = Array.isArray(answer) ? answer[0] : answer;
  return first === undefined ? undefined : String(first);
}

/** All values of an answer. */
export const many = (answer: Answer | undefined): string[] =>
  Array.isArray(answer) ? answer : answer === undefined ? [] : [String(answer)];

/** Where an answer leads: its choice's own way, else the question's, else the next in order. */
function after(questions: readonly Question[], at: number, answer: Answer | undefined): number {
  const question = questions[at]!;
  const chosen = question.choices.find((choice) => choice.code === single(answer));
  const target = chosen?.goTo ?? question.goTo;
  if (target === END) return questions.length;
  const found = questions.findIndex((one) => one.id === target);
  return found > at ? found : at + 1;
}

/** The questions from the first to the one to ask now. A way back would never end: it is not taken. */
export function wayThrough(
  questions: readonly Question[],
  answers: Readonly<Record<string, Answer>>,
): Question[] {
  const way: Question[] = [];
  for (let at = 0; at < questions.length;) {
    const question = questions[at]!;
    way.push(question);
    if (question.required && !answered(answers[question.id])) break;
    at = after(questions, at, answers[question.id]);
  }
  return way;
}

/** Whether every required question on the way has its answer. */
export const complete = (
  questions: readonly Question[],
  answers: Readonly<Record<string, Answer>>,
): boolean =>
  wayThrough(questions, answers).every(
    (question) => !question.required || answered(answers[question.id]),
  );
