// A host for the carrier's tests: it remembers what it was asked, and answers "view" with every kind of array.

import type { WorkbenchHost } from "../../../electron/host/hostServices.ts";
import { failure, success } from "../../../shared/domain/result.ts";

export interface FakeHost extends WorkbenchHost {
  readonly asked: readonly { readonly name: string; readonly payload: unknown }[];
}

export const fakeView = {
  values: new Float64Array([Number.NaN, -0, 0.1 + 0.2, -2_421_049_000]),
  states: new Uint8Array([0, 1, 255]),
  origins: new Int32Array([-1, 2_147_483_647]),
};

export function createFakeHost(): FakeHost {
  const asked: { name: string; payload: unknown }[] = [];
  return {
    asked,
    handle: async (name, payload) => {
      asked.push({ name, payload });
      if (name === "describe") return success({ nativeDialogs: false, startWith: [] });
      if (name === "view") return success(fakeView);
      if (name === "close") throw new Error("a fault of the program");
      if (name === "open") return success({ handle: "h1", view: fakeView });
      return failure({ code: "okänd", message: `${name} finns inte.` });
    },
    registerGiven: (path) => `given:${path}`,
    closeAll: async () => undefined,
  };
}
