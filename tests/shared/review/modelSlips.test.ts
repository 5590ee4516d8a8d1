// Slips in the model that make the result look better than it is, or everything wrong at once: told where they were made, in words
// that lead to the cause, and taken back with them.

import { describe, expect, it } from "vitest";
import { completenessOf } from "../../../shared/analysis/completeness.ts";
import { gapInWords } from "../../../shared/texts/completeness.ts";
import { filledModel } from "../../support/filledModel.ts";
import { calculatedPlan } from "../../support/linkedBudget.ts";
import { effect, newProject, outlay, projectScenario } from "../../support/projectScenario.ts";

const plain = (sentences: readonly string[]): readonly string[] =>
  sentences.map((sentence) => sentence.replaceAll("\u00a0", " "));

describe("an investment project", () => {
  it("that is not depreciated in full is told in the printed list too, until it is", () => {
    const test = projectScenario();
    test.apply(newProject(test, [outlay({ 2026: "4 mnkr", 2028: "5 mnkr" }, "", [2027, 1])]));
    expect(plain(test.warnings("projectIncomplete"))).toEqual([
      "Ny skola: livslängd saknas, så kapitalkostnaden är ej beräknad. Fyll i livslängden under Ändra.",
      "Ny skola: utgifter på 5 000 000 kr ligger efter ianspråktagandet och avskrivs inte. Lägg dem i en egen komponent, eller flytta ianspråktagandet.",
    ]);
    const set = { type: "setAttribute", lineId: test.id("SKOLA_UTG"), bareUnit: "kr" } as const;
    test.apply({ ...set, attribute: "life", text: "20" });
    expect(test.warnings("projectIncomplete")).toHaveLength(1);
    test.apply({ ...set, attribute: "startYear", text: "2028" });
    expect(test.warnings("projectIncomplete")).toEqual([]);
    test.undo();
    expect(test.warnings("projectIncomplete")).toHaveLength(1);
  });

  it("with more contributions than outlays is asked about", () => {
    const test = projectScenario();
    const start = [2027, 1] as const;
    const contribution = outlay({ 2026: "3 mnkr" }, "20", start, { kind: "contribution" });
    test.apply(newProject(test, [outlay({ 2026: "1 mnkr" }, "20", start), contribution]));
    expect(test.warnings("projectIncomplete")).toEqual([
      "Ny skola: bidragen är större än utgifterna, så projektet sänker kapitalkostnaden. Kontrollera beloppen och deras tecken.",
    ]);
  });

  it("whose residual value came to be above its outlay is told with its name, and the error once for each line", () => {
    const test = projectScenario();
    test.apply(newProject(test, [outlay({ 2026: "4 mnkr" }, "5", [2027, 3], { residual: "1 mnkr" })]));
    test.type("SKOLA_UTG", 2026, "500 tkr");
    expect(test.warnings("projectIncomplete")).toEqual([
      "Ny skola: restvärdet är större än det som är betalt när projektet tas i bruk, så avskrivningen går inte att beräkna. Sänk restvärdet, eller fyll i utgiften.",
    ]);
    expect(test.warnings("cellError")).toEqual([
      "Avskrivning (Ny skola) 2026–2030 visar #VÄRDE!: värdet går inte att beräkna.",
      "Internränta (Ny skola) 2026–2030 visar #VÄRDE!: värdet går inte att beräkna.",
    ]);
    test.type("SKOLA_UTG", 2026, "-500 tkr");
    expect(plain(test.warnings("signSuspected"))).toEqual([
      "Utgift (Ny skola) 2026 är −500 000 kr. Raden ska inte vara negativ.",
    ]);
  });

  it("has no fault where everything is said of it", () => {
    const test = projectScenario();
    const start = [2027, 7] as const;
    test.apply(
      newProject(test, [
        outlay({ 2026: "4 mnkr", 2027: "2 mnkr" }, "5", start, { residual: "1 mnkr" }),
        effect("runningEffect", "500 tkr", start),
      ]),
    );
    expect(test.warnings()).toEqual([]);
  });
});

describe("premises in the wrong size", () => {
  const { budget, firstYear, budgetYear, lastYear } = filledModel(41);
  it.each([
    ["a tax base in tkr", "SKATTEUNDERLAG", firstYear, "1 260 000", "ungefär tusen gånger fel"],
    ["a loan limit in mnkr", "LÅNETAK", budgetYear, "2 500", "ungefär en miljon gånger fel"],
    ["an interest that lost its comma", "INTERNR", lastYear, "275 %", "ungefär hundra gånger fel"],
    ["a growth that lost its comma", "SU_ÖKNING", lastYear, "320 %", "ungefär hundra gånger fel"],
    ["a tax rate no year is near", "SATS", lastYear, "30", "är orimligt"],
    ["an age group in thousands", "BEF_80", budgetYear, "0,9", "gånger fel"],
  ])("%s", (_, code, year, text, said) => {
    const whole = budget.line(code);
    const before = Number(budget.cell(code, year));
    const given = code === "BEF_80" ? String(Math.round(before) / 1_000).replace(".", ",") : text;
    budget.type(code, year, code === "LÅNETAK" ? `${Math.round(before / 1_000_000)} kr` : given);
    const told = budget.warnings("unitSlip");
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(`${whole.label} ${year}: `);
    expect(told[0]).toContain(said);
    budget.undo();
    expect(budget.warnings("unitSlip")).toEqual([]);
  });
});

describe("a figure that was emptied", () => {
  it("is told where a sum leaves it out, and makes the result less than complete", () => {
    const { budget, budgetYear } = filledModel(40);
    const stateOf = (name: "result" | "threeYearPlan") =>
      completenessOf(calculatedPlan(budget)).parts.find((part) => part.name === name);
    expect(stateOf("result")?.state).toBe("complete");
    expect(stateOf("threeYearPlan")?.state).toBe("complete");
    budget.type("PENSION", budgetYear + 1, "");
    expect(budget.warnings("emptyAmongFigures")).toEqual([
      `Pensioner ${budgetYear + 1} är tom, men andra år har värden. En tom cell räknas som noll i summor. Fyll i värdet, eller skriv 0.`,
    ]);
    expect(stateOf("threeYearPlan")?.gaps.map(gapInWords)).toEqual([`Pensioner saknar värde ${budgetYear + 1}.`]);
    budget.type("INKUTJ", budgetYear, "");
    expect(stateOf("result")).toMatchObject({ state: "partial" });
    expect(stateOf("result")?.gaps.map(gapInWords)).toEqual([`Inkomstutjämning saknar värde ${budgetYear}.`]);
    budget.type("PENSION", budgetYear + 1, "0");
    budget.type("INKUTJ", budgetYear, "0");
    expect(budget.warnings("emptyAmongFigures")).toEqual([]);
    expect(stateOf("result")?.state).toBe("complete");
  });

  it("is no fault where a row begins or ends", () => {
    const { budget, budgetYear, lastYear } = filledModel(40);
    budget.type("PENSION", lastYear, "");
    budget.type("CENTRAL_LÖN", budgetYear, "");
    if (budgetYear > budget.open.scenario.head.period.firstYear) budget.type("CENTRAL_LÖN", budgetYear - 1, "");
    expect(budget.warnings("emptyAmongFigures")).toEqual([]);
  });
});
