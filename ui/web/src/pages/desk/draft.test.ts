// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import type { DispositionDef } from "../../api/campaign";
import { EMPTY, forget, keep, missing, orderOf, recall, sweep, type Draft } from "./draft";

const def = (needs: DispositionDef["needs"], ends = false): DispositionDef => ({
  code: needs,
  label: { ja: needs, en: needs },
  key: "1",
  needs,
  result: false,
  contact: true,
  ends,
});
const draft = (more: Partial<Draft>): Draft => ({ ...EMPTY, ...more });

describe("what is still missing", () => {
  it("is the disposition itself first", () => expect(missing(EMPTY, undefined)).toBe("code"));
  it("is the time of a callback, the product of an order, the material to send", () => {
    expect(missing(EMPTY, def("CALLBACK"))).toBe("callbackAt");
    expect(missing(EMPTY, def("ORDER"))).toBe("product");
    expect(missing(EMPTY, def("MATERIAL"))).toBe("material");
  });
  it("is the next date of a case only while the case stays open", () => {
    expect(missing(EMPTY, def("CASE"))).toBe("caseDueAt");
    expect(missing(EMPTY, def("CASE", true))).toBeNull();
  });
  it("is nothing for a refusal: no agent may be kept from recording one", () => {
    expect(missing(EMPTY, def("REFUSAL"))).toBeNull();
  });
});

describe("what is sent", () => {
  it("is only what the disposition asks for", () => {
    const typed = draft({ product: "W2", callbackAt: "2026-11-24 18:30:00", note: " later " });
    const order = orderOf("a1", typed, def("CALLBACK"), "READY");
    expect(order.order).toBeNull();
    expect(order.callback).toEqual({
      at: new Date("2026-11-24T18:30:00").toISOString(),
      mine: true,
    });
    expect(order.note).toBe("later");
  });
});

describe("drafts", () => {
  beforeEach(() => localStorage.clear());
  it("come back after a reload, each with its own call", () => {
    keep(localStorage, "a1", draft({ note: "来客中。" }), 1);
    expect(recall(localStorage, "a1").note).toBe("来客中。");
    expect(recall(localStorage, "a2")).toEqual(EMPTY);
    forget(localStorage, "a1");
    expect(recall(localStorage, "a1")).toEqual(EMPTY);
  });
  it("survive a broken entry", () => {
    localStorage.setItem("dialer.draft.a3", "{");
    expect(recall(localStorage, "a3")).toEqual(EMPTY);
  });
  it("do not stay over night", () => {
    keep(localStorage, "old", EMPTY, 0);
    keep(localStorage, "new", EMPTY, 80_000_000);
    sweep(localStorage, 86_400_001);
    expect(Object.keys(localStorage)).toEqual(["dialer.draft.new"]);
  });
});
