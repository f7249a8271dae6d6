/** One ticking clock for all that shows time; ten ages on a page are one timer. */
import { useSyncExternalStore } from "react";
import { isStale, type Heard } from "../api/live";

const watchers = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

function watch(watcher: () => void): () => void {
  if (watchers.size === 0) now = Date.now();
  watchers.add(watcher);
  timer ??= setInterval(() => {
    now = Date.now();
    watchers.forEach((tell) => tell());
  }, 500);
  return () => {
    watchers.delete(watcher);
    if (watchers.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

const read = (): number => now;

/** This machine's time in ms, twice a second. */
export const useNow = (): number => useSyncExternalStore(watch, read);

/** Whether these figures are stale; redraws only when that changes, not with every tick. */
export const useStale = (heard: Heard<unknown>): boolean =>
  useSyncExternalStore(watch, () => isStale(heard, now));
