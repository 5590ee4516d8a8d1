// The sheet a budget is first shown on.

import { expect, it } from "vitest";
import { mirrorFromView } from "../../../renderer/state/scenarioMirror.ts";
import { sheetBeside } from "../../../renderer/state/sheetOrder.ts";
import { startSheet } from "../../../renderer/state/startSheet.ts";
import type { OpenSource } from "../../../shared/contract/workbench.ts";
import { newSheetId } from "../../../shared/domain/ids.ts";
import { temporaryFolders } from "../../support/temporaryFolder.ts";
import { testHost } from "../../support/testHost.ts";

const newFolder = temporaryFolders();
const aneby = { type: "new", title: "Aneby 2027", municipality: "Aneby", budgetYear: 2027, planYears: 2 } as const;

async function firstSheetOf(source: OpenSource): Promise<string | undefined> {
  const { view } = await testHost(newFolder()).open(source);
  const mirror = mirrorFromView(view);
  if (!mirror.ok) throw new Error(mirror.error.reason);
  return startSheet(mirror.value)?.kind;
}

it("is the frames, once they have figures", async () => {
  expect(await firstSheetOf({ type: "sample", name: "alingsas" })).toBe("frames");
});

it("is the premises where the committees have no figures yet", async () => {
  const organisationText = "Kommunstyrelsen (KS)\nSocialnämnden (SOC)";
  expect(await firstSheetOf({ ...aneby, organisationText })).toBe("premises");
});

it("is the frames where printed tables are to be pasted into them", async () => {
  expect(await firstSheetOf({ ...aneby, forTables: true })).toBe("frames");
});

it("shows the sheet a copy was made from when the copy is undone, and the first where nothing stands before", () => {
  const [one, two, copy] = [newSheetId(), newSheetId(), newSheetId()].map((id) => ({ id }));
  if (one === undefined || two === undefined || copy === undefined) throw new Error("three sheets");
  expect(sheetBeside([one, two, copy], [one, two], copy.id)).toBe(two.id);
  expect(sheetBeside([copy, one, two], [one, two], copy.id)).toBe(one.id);
  expect(sheetBeside([one], [], one.id)).toBeUndefined();
});
