/** Light or dark, kept in the browser. */
import { useSyncExternalStore } from "react";

export type Look = "light" | "dark";
const KEPT = "dialer.theme";
const watchers = new Set<() => void>();

export const look = (): Look =>
  document.documentElement.dataset.theme === "dark" ? "dark" : "light";

export function setLook(wanted: Look): void {
  document.documentElement.dataset.theme = wanted;
  try {
    localStorage.setItem(KEPT, wanted);
  } catch {
    // Kept for this page only.
  }
  watchers.forEach((watcher) => watcher());
}

export function useLook(): Look {
  return useSyncExternalStore((watcher) => {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  }, look);
}
