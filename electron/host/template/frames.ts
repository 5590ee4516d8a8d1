// The frames of the standard model: a line per committee (or department) with the frame rule, its units as varav lines, and their sum.
// Who they are is the user's list; codes are made where the list has none.

import { codeFromLabel } from "../../../shared/commands/codeFromLabel.ts";
import type { OrganisationUnit } from "../../../shared/commands/organisationText.ts";
import type { OrganisationKind } from "../../../shared/domain/scenario.ts";
import { frameLines } from "../../../shared/texts/frames.ts";
import type { TemplateLine, TemplateSheet } from "./templateSheet.ts";

export const framesCaption = "kommunbidrag, positivt belopp är kostnad";

/** The sheet, and what the operating budget shows of it, in order. `isTaken`: codes of the rest of the model. */
export function framesSheet(
  organisation: readonly OrganisationUnit[],
  kind: OrganisationKind,
  isTaken: (code: string) => boolean,
): TemplateSheet {
  const heading = frameLines.heading[kind];
  const written = new Set(organisation.flatMap(codesOf));
  const given = new Set<string>();
  const codeFor = (unit: OrganisationUnit, prefix: string): string => {
    if (unit.code !== "") return unit.code;
    const code = codeFromLabel(unit.name, (one) => isTaken(one) || written.has(one) || given.has(one), prefix);
    given.add(code);
    return code;
  };
  const unitLines = (units: readonly OrganisationUnit[], parent: string): readonly TemplateLine[] =>
    units.flatMap((unit) => {
      const code = codeFor(unit, `${parent.slice(0, 10)}_`);
      const line: TemplateLine = { code, label: unit.name, kind: "ofWhich", under: parent, role: "committeeUnit" };
      return [line, ...unitLines(unit.units, code)];
    });
  const committees = organisation.flatMap((committee): readonly TemplateLine[] => {
    const code = codeFor(committee, "");
    const line: TemplateLine = {
      code,
      label: committee.name,
      under: heading,
      role: "committee",
      formula: `=(${code}[föregående] - TILLFÄLLIGT(${code})[föregående]) * (1 + ANDEL_PKV * PKV) + ÅTGÄRDER(${code})`,
    };
    return [line, ...unitLines(committee.units, code)];
  });
  return {
    kind: "frames",
    title: null,
    caption: framesCaption,
    horizon: "operations",
    lines: [
      { code: "", label: heading, kind: "heading" },
      ...committees,
      {
        code: "KOMMUNBIDRAG",
        label: frameLines.total,
        kind: "sum",
        role: "frameTotal",
        formula: `=SUMMA(${heading})`,
      },
    ],
  };
}

const codesOf = ({ code, units }: OrganisationUnit): readonly string[] => [
  ...(code === "" ? [] : [code]),
  ...units.flatMap(codesOf),
];
