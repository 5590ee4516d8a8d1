// Sequences of what officers rightly do: the reviewer says nothing but that an own goal is missed, which is true.

import { describe, expect, it } from "vitest";
import { Random } from "../../support/cleanBudget.ts";
import { filledModel } from "../../support/filledModel.ts";
import { legitimateEdits, shareFrame } from "../../support/legitimateEdits.ts";

const names = Object.keys(legitimateEdits);

describe("a week's work without a fault", () => {
  it.each(Array.from({ length: 12 }, (_, index) => 300 + index))("is not warned of, %i", (seed) => {
    const random = new Random(seed);
    const model = filledModel(seed);
    const left = [...names];
    const done: string[] = [];
    const expectSilence = (): void => {
      const told = model.budget.open.status().warnings.filter(({ rule }) => rule !== "goalBreached");
      expect({ done, told: told.map(({ message }) => message) }).toEqual({ done, told: [] });
    };
    for (let place = 1; place <= 9; place += 1) {
      const [name = ""] = left.splice(random.whole(0, left.length - 1), 1);
      legitimateEdits[name]?.(model, random, place);
      done.push(name);
      expectSilence();
    }
    shareFrame(model);
    expectSilence();
  });
});
