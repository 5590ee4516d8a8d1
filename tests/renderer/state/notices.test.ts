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

const sentence = "Det finns inget att ångra.";
const tooMuch = () => showOutcome(Promise.resolve(failure({ code: "nothingToUndo", message: sentence })));
const told = () => windowState().notice;

describe("a key pressed once too often", () => {
  it("is told calmly, and the sentence goes by itself", async () => {
    await tooMuch();
    expect(told()).toMatchObject({ kind: "news", message: sentence, isPassing: true });
    await vi.advanceTimersByTimeAsync(passingTime(sentence) - 1);
    expect(told()).not.toBeNull();
    await vi.advanceTimersByTimeAsync(1);
    expect(told()).toBeNull();
  });

  it("takes no other sentence along", async () => {
    await tooMuch();
    showNews("Sparad.");
    await vi.advanceTimersByTimeAsync(passingTime(sentence) * 2);
    expect(told()?.message).toBe("Sparad.");
  });
});

it("a longer sentence stands as long as it takes to read it", () => {
  expect(passingTime("Kort.")).toBe(5_000);
  expect(passingTime("x".repeat(130))).toBeGreaterThan(8_000);
});

it("what went wrong stays until it is closed or something is done", async () => {
  await showOutcome(Promise.resolve(failure({ code: "formel", message: "Det saknas ett tal." })));
  await vi.advanceTimersByTimeAsync(passingTime(sentence) * 10);
  expect(told()).toMatchObject({ kind: "refusal", message: "Det saknas ett tal." });
});
