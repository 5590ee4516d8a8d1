// The help of the formula language in the window: the dialog Funktioner, the hint under the editor, the unit beside the result.
// What each function does stands in functions.ts; here is how it is shown.

import { unitName } from "./formula.ts";
import { type FunctionHelp, functionGroups, functionHelp } from "./functions.ts";

export interface HelpEntry extends FunctionHelp {
  /** Name in the file's language. */
  readonly canonical: string;
  /** Name the officer types, as its signature begins. */
  readonly name: string;
}

/** All functions in the order of their groups, as functions.ts lists them. */
export const helpEntries: readonly HelpEntry[] = Object.entries(functionHelp).map(([canonical, help]) => ({
  ...help,
  canonical,
  name: help.signature.split("(")[0] ?? help.signature,
}));

export const helpGroups: readonly string[] = functionGroups;

const upper = (text: string): string => text.normalize("NFC").toLocaleUpperCase("sv");

const byName: ReadonlyMap<string, HelpEntry> = new Map(
  helpEntries.flatMap((entry) => [[upper(entry.canonical), entry] as const, [upper(entry.name), entry] as const]),
);

/** By Swedish or English name, whatever its letter case. */
export const helpOf = (name: string): HelpEntry | undefined => byName.get(upper(name));

/** The function whose name begins like this; undefined for fewer than two letters or when several could be meant. */
export function helpBegunBy(begun: string): HelpEntry | undefined {
  const exact = helpOf(begun);
  if (exact !== undefined || begun.length < 2) return exact;
  const found = helpEntries.filter(({ name }) => upper(name).startsWith(upper(begun)));
  return found.length === 1 ? found[0] : undefined;
}

/** Functions whose name, English name or description holds all the words, those named so first. */
export function searchHelp(query: string): readonly HelpEntry[] {
  const words = upper(query)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return helpEntries;
  const isNamed = ({ name, canonical }: HelpEntry) =>
    words.every((word) => upper(name).includes(word) || upper(canonical).includes(word));
  const isTold = (entry: HelpEntry) => {
    const told = upper(
      [entry.name, entry.canonical, entry.group, entry.summary, ...entry.arguments.map(({ name }) => name)].join(" "),
    );
    return words.every((word) => told.includes(word));
  };
  const named = helpEntries.filter(isNamed);
  return [...named, ...helpEntries.filter((entry) => !named.includes(entry) && isTold(entry))];
}

export interface SignaturePart {
  readonly text: string;
  /** The argument the caret stands in. */
  readonly current: boolean;
}

/** "OM(villkor; då; annars)" in parts, the argument at `argument` marked; null marks none. The last takes all that follow. */
export function signatureParts(signature: string, argument: number | null): readonly SignaturePart[] {
  const open = signature.indexOf("(");
  if (open < 0) return [{ text: signature, current: false }];
  const inside = signature.slice(open + 1, signature.lastIndexOf(")"));
  const names = inside === "" ? [] : inside.split(";").map((name) => name.trim());
  const at = argument === null ? -1 : Math.min(argument, names.length - 1);
  const parts: SignaturePart[] = [{ text: signature.slice(0, open + 1), current: false }];
  for (const [index, name] of names.entries()) {
    if (index > 0) parts.push({ text: "; ", current: false });
    parts.push({ text: name, current: index === at });
  }
  return [...parts, { text: ")", current: false }];
}

/**
 * What stands after a formula's figure: the unit the formula gives by itself, in a word; an amount is told in the unit that is shown
 * ("tkr"), a nought as the line it stands on. "" on a line of shares, whose figures carry their "%".
 */
export function resultUnitName(formulaUnit: string, lineUnit: string, displayUnit: string): string {
  if (lineUnit === "share") return "";
  const unit = formulaUnit === "zero" ? lineUnit : formulaUnit;
  return unit === "kr" ? displayUnit : unitName(unit);
}

export const functionDialogTexts = {
  title: "Funktioner",
  search: "Sök funktion",
  placeholder: "Skriv ett namn eller vad du vill räkna ut",
  list: "Funktioner",
  none: "Ingen funktion passar sökningen.",
  arguments: "Delar",
  example: "Exempel",
  givesAnswer: "ger",
  note: "Att tänka på",
  englishName: (name: string): string => `Heter ${name} på engelska; båda namnen går att skriva.`,
  insert: "Infoga",
  insertHelp: "Infogar funktionen i formeln.",
  keys: "Pilarna väljer, Retur infogar.",
  hintLabel: "Funktionens delar",
} as const;
