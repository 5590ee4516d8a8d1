// Where a paste lands: words on lines of texts and on names that say the same, what finds no room, what is written over; and what
// a special paste leaves out.

import { describe, expect, it } from "vitest";
import { type CurrentSheet, layOut } from "../../../renderer/state/currentSheet.ts";
import { isLabelled, misplacedWord } from "../../../renderer/state/misplacedWords.ts";
import { contentHere, type PasteContent } from "../../../renderer/state/pasteContent.ts";
import { planNames } from "../../../renderer/state/pasteNames.ts";
import { type PasteFields, planPaste, wordsFit } from "../../../renderer/state/pastePlan.ts";
import { mirrorFromView } from "../../../renderer/state/scenarioMirror.ts";
import { chosenFields, type PasteChoices } from "../../../renderer/state/specialPaste.ts";
import { newLineId } from "../../../shared/domain/ids.ts";
import { createFakeWorkbench } from "../../support/fakeWorkbench.ts";

/** The frames, with SOC and KUN turned into lines of texts. */
async function framesWithTexts(): Promise<{ readonly sheet: CurrentSheet; readonly rowOf: (code: string) => number }> {
  const answer = await createFakeWorkbench().request("view", { handle: "fake" });
  if (!answer.ok) throw new Error(answer.error.message);
  const { structure } = answer.value;
  const lines = structure.lines.map((line) =>
    line.code === "SOC" || line.code === "KUN" ? { ...line, unit: "text" as const } : line,
  );
  const mirror = mirrorFromView({ ...answer.value, structure: { ...structure, lines } });
  const frames = structure.sheets.find(({ kind }) => kind === "frames");
  if (!mirror.ok || frames === undefined) throw new Error("no frames");
  const sheet = layOut(mirror.value, frames, new Set());
  return { sheet, rowOf: (code) => sheet.rowIds.findIndex((id) => mirror.value.lineById.get(id)?.code === code) };
}

const fields = (matrix: readonly (readonly string[])[]): PasteFields =>
  matrix.map((row) => row.map((text) => ({ text })));

describe("pasting words", () => {
  it.each([
    ["one line of texts", "SOC", [["ja", "nej, för lite"]], true],
    ["two lines of texts under each other", "SOC", [["ja"], ["nej"]], true],
    ["words and figures on a line of texts", "SOC", [["ja", "12"]], true],
    ["a line of figures", "VON", [["ja", "nej"]], false],
    ["a line of texts and then one of figures", "KUN", [["ja"], ["nej"]], false],
    ["beyond the last year", "SOC", [["a", "b", "c", "d", "e", "f", "g"]], false],
  ] as const)("on %s", async (_, code, matrix, expected) => {
    const { sheet, rowOf } = await framesWithTexts();
    expect(wordsFit(sheet, { row: rowOf(code), column: sheet.firstYear }, fields(matrix))).toBe(expected);
  });

  it("lets names and codes through where they say what stands there, and only then", async () => {
    const { sheet, rowOf } = await framesWithTexts();
    const corner = { row: rowOf("VON"), column: 0 };
    const label = sheet.mirror.lineById.get(sheet.rowIds[corner.row] ?? newLineId())?.label ?? "";
    const same = fields([[label, "VON", "1"]]);
    expect(wordsFit(sheet, corner, same)).toBe(true);
    expect(planPaste(sheet, corner, same)).toMatchObject({ locked: 0, total: 1 });
    const other = fields([[label, "ANNAN", "1"]]);
    expect(wordsFit(sheet, corner, other)).toBe(false);
    expect(planPaste(sheet, corner, other)).toMatchObject({ locked: 1, lockedNames: ["Kod"] });
  });

  it("keeps a dash that is a text, and clears by one elsewhere", async () => {
    const { sheet, rowOf } = await framesWithTexts();
    const typed = (code: string) =>
      planPaste(sheet, { row: rowOf(code), column: sheet.firstYear }, fields([["–"]])).cells[0]?.text;
    expect([typed("SOC"), typed("VON")]).toEqual(["–", ""]);
  });
});

describe("a plan of a paste", () => {
  it("counts what falls to the right and below, but for what is empty", async () => {
    const { sheet } = await framesWithTexts();
    const corner = { row: sheet.size.rows - 1, column: sheet.lastYear };
    const plan = planPaste(
      sheet,
      corner,
      fields([
        ["1", "2", ""],
        ["3", "4", "-"],
      ]),
    );
    expect(plan.right + plan.below).toBe(3);
    expect(plan.below).toBe(2);
  });

  it("leaves the cell of a field that is left out as it is", async () => {
    const { sheet, rowOf } = await framesWithTexts();
    const plan = planPaste(sheet, { row: rowOf("VON"), column: sheet.firstYear }, [[null, { text: "5" }]]);
    expect(plan.cells.map(({ text }) => text)).toEqual(["5"]);
  });
});

