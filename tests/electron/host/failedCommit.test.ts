// A commit that fails after the figures were calculated: nothing of the edit may stay, in the file or in the figures shown.

import { expect, it } from "vitest";
import { OpenScenario } from "../../../electron/host/openScenario.ts";
import { sampleScenario } from "../../../electron/host/samples/samples.ts";
import { WorkingCopy } from "../../../electron/store/workingCopy.ts";
import { calculatedAfresh, TestScenario } from "../../support/scenarioFromText.ts";

/** A scenario over a real database whose next commits fail at the last moment, when the figures are already calculated. */
function failing(): { readonly test: TestScenario; readonly fail: (isFailing: boolean) => void } {
  const contents = { scenario: sampleScenario("alingsas"), log: [], revisions: [] };
  const workingCopy = WorkingCopy.inMemory();
  workingCopy.fill(contents);
  let isFailing = false;
  const commit = workingCopy.commit.bind(workingCopy);
  workingCopy.commit = (changes, after, entry, beforeCommit) =>
    commit(changes, after, entry, () => {
      beforeCommit();
      if (isFailing) throw new Error("database or disk is full");
    });
  const test = new TestScenario(new OpenScenario(contents, workingCopy, "Prov"));
  return { test, fail: (wanted) => (isFailing = wanted) };
}

it.each([
  ["a figure", (test: TestScenario) => test.type("PKV", 2022, "9 %")],
  ["a formula", (test: TestScenario) => test.formula("VON", "=VON[-1] * 2")],
  ["an undo", (test: TestScenario) => test.undo()],
])("%s that could not be committed leaves scenario, figures, warnings and undo as they were", (_, edit) => {
  const { test, fail } = failing();
  test.type("PKV", 2022, "3 %");
  const before = test.open.view();
  fail(true);
  expect(() => edit(test)).toThrow("disk is full");
  expect(test.open.view()).toEqual(before);

  fail(false);
  test.type("PKV", 2023, "1 %");
  const { columns } = test.open.calculation;
  const afresh = calculatedAfresh(test.open.scenario).columns;
  expect(columns.values).toEqual(afresh.values);
  expect(columns.states).toEqual(afresh.states);
  test.undo();
  expect(test.open.view().cells).toEqual(before.cells);
});
