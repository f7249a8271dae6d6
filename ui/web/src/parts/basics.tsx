/** Small shared parts: panel, figure with unit, age, refusal, empty place. */
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { isStale, type Heard } from "../api/live";
import { Problem } from "../api/http";
import { useNow } from "../app/clock";
import { dayAndTime } from "../format/dates";
import { ageOf, pluralOf, count, percent } from "../format/numbers";
import { language } from "../words";
import { Icon } from "./Icon";

export function Panel(props: {
  title: ReactNode;
  aside?: ReactNode;
  className?: string;
  stale?: boolean;
  children: ReactNode;
}) {
  const classes = ["panel", props.className, props.stale && "stale"].filter(Boolean).join(" ");
  return (
    <section className={classes}>
      <div className="ph">
        <h2>{props.title}</h2>
        {props.aside}
      </div>
      {props.children}
    </section>
  );
}

export type Unit = "leads" | "calls" | "times" | "agents" | "lines" | "rows" | "entries" | "orders";

/** A figure with its unit, the unit small behind it. */
export function Figure({ n, unit }: { n: number; unit: Unit }) {
  const { t } = useTranslation();
  return (
    <>
      <b>{count(n)}</b>
      <span className="u">{t(`common:unit.${unit}`, { count: n })}</span>
    </>
  );
}

/** A percentage, or a dash where there is nothing to divide by. */
export function Percent({ part, base }: { part: number; base: number }) {
  const figure = percent(part, base);
  return figure === null ? (
    <span className="dim">–</span>
  ) : (
    <>
      {figure}
      <span className="u">%</span>
    </>
  );
}

export function useAge(): (ms: number) => string {
  const { t } = useTranslation();
  return (ms) => {
    const { unit, n } = ageOf(ms);
    return t(`common:age.${unit}`, { n, count: pluralOf(n) });
  };
}

/** How old live figures are; says so in words when they are stale. */
export function Age({ heard, at }: { heard: Heard<unknown>; at: string }) {
  const now = useNow();
  const age = useAge();
  const { t } = useTranslation();
  const words = age(now + heard.skewMs - Date.parse(at));
  if (!isStale(heard, now)) return <span className="age">{words}</span>;
  return (
    <span className="age old" role="status">
      <Icon name="clock" />
      {t("common:stale", { age: words })}
    </span>
  );
}

/** A refusal in the reader's words. `error` may be anything thrown. */
export function Refusal({ error }: { error: unknown }) {
  const { t } = useTranslation();
  if (error == null) return null;
  const problem = error instanceof Problem ? error : new Problem(0, "unexpected");
  return (
    <p className="refusal" role="alert">
      <Icon name="warn" />
      <span>{problemWords(t, problem)}</span>
    </p>
  );
}

type Say = (key: string | string[], params?: Record<string, unknown>) => string;

export function problemWords(t: Say, problem: Pick<Problem, "key" | "params">): string {
  const oneSided = problem.key === "out_of_range" && problem.params.max === undefined;
  const key = oneSided ? "codes:error.at_least" : `codes:error.${problem.key}`;
  const last = problem.key.startsWith("dial_") ? "dial_other" : "unexpected";
  return t([key, `codes:error.${last}`], { ...problem.params, ...inWords(t, problem.params) });
}

/** Codes among the parameters, as people say them. */
function inWords(t: Say, params: Problem["params"]): Record<string, string> {
  const said: Record<string, string> = {};
  if (params.reason) said.why = t([`codes:reason.${params.reason}`, "codes:reason.other"]);
  if (params.what) said.what = t([`codes:fault.${params.what}`, "codes:fault.entry"]);
  if (params.until) said.time = dayAndTime(String(params.until), language());
  return said;
}

/** What a place says that has nothing to show, and what to do about it. */
export function Empty({ children }: { children: ReactNode }) {
  return <p className="empty">{children}</p>;
}

export function Waiting() {
  const { t } = useTranslation();
  return (
    <p className="empty" aria-live="polite">
      {t("common:loading")}
    </p>
  );
}