describe("a special paste", () => {
  const lineId = newLineId();
  const own: PasteContent = {
    text: "",
    fields: [],
    isTable: false,
    isTextAlone: false,
    own: {
      cutId: "",
      rows: [
        [
          { value: "1 kr", formula: "=VON * 2", lineId },
          { value: "2 kr", formula: null, lineId },
          { value: "", formula: null, lineId },
        ],
      ],
    },
  };
  const other: PasteContent = { text: "", own: null, isTable: false, isTextAlone: true, fields: [["1", "=A1", ""]] };
  const texts = (content: PasteContent, choices: Partial<PasteChoices>) =>
    chosenFields(content, { what: "all", how: "replace", isTransposed: false, ...choices }).map((row) =>
      row.map((field) => field?.text ?? null),
    );
  it.each([
    ["everything", own, {}, [["=VON * 2", "2 kr", ""]]],
    ["values", own, { what: "values" }, [["1 kr", "2 kr", ""]]],
    ["formulas", own, { what: "formulas" }, [["=VON * 2", null, null]]],
    ["values to add", own, { what: "values", how: "add" }, [["1 kr", "2 kr", null]]],
    ["everything, turned", own, { isTransposed: true }, [["=VON * 2"], ["2 kr"], [""]]],
    ["another program's values", other, { what: "values" }, [["1", null, ""]]],
    ["another program's formulas", other, { what: "formulas" }, [[null, "=A1", null]]],
  ] as const)("takes %s", (_, content, choices, expected) => expect(texts(content, choices)).toEqual(expected));

  it("says which line a formula stood on", () => {
    const [row] = chosenFields(own, { what: "all", how: "replace", isTransposed: false });
    expect(row?.[0]).toMatchObject({ text: "=VON * 2", copiedFrom: lineId });
  });
});

it("takes the values of formulas whose line is in no budget that is open, and the other formulas", () => {
  const [here, elsewhere] = [newLineId(), newLineId()];
  const cell = (lineId: typeof here) => ({ value: "5 kr", formula: "=KS * 2", lineId });
  const content: PasteContent = {
    text: "5\t5",
    fields: [["5", "5"]],
    own: { cutId: "", rows: [[cell(here), cell(elsewhere)]] },
    isTable: false,
    isTextAlone: false,
  };
  const taken = contentHere(content, (id) => id === here);
  expect(taken.own?.rows[0]?.map(({ formula }) => formula)).toEqual(["=KS * 2", null]);
  expect(contentHere(content, () => true)).toBe(content);
});

describe("words pasted among figures", () => {
  const contentOf = (matrix: readonly (readonly string[])[]): PasteContent => ({
    text: "",
    fields: matrix,
    own: null,
    isTable: false,
    isTextAlone: true,
  });
  it.each<[string, readonly (readonly string[])[], boolean]>([
    ["a name beside figures", [["Vården", "1", "2"]], true],
    ["names and figures in one text, as from a printed page", [["Vården 818 729"]], true],
    [
      "figures only in some rows",
      [
        ["Nämnd", ""],
        ["Vården", "5"],
      ],
      true,
    ],
    ["a word above a figure", [["abc"], ["5"]], false],
    ["words alone", [["abc", "def"]], false],
    ["a figure before a word", [["5", "abc"]], false],
  ])("are a table to be read with %s", (_what, matrix, expected) =>
    expect(isLabelled(contentOf(matrix))).toBe(expected),
  );

  it("are judged in one reading, however long they are", () => {
    expect(isLabelled(contentOf([["a".repeat(300_000)]]))).toBe(false);
    expect(isLabelled(contentOf([[`${"a".repeat(300_000)}\n5`]]))).toBe(false);
    expect(isLabelled(contentOf([[`${"a".repeat(300_000)} 5`]]))).toBe(true);
  });

  it("are told with the first cell they would land on, and what it takes", async () => {
    const { sheet, rowOf } = await framesWithTexts();
    const corner = { row: rowOf("VON"), column: sheet.firstYear };
    expect(misplacedWord(sheet, corner, fields([["abc"], ["5"]]))).toMatch(
      /^Inget klistrades in: ”abc” är text, men VON 2021 tar belopp\. .* kolumnen Post /,
    );
    expect(
      misplacedWord(
        sheet,
        corner,
        fields([
          ["5", "abc"],
          ["x", "y"],
        ]),
      ),
    ).toContain("”abc” och 2 till är text");
    expect(misplacedWord(sheet, corner, fields([["5"]]))).toBeNull();
    expect(misplacedWord(sheet, { ...corner, row: 9_999 }, fields([["abc"]]))).toBeNull();
  });
});

describe("names pasted where names stand", () => {
  const planOf = async (column: number, matrix: readonly (readonly string[])[], code = "SOC") => {
    const { sheet, rowOf } = await framesWithTexts();
    const plan = planNames(sheet, { row: rowOf(code), column }, fields(matrix));
    const named = plan?.parts.map((part) => (part.type === "renameLine" ? [part.label, part.code] : []));
    return plan === null ? null : { named, below: plan.below };
  };

  it("become the names of the lines below each other, as shown; an empty one leaves its line as it is", async () => {
    expect(await planOf(0, [["Ny social"], [""], [" Ny barn "]])).toMatchObject({
      named: [
        ["Ny social", "SOC"],
        ["Ny barn", expect.any(String)],
      ],
      below: 0,
    });
  });

  it("take codes along, and codes alone", async () => {
    expect(await planOf(0, [["Ny social", "NYS"]])).toMatchObject({ named: [["Ny social", "NYS"]] });
    expect(await planOf(1, [["NYS"]])).toMatchObject({ named: [[expect.any(String), "NYS"]] });
  });

  it("are counted where they fall below the last row", async () => {
    const many = Array.from({ length: 200 }, (_, number) => [`Namn ${number}x`]);
    expect((await planOf(0, many))?.below).toBeGreaterThan(100);
  });

  it("are no names where figures stand among them, or where they reach into the years", async () => {
    expect(await planOf(0, [["Ny social"], ["5"]])).toBeNull();
    expect(await planOf(0, [["Ny social", "NYS", "5"]])).toBeNull();
    expect(await planOf(2, [["Ny social"]])).toBeNull();
  });
});
