// Who has the keyboard. That a dialog is drawn does not say so: a key that follows waits for this.

import type { Locator } from "playwright-core";
import { expect } from "vitest";

/** Waits until the keyboard is in the part, or in something inside it. */
export const hasKeyboard = (part: Locator): Promise<void> =>
  expect.poll(() => part.evaluate((element) => element.contains(document.activeElement))).toBe(true);
