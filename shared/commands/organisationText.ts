// The organisation as people write it: one committee a row, its units indented under it, a code in parentheses at the end of the name
// where one is wanted. As pasted from a document or a spreadsheet, or kept in a text file.

import { failure, type Result, success } from "../domain/result.ts";
import { isUsableCode } from "../formula/words.ts";
import { cleanText } from "./cleanText.ts";

export interface OrganisationUnit {
  readonly name: string;
  /** "" where none is written. */
  readonly code: string;
  readonly units: readonly OrganisationUnit[];
}

/** `row` counts from 1, as editors do. */
export type OrganisationRefusal =
  | { readonly type: "organisationIndented"; readonly row: number; readonly text: string }
  | { readonly type: "organisationCode"; readonly row: number; readonly code: string }
  | { readonly type: "organisationTwice"; readonly row: number; readonly text: string }
  | { readonly type: "organisationName"; readonly row: number; readonly limit: number }
  | { readonly type: "organisationTooLarge"; readonly limit: number };

export const organisationLimits = { units: 2_000, nameLength: 150 } as const;

interface Draft extends OrganisationUnit {
  readonly units: Draft[];
  readonly depth: number;
}

/** Columns of white space before the text; a tab counts as four. */
const depthOf = (row: string): number => (/^\s*/.exec(row)?.[0] ?? "").replaceAll("\t", "    ").length;

/**
 * Reads the list: "Kommunstyrelsen (KS)", or "Kommunstyrelsen; KS", or with a tab between as a spreadsheet pastes it. Rows with nothing in
 * them are left out, bullets before a name too. A unit may have units of its own.
 *
 * Refuses a first row that is indented, a code no formula could name, a code or committee written twice, a name that is too long, and more than
 * 2 000 rows.
 */
export function readOrganisation(text: string): Result<readonly OrganisationUnit[], OrganisationRefusal> {
  const committees: Draft[] = [];
  const above: Draft[] = [];
  const codes = new Set<string>();
  let count = 0;
  for (const [index, written] of text.replace(/\r\n?/g, "\n").split("\n").entries()) {
    if (cleanText(written) === "") continue;
    const row = index + 1;
    count += 1;
    if (count > organisationLimits.units)
      return failure({ type: "organisationTooLarge", limit: organisationLimits.units });
    const { name, code } = nameAndCode(written);
    if (name === "" || name.length > organisationLimits.nameLength)
      return failure({ type: "organisationName", row, limit: organisationLimits.nameLength });
    if (code !== "" && !isUsableCode(code)) return failure({ type: "organisationCode", row, code });
    if (code !== "" && codes.has(code)) return failure({ type: "organisationTwice", row, text: code });
    if (code !== "") codes.add(code);
    const draft: Draft = { name, code, units: [], depth: depthOf(written) };
    while (above.length > 0 && (above.at(-1)?.depth ?? 0) >= draft.depth) above.pop();
    const parent = above.at(-1);
    if (parent === undefined && committees.length > 0 && draft.depth > (committees[0]?.depth ?? 0))
      return failure({ type: "organisationIndented", row, text: name });
    if (parent === undefined && committees.length === 0 && draft.depth > 0)
      return failure({ type: "organisationIndented", row, text: name });
    const siblings = parent?.units ?? committees;
    if (siblings.some((sibling) => sibling.name.toLocaleLowerCase("sv") === name.toLocaleLowerCase("sv")))
      return failure({ type: "organisationTwice", row, text: name });
    siblings.push(draft);
    above.push(draft);
  }
  return success(committees);
}

/** How many units there are under the committees, at any depth. */
export const unitCount = (units: readonly OrganisationUnit[]): number =>
  units.reduce((count, unit) => count + unit.units.length + unitCount(unit.units), 0);

/** "Kommunstyrelsen (KS)": what stands in parentheses is a code when it is written in capitals; "Vård (äldre)" is a name. */
function nameAndCode(written: string): { readonly name: string; readonly code: string } {
  const bare = written.trim().replace(/^[-–•*]\s+/, "");
  const apart = /^([^;\t]*)[;\t]\s*([^;\t]*)/.exec(bare);
  if (apart !== null) return { name: cleanText(apart[1] ?? ""), code: codeOf(apart[2] ?? "") };
  const inside = /^(.*\S)\s*\(([\p{Lu}_][\p{Lu}\d_]{0,23})\)$/u.exec(cleanText(bare));
  if (inside !== null) return { name: cleanText(inside[1] ?? ""), code: codeOf(inside[2] ?? "") };
  return { name: cleanText(bare), code: "" };
}

const codeOf = (text: string): string => cleanText(text).toLocaleUpperCase("sv");
