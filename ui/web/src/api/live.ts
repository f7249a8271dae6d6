/**
 * Server push. One stream per page carries the topics of that page; the newest payload of each topic
 * is kept with the moment it was heard, so that a screen can say how old its figures are.
 */
import { useEffect, useMemo, useSyncExternalStore } from "react";
import { pageWord, sayGoodbye } from "./goodbye";

/** Without any word (figures or beat) for so long, what is on the screen counts as stale. */
export const STALE_AFTER_MS = 12_000;

export interface Heard<T> {
  data: T | null;
  /** When anything last arrived, by this machine's clock; 0: never. */
  heardAt: number;
  /** The server's clock minus ours, in ms, from the quickest message so far. */
  skewMs: number;
}

export const isStale = (heard: Heard<unknown>, now: number) =>
  heard.heardAt === 0 ? false : now - heard.heardAt > STALE_AFTER_MS;

/** Waits 1, 2, 4, 8, then 15 s between attempts. */
export const retryAfterMs = (failures: number) => Math.min(15_000, 1000 * 2 ** failures);

type Sources = (url: string) => EventSource;

export class LiveStream {
  private readonly newest = new Map<string, Heard<unknown>>();
  private readonly watchers = new Set<() => void>();
  private source: EventSource | null = null;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private skewMs: number | null = null;
  private beatAt = 0;
  /** Only the desk's stream means that somebody sits there. */
  private readonly page: string;

  constructor(
    readonly topics: readonly string[],
    private readonly open: Sources = (url) => new EventSource(url),
    private readonly clock: () => number = Date.now,
    private readonly refused: () => void = askSession,
    private readonly goodbye: (page: string) => void = sayGoodbye,
  ) {
    this.page = topics.includes("desk") ? pageWord() : "";
  }

  start(): void {
    const topics = this.topics.map(encodeURIComponent).join(",");
    this.source = this.open(`/api/events?topics=${topics}${this.page && `&page=${this.page}`}`);
    globalThis.addEventListener?.("pagehide", this.leave);
    this.source.addEventListener("beat", (event) => this.hear("beat", event));
    for (const name of new Set(this.topics.map((topic) => topic.split(":")[0]!))) {
      this.source.addEventListener(name, (event) => this.hear(name, event));
    }
    this.source.onerror = () => this.lost();
  }

  stop(): void {
    this.leave();
    globalThis.removeEventListener?.("pagehide", this.leave);
    this.drop();
  }

  private drop(): void {
    clearTimeout(this.timer);
    this.source?.close();
    this.source = null;
  }

  private leave = (): void => {
    if (this.page && this.source) this.goodbye(this.page);
  };

  watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  heard = <T>(name: string): Heard<T> => {
    return (this.newest.get(name) ?? NOTHING) as Heard<T>;
  };

  private hear(name: string, event: MessageEvent): void {
    const now = this.clock();
    const data = JSON.parse(event.data as string) as { at: string };
    this.failures = 0;
    this.learnSkew(Date.parse(data.at) - now);
    this.beatAt = now;
    if (name !== "beat") this.newest.set(name, this.stamped(data));
    for (const [topic, heard] of this.newest) this.newest.set(topic, this.stamped(heard.data));
    this.watchers.forEach((watcher) => watcher());
  }

  private stamped(data: unknown): Heard<unknown> {
    return { data, heardAt: this.beatAt, skewMs: this.skewMs ?? 0 };
  }

  /** A delay only ever makes the server look older, so the largest difference is the truest. */
  private learnSkew(difference: number): void {
    this.skewMs = this.skewMs === null ? difference : Math.max(this.skewMs, difference);
  }

  /** The browser reconnects a broken stream itself, but gives up on a refused one: then we wait. */
  private lost(): void {
    if (this.source?.readyState !== 2) return;
    this.drop();
    this.refused();
    this.timer = setTimeout(() => this.start(), retryAfterMs(this.failures++));
  }
}

/** A refused stream may mean that the session has ended: whoever keeps the session asks. */
const askSession = () => void globalThis.dispatchEvent?.(new Event("dialer:stream-refused"));

const NOTHING: Heard<unknown> = { data: null, heardAt: 0, skewMs: 0 };

/** Keeps a stream open for these topics while the page stands. */
export function useLiveStream(topics: readonly string[], open = true): LiveStream {
  const key = topics.join(",");
  const stream = useMemo(() => new LiveStream(key.split(",")), [key]);
  useEffect(() => {
    if (open) stream.start();
    return () => stream.stop();
  }, [stream, open]);
  return stream;
}

/** The newest payload of one topic. */
export function useHeard<T>(stream: LiveStream, name: string): Heard<T> {
  return useSyncExternalStore(stream.watch, () => stream.heard<T>(name));
}
