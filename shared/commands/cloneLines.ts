// Copies of lines: new ids and codes, the same figures and formulas. A formula that names a line which is copied too names its copy,
// so that a project's depreciation follows its own outlays. What belongs to the original alone stays behind: a role that only one line
// can have, what was realised, printed figures, notes that someone signed, findings that were accepted.

import { noCellNotes } from "../domain/cellNote.ts";
import { type LineId, newLineId } from "../domain/ids.ts";
import type { Line } from "../domain/line.ts";
import type { LineAttribute } from "../domain/lineAttribute.ts";
import { isUniqueRole } from "../domain/lineRole.ts";
import type { CellInput, Scenario } from "../domain/scenario.ts";
import { isUsableCode } from "../formula/words.ts";
import type { Change } from "../patches/change.ts";
import { structureTexts } from "../texts/structure.ts";
import { shortened } from "./cleanText.ts";
import { type CommandContext, cellChange, limits, lineChange } from "./commandContext.ts";

export interface Clones {
  /** Id of the copy by the id of what was copied. */
  readonly copyOf: ReadonlyMap<LineId, LineId>;
  readonly changes: readonly Change[];
}

export interface CloneWish {
  /** What is copied, in stored order. */
  readonly lineIds: readonly LineId[];
  /** These are told apart from the originals by their names; lines under them keep theirs. */
  readonly renamed: ReadonlySet<LineId>;
  /** Ids the copies must have. */
  readonly given: ReadonlyMap<LineId, LineId>;
  readonly homeOf: (line: Line) => Line["homeSheetId"];
}

/** The copies as new lines with their cells. Where they stand on a sheet is the caller's. */
export function cloneLines({ scenario, now }: CommandContext, wish: CloneWish): Clones {
  const copyOf = new Map(wish.lineIds.map((lineId) => [lineId, wish.given.get(lineId) ?? newLineId()]));
  const codes = codeGiver(scenario);
  const labels = labelGiver(scenario);
  const changes: Change[] = [];
  for (const [lineId, id] of copyOf) {
    const line = scenario.lines.get(lineId);
    if (line === undefined) continue;
    const label = wish.renamed.has(lineId) ? labels(line) : line.label;
    changes.push(lineChange(scenario, id, copyOfLine(line, { id, label, code: codes(line.code) }, copyOf, wish)));
    for (const [year, input] of scenario.cells.get(lineId) ?? [])
      changes.push(cellChange(scenario, id, year, { ...copyOfInput(input, copyOf), enteredAt: now }));
  }
  return { copyOf, changes };
}

function copyOfLine(
  line: Line,
  named: Pick<Line, "id" | "label" | "code">,
  copyOf: Clones["copyOf"],
  wish: CloneWish,
): Line {
  const copied = <Id extends LineId | null>(id: Id): LineId | Id => (id === null ? id : (copyOf.get(id) ?? id));
  const { measure, project, goal, role } = line;
  return {
    ...line,
    ...named,
    homeSheetId: wish.homeOf(line),
    parentId: copied(line.parentId),
    formula: line.formula === null ? null : formulaOfCopy(line.formula, copyOf),
    role: role !== null && isUniqueRole(role) ? null : role,
    measure:
      measure === null
        ? null
        : {
            ...measure,
            status: "proposed",
            committeeId: copied(measure.committeeId),
            unitId: copied(measure.unitId),
            programmeId: copied(measure.programmeId),
            goalId: copied(measure.goalId),
            fundings: measure.fundings.map((funding) => ({ ...funding, sourceId: copied(funding.sourceId) })),
          },
    project: project === null ? null : { ...project, status: "proposed", committeeId: copied(project.committeeId) },
    goal: goal === null ? null : { ...goal, threshold: formulaOfCopy(goal.threshold, copyOf) },
    attributes: new Map([...line.attributes].filter(([attribute]) => !ofOriginal.has(attribute))),
    cellNotes: noCellNotes,
  };
}

/** What has come of a measure, and the total a table was printed with. */
const ofOriginal: ReadonlySet<LineAttribute> = new Set(["realisedHalfYear", "realisedFullYear", "periodTotal"]);

const copyOfInput = (input: CellInput, copyOf: Clones["copyOf"]): CellInput =>
  input.type === "formula" ? { ...input, formula: formulaOfCopy(input.formula, copyOf) } : input;

/** Texts in quotes are passed by: what looks like an id there is words. */
const idOrText = /"(?:[^"]|"")*"|@([a-z0-9]+)/g;

/** Canonical text with the copies in the places of what was copied. */
export const formulaOfCopy = (formula: string, copyOf: ReadonlyMap<LineId, LineId>): string =>
  formula.replace(idOrText, (found, id: string | undefined) =>
    id === undefined ? found : `@${copyOf.get(id as LineId) ?? id}`,
  );

/** VON gives VON_2, VON_2 gives VON_3; a line without a code gets none. */
function codeGiver({ lines }: Scenario): (code: string) => string {
  const taken = new Set([...lines.values()].map(({ code }) => code));
  return (code) => {
    if (code === "") return "";
    const base = code.replace(/_\d+$/, "").slice(0, 19);
    for (let number = 2; number < 10_000; number += 1) {
      const candidate = `${base}_${number}`;
      if (taken.has(candidate) || !isUsableCode(candidate)) continue;
      taken.add(candidate);
      return candidate;
    }
    return "";
  };
}

/** "Skola (kopia)", "Skola (kopia 2)": among the lines of its parent a name is had once. */
function labelGiver({ lines }: Scenario): (line: Line) => string {
  const taken = new Set([...lines.values()].map(({ label, parentId }) => `${parentId} ${label}`));
  return ({ label, parentId }) => {
    for (let number = 1; ; number += 1) {
      const copy = copyName(label, number);
      if (taken.has(`${parentId} ${copy}`)) continue;
      taken.add(`${parentId} ${copy}`);
      return copy;
    }
  };
}

/** A name with what makes it a copy's, within the length a name may have. */
export function copyName(name: string, number: number): string {
  const ending = structureTexts.copy(number);
  return `${shortened(name, limits.labelLength - ending.length)}${ending}`;
}
