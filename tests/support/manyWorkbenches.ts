// Several stand-in budgets behind one door, each with a handle of its own, for tests of a window with tabs. Answers can be held back.

import { noViewSettings, type ViewSettings } from "../../shared/contract/viewSettings.ts";
import type { RequestName, RequestOf, Workbench } from "../../shared/contract/workbench.ts";
import { failure, success } from "../../shared/domain/result.ts";
import { createFakeWorkbench } from "./fakeWorkbench.ts";

export interface ManyWorkbenches {
  readonly workbench: Workbench;
  /** Handle, name and payload of every request. */
  readonly asked: { readonly name: RequestName; readonly handle: string; readonly payload: unknown }[];
  /** What is kept of how a budget is looked at, by handle. */
  readonly settings: Map<string, ViewSettings>;
  /** Handles the next openings answer with, in turn: a budget that is open already has a handle that is known. */
  readonly next: string[];
  /** Holds every answer back until the function it gives is called. */
  hold(): () => void;
}

export function manyWorkbenches(): ManyWorkbenches {
  const byHandle = new Map<string, ReturnType<typeof createFakeWorkbench>>();
  const asked: ManyWorkbenches["asked"] = [];
  const settings = new Map<string, ViewSettings>();
  const next: string[] = [];
  let gate: Promise<void> = Promise.resolve();
  const answer = async (name: RequestName, payload: RequestOf<RequestName>): Promise<unknown> => {
    const handle = "handle" in payload ? payload.handle : "";
    asked.push({ name, handle, payload });
    await gate;
    if (name === "open") {
      const opened = next.shift() ?? `b${byHandle.size + 1}`;
      const fake = byHandle.get(opened) ?? createFakeWorkbench();
      byHandle.set(opened, fake);
      const view = await fake.request("view", { handle: opened });
      return view.ok ? success({ handle: opened, view: view.value }) : view;
    }
    const fake = byHandle.get(handle);
    if (name === "describe") return createFakeWorkbench().request("describe", {});
    if (fake === undefined) return failure({ code: "inte-öppet", message: "Scenariot är inte öppet längre." });
    if (name === "close") byHandle.delete(handle);
    if (name === "readViewSettings") return success(settings.get(handle) ?? noViewSettings);
    if (name === "saveViewSettings" && "settings" in payload) {
      settings.set(handle, payload.settings);
      return success({});
    }
    return fake.request(name, payload);
  };
  return {
    asked,
    settings,
    next,
    workbench: {
      onEvent: () => () => undefined,
      request: (name, payload) => answer(name, payload) as ReturnType<Workbench["request"]> as never,
    },
    hold: () => {
      let open = (): void => undefined;
      gate = new Promise((resolve) => {
        open = resolve;
      });
      return () => open();
    },
  };
}
