// Strokes as the table of keys writes them ("Ctrl+Shift+ArrowRight"), for the program's own code and for a real keyboard.

import type { KeyStroke } from "../../renderer/state/keyTable.ts";

const keyNames: Readonly<Record<string, string>> = { Space: " ", Plus: "+", Minus: "-", Sign: "7" };

/** The stroke as the window would tell it. */
export function strokeNamed(written: string): KeyStroke {
  const parts = written.split("+");
  const key = parts.at(-1) ?? "";
  return {
    key: key === "Sign" ? key : (keyNames[key] ?? key),
    shift: parts.includes("Shift"),
    control: parts.includes("Ctrl"),
    alt: parts.includes("Alt"),
  };
}

/** The stroke as playwright presses it; "Sign" is some sign that can be written. */
export const pressNamed = (written: string): string =>
  written
    .split("+")
    .map((part) => (part === "Ctrl" ? "Control" : (keyNames[part] ?? part)))
    .map((part) => (part.length === 1 && /[A-Z]/.test(part) ? part.toLowerCase() : part))
    .map((part) => (part === " " ? "Space" : part))
    .join("+");
