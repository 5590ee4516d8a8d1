// Files asked for together: each in its turn, and what is told of them is told once.

import { beforeEach, expect, it, vi } from "vitest";
import { openInTurn, wantedSource } from "../../../renderer/state/openSeveral.ts";
import { setWindow, windowState } from "../../../renderer/state/windowStore.ts";
import { failure, success } from "../../../shared/domain/result.ts";

const tryToOpen = vi.hoisted(() => vi.fn());
vi.mock("../../../renderer/state/openingActions.ts", () => ({ tryToOpen, tellOpening: () => undefined }));

const cancelled = failure({ code: "avbrutet", message: "Avbrutet. Inget har ändrats." });
const missing = failure({ code: "saknas", message: "Filen finns inte." });
const opened = success({ how: "opened", place: "front", title: "Budget" });
const dialog = wantedSource({ type: "dialog" });
const given = (name: string) => wantedSource({ type: "given", given: name });

beforeEach(() => {
  tryToOpen.mockReset();
  setWindow({ notice: null, dialog: null });
});

it("says nothing of a dialog that was closed", async () => {
  tryToOpen.mockResolvedValueOnce(cancelled);
  expect(await openInTurn([dialog])).toBe(false);
  expect(windowState().notice).toBeNull();
});

it("counts those marked beside the first in the dialog into the same notice", async () => {
  // The host hands the others over while it opens the first.
  tryToOpen.mockImplementationOnce(async () => {
    void openInTurn([given("ett")]);
    void openInTurn([given("två")]);
    return missing;
  });
  tryToOpen.mockResolvedValueOnce(opened).mockResolvedValueOnce(missing);
  await openInTurn([dialog]);
  await vi.waitFor(() => expect(windowState().notice).not.toBeNull());
  expect(tryToOpen).toHaveBeenCalledTimes(3);
  expect(windowState().notice?.message).toMatch(/^2 av 3 filer kunde inte öppnas/);
});
