// The view settings of the scenarios last worked with on this machine, in one file of the work folder. The oldest make room for the
// newest; an entry that is damaged is dropped and the others stay.

import { join } from "node:path";
import * as z from "zod";
import { viewSettingsSchema } from "../../shared/contract/viewSettingSchemas.ts";
import { noViewSettings, type ViewSettings } from "../../shared/contract/viewSettings.ts";
import type { ScenarioId } from "../../shared/domain/ids.ts";
import { readSmallJson, writeSmallJson } from "./smallJsonFile.ts";

const fileName = "vyer.json";
/** Scenarios remembered; a person works with a handful. */
export const mostScenarios = 100;
const mostBytes = 4_000_000;

const fileSchema = z.object({ scenarios: z.array(z.unknown()).max(10 * mostScenarios) });
const entrySchema = z.object({ scenarioId: z.string().min(1).max(100), settings: viewSettingsSchema });
type Entry = z.infer<typeof entrySchema>;

/** How the scenario was last looked at here; the defaults when nothing is known. Never throws for what stands in the file. */
export function readViewSettings(folder: string, scenarioId: ScenarioId): ViewSettings {
  return entriesIn(folder).find((entry) => entry.scenarioId === scenarioId)?.settings ?? noViewSettings;
}

/** Remembers how a scenario is looked at. Where the disk refuses, the view is as it is until the program ends. */
export function saveViewSettings(folder: string, scenarioId: ScenarioId, settings: ViewSettings): void {
  const others = entriesIn(folder).filter((entry) => entry.scenarioId !== scenarioId);
  const scenarios = [{ scenarioId, settings }, ...others].slice(0, mostScenarios);
  while (scenarios.length > 1 && JSON.stringify({ scenarios }).length * 2 > mostBytes) {
    scenarios.length = Math.ceil(scenarios.length / 2);
  }
  writeSmallJson(join(folder, fileName), { scenarios });
}

/** Newest first. */
function entriesIn(folder: string): readonly Entry[] {
  const file = fileSchema.safeParse(readSmallJson(join(folder, fileName), mostBytes));
  if (!file.success) return [];
  return file.data.scenarios.flatMap((entry) => {
    const read = entrySchema.safeParse(entry);
    return read.success ? [read.data] : [];
  });
}
