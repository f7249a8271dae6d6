/** Single keys of the desk: they act only while nobody is writing. */

export interface KeyPress {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  isComposing: boolean;
  repeat: boolean;
  target: EventTarget | null;
}

const WRITING = "input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]";
const PRESSING = "button, a[href], input[type=checkbox], input[type=radio], [role=option]";

const inside = (target: EventTarget | null, selector: string) =>
  target instanceof Element && target.closest(selector) !== null;

/**
 * The name of the key for the desk's table ("1", "C", "Shift+E", "Ctrl+Enter", "Escape"), or null if
 * the press belongs to somebody else: an IME composition, a text field, a held key, the browser.
 */
export function keyName(press: KeyPress): string | null {
  if (press.isComposing || press.key === "Process" || press.repeat) return null;
  if (press.altKey || press.metaKey) return null;
  const writing = inside(press.target, WRITING);
  if (press.ctrlKey) return ctrlName(press.key, writing);
  if (press.key === "Escape") return "Escape";
  if (writing) return null;
  if ((press.key === "Enter" || press.key === " ") && inside(press.target, PRESSING)) return null;
  if (press.key.length > 1) return press.key;
  const name = press.key.toUpperCase();
  return press.shiftKey && /^[A-Z]$/.test(name) ? `Shift+${name}` : name;
}

/** Ctrl+Enter saves also from the note; Ctrl+Z in a field undoes letters, not calls. */
function ctrlName(key: string, writing: boolean): string | null {
  if (key === "Enter") return "Ctrl+Enter";
  return key.toLowerCase() === "z" && !writing ? "Ctrl+Z" : null;
}
