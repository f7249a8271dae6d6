// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { keyName, type KeyPress } from "./keys";

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  isComposing: false,
  repeat: false,
  target: document.body,
  ...more,
});
const element = (html: string) => {
  const box = document.createElement("div");
  box.innerHTML = html;
  return box.firstElementChild;
};

describe("keys of the desk", () => {
  it("are named without regard to capitals", () => {
    expect(keyName(press("c"))).toBe("C");
    expect(keyName(press("E", { shiftKey: true }))).toBe("Shift+E");
    expect(keyName(press("4"))).toBe("4");
  });
  it("stay letters while somebody writes", () => {
    expect(keyName(press("5", { target: element("<textarea></textarea>") }))).toBeNull();
    expect(keyName(press("w", { target: element("<input>") }))).toBeNull();
    expect(
      keyName(press("w", { target: element('<div contenteditable="true"></div>') })),
    ).toBeNull();
  });
  it("act from a checkbox, which nobody writes in", () => {
    expect(keyName(press("5", { target: element('<input type="checkbox">') }))).toBe("5");
  });
  it("leave a composition of the input method alone", () => {
    expect(keyName(press("Enter", { isComposing: true }))).toBeNull();
    expect(keyName(press("Process"))).toBeNull();
  });
  it("do not fire again while held", () => {
    expect(keyName(press("E", { shiftKey: true, repeat: true }))).toBeNull();
  });
  it("leave Enter and space to the button that has the focus", () => {
    expect(keyName(press("Enter", { target: element("<button>x</button>") }))).toBeNull();
    expect(keyName(press("Enter"))).toBe("Enter");
  });
  it("save from the note with Ctrl+Enter but undo letters there with Ctrl+Z", () => {
    const note = element("<textarea></textarea>");
    expect(keyName(press("Enter", { ctrlKey: true, target: note }))).toBe("Ctrl+Enter");
    expect(keyName(press("z", { ctrlKey: true, target: note }))).toBeNull();
    expect(keyName(press("z", { ctrlKey: true }))).toBe("Ctrl+Z");
  });
  it("leave a field with Escape", () => {
    expect(keyName(press("Escape", { target: element("<input>") }))).toBe("Escape");
  });
  it("leave the browser its own", () => {
    expect(keyName(press("c", { ctrlKey: true }))).toBeNull();
    expect(keyName(press("r", { metaKey: true }))).toBeNull();
  });
});
