// The sign of work that lasts: late enough not to flicker, with a sentence, and with a way out where there is one. The clock is the
// test's own.

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { leastShown, patience, useProgress } from "../../../renderer/state/progress.ts";
import { watchedRequest } from "../../../renderer/state/watchedRequest.ts";
import type { RequestName } from "../../../shared/contract/workbench.ts";
import { success } from "../../../shared/domain/result.ts";

type Send = Parameters<typeof watchedRequest>[2];

/** A host that answers when the test says so. */
function slowHost() {
  const asked: { readonly name: RequestName; readonly answer: (value: object) => void }[] = [];
  const send = ((name: RequestName) =>
    new Promise((resolve) => {
      asked.push({ name, answer: (value) => resolve(success(value)) });
    })) as unknown as Send;
  return { asked, send };
}
const sentence = () => useProgress.getState().shown?.sentence ?? null;
const sample = { source: { type: "sample", name: "alingsas" } } as const;
const handle = "h";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
});

describe("the sign of work", () => {
  it("is not shown for what is quick", async () => {
    const { asked, send } = slowHost();
    const answer = watchedRequest("undo", { handle }, send);
    await vi.advanceTimersByTimeAsync(patience - 1);
    asked[0]?.answer({});
    expect(await answer).toEqual(success({}));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(sentence()).toBeNull();
  });

  it("says after half a second what goes on, and stays long enough to be read", async () => {
    const { asked, send } = slowHost();
    const answer = watchedRequest("close", { handle }, send);
    await vi.advanceTimersByTimeAsync(patience);
    expect(sentence()).toBe("Sparar och stänger budgeten …");
    expect(useProgress.getState().shown?.stop).toBeNull();
    asked[0]?.answer({});
    await answer;
    await vi.advanceTimersByTimeAsync(leastShown - 1);
    expect(sentence()).toBe("Sparar och stänger budgeten …");
    await vi.advanceTimersByTimeAsync(1);
    expect(sentence()).toBeNull();
  });

  it.each([
    ["setCells", { cells: new Array(2_400).fill(null) }, "Skriver i 2\u00a0400 celler och räknar om …"],
    ["importTable", { rows: new Array(30).fill(null) }, "Lägger in tabellen, 30 rader …"],
    ["replaceText", { places: new Array(12).fill(null) }, "Ersätter på 12 ställen …"],
    ["setTitle", {}, "Räknar om budgeten …"],
  ])("tells what the edit %s is about", async (type, more, expected) => {
    const { asked, send } = slowHost();
    const payload = { handle, baseRevision: 1, command: { type, ...more } } as unknown as Parameters<
      typeof watchedRequest<"apply">
    >[1];
    void watchedRequest("apply", payload, send);
    await vi.advanceTimersByTimeAsync(patience);
    expect(sentence()).toBe(expected);
    asked[0]?.answer({});
    await vi.advanceTimersByTimeAsync(leastShown);
  });

  it("never tells of what is asked while one types", async () => {
    const { asked, send } = slowHost();
    void watchedRequest("formulaOffer", { handle, lineId: "l" as never }, send);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(sentence()).toBeNull();
    asked[0]?.answer({});
  });

  it("shows the oldest of several, then the next", async () => {
    const { asked, send } = slowHost();
    void watchedRequest("undo", { handle }, send);
    void watchedRequest("redo", { handle }, send);
    await vi.advanceTimersByTimeAsync(patience);
    expect(sentence()).toBe("Ångrar …");
    asked[0]?.answer({});
    await vi.advanceTimersByTimeAsync(0);
    expect(sentence()).toBe("Gör om …");
    asked[1]?.answer({});
    await vi.advanceTimersByTimeAsync(leastShown);
    expect(sentence()).toBeNull();
  });

  it("can be stopped where nothing is changed: the answer is dropped, and what was opened is closed again", async () => {
    const { asked, send } = slowHost();
    const answer = watchedRequest("open", sample, send);
    await vi.advanceTimersByTimeAsync(patience);
    expect(sentence()).toBe("Öppnar exemplet …");
    useProgress.getState().shown?.stop?.();
    expect(await answer).toEqual({
      ok: false,
      error: { code: "avbrutet", message: "Avbrutet. Inget har ändrats." },
    });
    await vi.advanceTimersByTimeAsync(leastShown);
    expect(sentence()).toBeNull();
    asked[0]?.answer({ handle: "sent", view: {} });
    await vi.advanceTimersByTimeAsync(0);
    expect(asked.map(({ name }) => name)).toEqual(["open", "close"]);
  });
});
