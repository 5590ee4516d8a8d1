// Sentences above the sheet: what asks nothing of anyone goes by itself, and never takes another sentence along.

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { showOutcome } from "../../../renderer/state/documentActions.ts";
import { passingTime, setWindow, showNews, windowState } from "../../../renderer/state/windowStore.ts";
import { failure } from "../../../shared/domain/result.ts";

beforeEach(() => {
  vi.useFakeTimers();
  setWindow({ notice: null });
});
afterEach(() => vi.useRealTimers());

const tooMuch = () =>
  showOutcome(Promise.resolve(failure({ code: "nothingToUndo", message: "Det finns inget att ångra." })));
const told = () => windowState().notice;

describe("a key pressed once too often", () => {
  it("is told calmly, and the sentence goes by itself", async () => {
    await tooMuch();
    expect(told()).toMatchObject({ kind: "news", message: "Det finns inget att ångra." });
    await vi.advanceTimersByTimeAsync(passingTime - 1);
    expect(told()).not.toBeNull();
    await vi.advanceTimersByTimeAsync(1);
    expect(told()).toBeNull();
  });

  it("takes no other sentence along", async () => {
    await tooMuch();
    showNews("Sparad.");
    await vi.advanceTimersByTimeAsync(passingTime * 2);
    expect(told()?.message).toBe("Sparad.");
  });
});

it("what went wrong stays until it is closed or something is done", async () => {
  await showOutcome(Promise.resolve(failure({ code: "formel", message: "Det saknas ett tal." })));
  await vi.advanceTimersByTimeAsync(passingTime * 10);
  expect(told()).toMatchObject({ kind: "refusal", message: "Det saknas ett tal." });
});
