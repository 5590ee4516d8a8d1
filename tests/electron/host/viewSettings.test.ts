// How budgets were last looked at: found again by the scenario and never in its file; damaged, swollen or hostile files are none.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { mostScenarios, readViewSettings, saveViewSettings } from "../../../electron/host/viewSettings.ts";
import { noViewSettings, type ViewSettings } from "../../../shared/contract/viewSettings.ts";
import { newScenarioId } from "../../../shared/domain/ids.ts";
import { publishedBytes, smallScenario } from "../../support/budgetBytes.ts";
import { temporaryFolders } from "../../support/temporaryFolder.ts";
import { lineOf, testHost } from "../../support/testHost.ts";

const newFolder = temporaryFolders();
const settings = (change: Partial<ViewSettings> = {}): ViewSettings => ({
  ...noViewSettings,
  displayUnit: "mnkr",
  ...change,
});

describe("view settings", () => {
  it("are the defaults for a budget nobody has looked at here", () => {
    expect(readViewSettings(join(newFolder(), "finns-inte"), newScenarioId())).toEqual(noViewSettings);
  });

  it("are found again when the file is opened at the next start, and are not in the file", async () => {
    const folder = newFolder();
    const path = join(folder, "Budget.budget");
    const bytes = publishedBytes(smallScenario());
    writeFileSync(path, bytes);
    const first = testHost(folder);
    const { handle, view } = await first.openPath(path);
    const [sheet] = view.structure.sheets;
    if (sheet === undefined) throw new Error("no sheet");
    const kept = settings({
      lastSheetId: sheet.id,
      hidden: [lineOf(view, "SKATT")],
      sheets: [{ sheetId: sheet.id, widths: [{ column: "y2026", width: 130 }], frozenTo: "y2026", sort: null }],
    });
    await first.done("saveViewSettings", { handle, settings: kept });
    await first.done("close", { handle });
    expect(readFileSync(path).equals(bytes)).toBe(true);
    const second = testHost(folder);
    const again = await second.openPath(path);
    expect(await second.done("readViewSettings", { handle: again.handle })).toEqual(kept);
  });

  it("are no work to recover, and leave nothing half written beside them", async () => {
    const folder = newFolder();
    saveViewSettings(folder, newScenarioId(), settings());
    saveViewSettings(folder, newScenarioId(), settings());
    expect(readdirSync(folder)).toEqual(["vyer.json"]);
    expect(await testHost(folder).done("describe", {})).toMatchObject({ recoverable: [] });
  });

  it("are remembered for so many budgets, the latest ones", () => {
    const folder = newFolder();
    const scenarios = Array.from({ length: mostScenarios + 1 }, newScenarioId);
    for (const scenarioId of scenarios) saveViewSettings(folder, scenarioId, settings());
    expect(
      scenarios.map((id) => readViewSettings(folder, id).displayUnit === "mnkr").filter((known) => !known),
    ).toHaveLength(1);
    expect(readViewSettings(folder, scenarios[0] ?? newScenarioId())).toEqual(noViewSettings);
  });

  it.each([
    ["half a file", (text: string) => text.slice(0, 40)],
    ["something else", () => "[1,2]"],
    ["a file too large to be ours", (text: string) => `${text}${" ".repeat(4_000_001)}`],
  ])("are the defaults over %s, and the next change writes them whole", (_, damaged) => {
    const folder = newFolder();
    const scenarioId = newScenarioId();
    saveViewSettings(folder, scenarioId, settings());
    const path = join(folder, "vyer.json");
    writeFileSync(path, damaged(readFileSync(path, "utf8")));
    expect(readViewSettings(folder, scenarioId)).toEqual(noViewSettings);
    saveViewSettings(folder, scenarioId, settings());
    expect(readViewSettings(folder, scenarioId).displayUnit).toBe("mnkr");
  });

  it("lose one damaged entry and keep the others", () => {
    const folder = newFolder();
    const [one, other] = [newScenarioId(), newScenarioId()];
    saveViewSettings(folder, one, settings());
    saveViewSettings(folder, other, settings());
    const path = join(folder, "vyer.json");
    const file = JSON.parse(readFileSync(path, "utf8"));
    file.scenarios[0].settings.hidden = ["<script>"];
    writeFileSync(path, JSON.stringify(file));
    expect(readViewSettings(folder, other)).toEqual(noViewSettings);
    expect(readViewSettings(folder, one).displayUnit).toBe("mnkr");
  });

  it.each([
    ["a width of no column", { sheets: [{ sheetId: "aaaaaaaaaaaa", widths: [{ column: "y2026", width: 1e9 }] }] }],
    ["a column with a strange name", { sheets: [{ sheetId: "aaaaaaaaaaaa", frozenTo: "__proto__" }] }],
    ["an unknown unit", { displayUnit: "dollar" }],
    ["more lines than are kept", { hidden: Array.from({ length: 5_001 }, () => "aaaaaaaaaaaa") }],
  ])("are refused whole with %s", async (_, wrong) => {
    const { host } = testHost(newFolder());
    const answer = await host.handle("saveViewSettings", { handle: "a", settings: { ...noViewSettings, ...wrong } });
    expect(answer).toMatchObject({ ok: false, error: { code: "felaktig-begäran" } });
  });
});
