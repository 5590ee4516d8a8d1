// Where the guided tour is: not running, offered, or at one of its steps. Apart from the window's own store, because nothing of
// the document or the grid depends on it. Whether it has been taken is remembered with the window's preferences.

import { create } from "zustand";
import { tourTexts } from "../../../shared/texts/tour.ts";
import { openScenario } from "../../state/openingActions.ts";
import { keepPreferences } from "../../state/preferences.ts";
import { focusGrid, type WindowState, windowState } from "../../state/windowStore.ts";
import { tourSteps } from "./tourSteps.ts";

interface TourState {
  readonly phase: "off" | "offered" | "running";
  /** Number of the step, from 0. */
  readonly step: number;
  /** The keyboard is to follow the card: the user asked for the tour or pressed a button in it. */
  readonly takesFocus: boolean;
  /** It has never been taken here: the example then offers it. */
  readonly isNew: boolean;
}

export const useTour = create<TourState>()(() => ({ phase: "off", step: 0, takesFocus: false, isNew: false }));

/** True where the example is shown that the tour goes through. */
export const isOnSample = ({ document, phase }: Pick<WindowState, "document" | "phase">): boolean =>
  phase === "workbench" && document?.mirror.structure.title === tourTexts.sampleTitle;

/** Offers the tour as soon as the example is open; asks nothing of anybody who works with something else. */
export function offerTour(): void {
  useTour.setState({ isNew: true });
}

/** Begins with the first step, in the example, which is opened where it is not. */
export async function startTour(): Promise<void> {
  if (!isOnSample(windowState()) && !(await openScenario({ type: "sample", name: "alingsas" }))) return;
  goToStep(0);
}

/** Goes to a step; outside the steps the tour ends. */
export function goToStep(step: number): void {
  const wanted = tourSteps[step];
  if (wanted === undefined) {
    endTour();
    return;
  }
  wanted.prepare();
  useTour.setState({ phase: "running", step, takesFocus: !wanted.isTried, isNew: false });
}

/** Ends or declines the tour, and does not offer it again. */
export function endTour(): void {
  useTour.setState({ phase: "off", isNew: false });
  keepPreferences({ tourSeen: true });
  focusGrid();
}
