// A scenario opened over a real database in memory, for tests that edit what they were given.

import { OpenScenario } from "../../electron/host/openScenario.ts";
import { WorkingCopy } from "../../electron/store/workingCopy.ts";
import type { Scenario } from "../../shared/domain/scenario.ts";
import { TestScenario } from "./scenarioFromText.ts";

export function openedScenario(scenario: Scenario, author = ""): TestScenario {
  const workingCopy = WorkingCopy.inMemory();
  const contents = { scenario, log: [], revisions: [] };
  workingCopy.fill(contents);
  return new TestScenario(new OpenScenario(contents, workingCopy, author));
}
