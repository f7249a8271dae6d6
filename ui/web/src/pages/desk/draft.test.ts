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
  it("is the next date of a case, and of one handed over its new owner first", () => {
    expect(missing(EMPTY, def("CASE"))).toBe("caseDueAt");
    expect(missing(EMPTY, def("HAND_OVER"))).toBe("caseOwner");
    expect(missing(draft({ caseOwner: "u2" }), def("HAND_OVER"))).toBe("caseDueAt");
  });
  it("is what the person said when asked whether they are content; no answer is an answer", () => {
    expect(missing(EMPTY, def("CONTENTMENT", true))).toBe("contentment");
    expect(missing(draft({ contentment: 0 }), def("CONTENTMENT", true))).toBeNull();
    expect(missing(draft({ contentment: 4 }), def("CONTENTMENT", true))).toBeNull();
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

describe("what is sent of an appointment", () => {
  it("has the length the agent has set, an hour unless they did", () => {
    const at = { appointmentAt: "2026-11-24 18:30:00" };
    expect(orderOf("a1", draft(at), def("APPOINTMENT"), "READY").appointment?.minutes).toBe(60);
    const short = draft({ ...at, appointmentMinutes: 30 });
    expect(orderOf("a1", short, def("APPOINTMENT"), "READY").appointment?.minutes).toBe(30);
  });
});

describe("what is sent of a case", () => {
  const due = { caseDueAt: "2026-11-24 18:30:00", caseOwner: "u2" };
  it("has a new owner only where it is handed over", () => {
    expect(orderOf("a1", draft(due), def("CASE"), "READY").case?.owner).toBeNull();
    expect(orderOf("a1", draft(due), def("HAND_OVER"), "READY").case?.owner).toBe("u2");
  });
  it("has what the person said, also when they gave no answer", () => {
    const said = draft({ contentment: 0 });
    expect(orderOf("a1", said, def("CONTENTMENT", true), "READY").contentment).toBe(0);
    expect(orderOf("a1", said, def("NONE"), "READY").contentment).toBeNull();
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
