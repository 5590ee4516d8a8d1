// A keyboard event as plain data. On a Mac the command key does what Ctrl does elsewhere.

import type { KeyboardEvent as ReactKeyboardEvent } from "react";
import type { KeyStroke } from "../grid/gridKeys.ts";

export const strokeFromEvent = (event: KeyboardEvent | ReactKeyboardEvent): KeyStroke => ({
  key: event.key,
  shift: event.shiftKey,
  control: event.ctrlKey || event.metaKey,
  // AltGr writes signs ("{", "@") and comes as Ctrl and Alt together on Windows.
  alt: event.altKey && !event.ctrlKey,
});
