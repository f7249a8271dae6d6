/** Speaks to `/api`: JSON, the CSRF token, and problem details (RFC 9457) as one kind of error. */

export interface FieldProblem {
  field: string | null;
  row: number | null;
  key: string;
  params?: Params;
}
export type Params = Record<string, string | number | boolean | null>;

/** What the server said instead of doing it. `key` is translated under `codes:error.*`. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly key: string,
    readonly params: Params = {},
    readonly errors: FieldProblem[] = [],
    readonly body: Record<string, unknown> = {},
  ) {
    super(key);
    this.name = "Problem";
  }

  /** The first thing said about one field, or undefined; `retry[0].max` and `retry.0.max` are one. */
  of(field: string): FieldProblem | undefined {
    return this.errors.find((error) => error.field && dotted(error.field) === dotted(field));
  }
}

const dotted = (field: string) => field.replace(/\[(\d+)\]/g, ".$1");

export function cookie(name: string, all: string = document.cookie): string | null {
  const found = all.split("; ").find((pair) => pair.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : null;
}

/** Reads a refusal; a body that is not a problem (a proxy's page) still becomes one. */
export async function problemOf(answer: Response): Promise<Problem> {
  const body = (await answer.json().catch(() => ({}))) as Record<string, unknown>;
  const key = typeof body.key === "string" ? body.key : keyOfStatus(answer.status);
  return new Problem(
    answer.status,
    key,
    (body.params as Params | undefined) ?? {},
    (body.errors as FieldProblem[] | undefined) ?? [],
    body,
  );
}

function keyOfStatus(status: number): string {
  if (status === 401) return "unauthorized";
  if (status === 403) return "forbidden";
  if (status === 404) return "not_found";
  return "unexpected";
}

async function send(
  method: string,
  path: string,
  body?: unknown,
  more: RequestInit = {},
): Promise<Response> {
  const headers: Record<string, string> = { Accept: "application/json" };
  if (method !== "GET") headers["X-XSRF-TOKEN"] = cookie("XSRF-TOKEN") ?? "";
  const form = body instanceof FormData;
  if (body !== undefined && !form) headers["Content-Type"] = "application/json";
  const answer = await fetch(path, {
    ...more,
    method,
    headers,
    body: form ? body : body === undefined ? undefined : JSON.stringify(body),
  }).catch(() => {
    throw new Problem(0, "offline");
  });
  if (!answer.ok) throw await refused(answer);
  return answer;
}

async function refused(answer: Response): Promise<Problem> {
  const problem = await problemOf(answer);
  if (answer.status === 401 && problem.key !== "login_refused") {
    window.dispatchEvent(new Event("dialer:logged-out"));
  }
  return problem;
}

async function read<T>(answer: Response): Promise<T> {
  const text = await answer.text();
  return (text === "" ? null : JSON.parse(text)) as T;
}

export const get = async <T>(path: string) => read<T>(await send("GET", path));
export const post = async <T = null>(path: string, body: unknown = {}, more: RequestInit = {}) =>
  read<T>(await send("POST", path, body, more));
export const put = async <T = null>(path: string, body: unknown) =>
  read<T>(await send("PUT", path, body));
export const remove = async (path: string) => void (await send("DELETE", path));

/** A query string from what is set; empty values are left out. */
export function query(values: Record<string, string | number | null | undefined>): string {
  const set = Object.entries(values).filter(([, value]) => value != null && value !== "");
  return set.length === 0
    ? ""
    : `?${new URLSearchParams(set.map(([k, v]) => [k, String(v)])).toString()}`;
}
