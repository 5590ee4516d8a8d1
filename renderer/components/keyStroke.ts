// A keyboard event as plain data. On a Mac the command key does what Ctrl does elsewhere. AltGr, and Alt on a Mac, write signs
// ("@", "{", "€"): such a sign is what was pressed, and no Ctrl or Alt with it.

import type { KeyboardEvent as ReactKeyboardEvent } from "react";
import { isPrintable, type KeyStroke } from "../state/keyTable.ts";

/** Is the program run on a Mac? */
export const isMac = (): boolean => /^Mac/.test(globalThis.navigator?.platform ?? "");

export function strokeFromEvent(event: KeyboardEvent | ReactKeyboardEvent): KeyStroke {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
  const code = "nativeEvent" in event ? event.nativeEvent.code : event.code;
  const writesSign = event.getModifierState("AltGraph") || (isMac() && altKey && !metaKey && isPrintable(key));
  return {
    key,
    shift: shiftKey,
    control: (ctrlKey || metaKey) && !writesSign,
    alt: altKey && !writesSign,
    code,
  };
}
