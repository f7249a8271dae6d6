import { describe, expect, it, vi } from "vitest";
import { isStale, LiveStream, retryAfterMs, STALE_AFTER_MS } from "./live";

class FakeSource extends EventTarget {
  readyState = 1;
  onerror: (() => void) | null = null;
  constructor(readonly url: string) {
    super();
  }
  say(name: string, data: unknown) {
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data) }));
  }
  refuse() {
    this.readyState = 2;
    this.onerror?.();
  }
  close() {
    this.readyState = 2;
  }
}

function started(topics: string[], clock = () => 0, refused = () => {}) {
  const sources: FakeSource[] = [];
  const open = (url: string) => {
    sources.push(new FakeSource(url));
    return sources.at(-1) as unknown as EventSource;
  };
  const stream = new LiveStream(topics, open, clock, refused);
  stream.start();
  return { stream, sources };
}

const at = (ms: number) => ({ at: new Date(ms).toISOString() });

describe("live stream", () => {
  it("asks for its topics in one request", () => {
    const { sources } = started(["floor", "campaign:7"]);
    expect(sources[0]!.url).toBe("/api/events?topics=floor,campaign%3A7");
  });

  it("keeps the newest payload of each topic by its name without id", () => {
    const { stream, sources } = started(["campaign:7"]);
    sources[0]!.say("campaign", { ...at(0), n: 1 });
    sources[0]!.say("campaign", { ...at(0), n: 2 });
    expect(stream.heard<{ n: number }>("campaign").data!.n).toBe(2);
  });

  it("stays fresh by beats alone and is stale after twelve silent seconds", () => {
    let now = 1000;
    const { stream, sources } = started(["floor"], () => now);
    sources[0]!.say("floor", at(1000));
    now += 9000;
    sources[0]!.say("beat", at(now));
    expect(isStale(stream.heard("floor"), now + STALE_AFTER_MS)).toBe(false);
    expect(isStale(stream.heard("floor"), now + STALE_AFTER_MS + 1)).toBe(true);
  });

  it("is not called stale before the first word", () => {
    expect(isStale(started(["floor"]).stream.heard("floor"), 1e9)).toBe(false);
  });

  it("learns the server's clock from the quickest message", () => {
    let now = 0;
    const { stream, sources } = started(["floor"], () => now);
    sources[0]!.say("floor", at(4000));
    now = 1000;
    sources[0]!.say("floor", at(5500));
    now = 2000;
    sources[0]!.say("floor", at(3000));
    expect(stream.heard("floor").skewMs).toBe(4500);
  });

  it("opens a refused stream again, ever more slowly", () => {
    vi.useFakeTimers();
    const { stream, sources } = started(["floor"]);
    sources[0]!.refuse();
    vi.advanceTimersByTime(1000);
    expect(sources).toHaveLength(2);
    sources[1]!.refuse();
    vi.advanceTimersByTime(1999);
    expect(sources).toHaveLength(2);
    vi.advanceTimersByTime(1);
    expect(sources).toHaveLength(3);
    stream.stop();
    vi.useRealTimers();
    expect(retryAfterMs(20)).toBe(15_000);
  });

  it("has the session asked when it is refused, for it may have ended", () => {
    vi.useFakeTimers();
    const asked = vi.fn();
    const { stream, sources } = started(["floor"], () => 0, asked);
    sources[0]!.onerror?.();
    expect(asked).not.toHaveBeenCalled();
    sources[0]!.refuse();
    expect(asked).toHaveBeenCalledOnce();
    stream.stop();
    vi.useRealTimers();
  });

  it("leaves a broken but not refused stream to the browser", () => {
    const { sources } = started(["floor"]);
    sources[0]!.onerror?.();
    expect(sources).toHaveLength(1);
  });
});
