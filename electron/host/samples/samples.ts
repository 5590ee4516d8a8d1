// The samples by name. Each is built in memory by commands and handed over as a fresh scenario without history.

import type { SampleName } from "../../../shared/contract/workbench.ts";
import type { Scenario } from "../../../shared/domain/scenario.ts";
import { WorkingCopy } from "../../store/workingCopy.ts";
import { emptyScenario } from "../newScenario.ts";
import { OpenScenario } from "../openScenario.ts";
import { alingsasHead, buildAlingsas, buildAlingsasBase } from "./alingsas.ts";
import { balans22Head, buildBalans22 } from "./balans22.ts";
import { ScenarioScript } from "./scenarioScript.ts";

const builders: Readonly<
  Record<SampleName, readonly [head: Parameters<typeof emptyScenario>[0], build: (open: OpenScenario) => void]>
> = {
  alingsas: [alingsasHead, buildAlingsas],
  "alingsas-base": [alingsasHead, buildAlingsasBase],
  balans22: [balans22Head, buildBalans22],
};

/** A new scenario of the sample, with ids of its own. */
export function sampleScenario(name: SampleName): Scenario {
  const [head, build] = builders[name];
  return scenarioMadeBy(emptyScenario(head), (open) => {
    build(open);
    new ScenarioScript(open, head.displayUnit).captions();
  });
}

/** Runs commands on a scenario in memory and gives what they lead to. */
export function scenarioMadeBy(start: Scenario, build: (open: OpenScenario) => void): Scenario {
  const workingCopy = WorkingCopy.inMemory();
  try {
    const contents = { scenario: start, log: [], revisions: [] };
    workingCopy.fill(contents);
    const open = new OpenScenario(contents, workingCopy, "");
    build(open);
    return open.scenario;
  } finally {
    workingCopy.close();
  }
}
