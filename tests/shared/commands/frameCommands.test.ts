// Committees, units, parts of frames and transfers, each as one edit that can be taken back, and what each refuses.

import { beforeEach, describe, expect, it } from "vitest";
import { frameBridge } from "../../../shared/analysis/frameBridge.ts";
import type { Command } from "../../../shared/commands/command.ts";
import { type LineId, newLineId } from "../../../shared/domain/ids.ts";
import { scenarioFromText, type TestScenario } from "../../support/scenarioFromText.ts";

let budget: TestScenario;

beforeEach(() => {
  budget = scenarioFromText(`
    # Premisser | premises
    line      | unit  | 2025 | 2026  | 2027
    PKV       | share |      | 2 %   | 3 %
    ANDEL_PKV | share |      | 100 % | 50 %
    BEF_80    | count | 500  | 520   | 530
    # Ramar | frames
    line             | kind    | 2025 | 2026 | 2027 | formula
    : Nämnder        | heading
      VON: Vården    |         | 1000 |      |      | =VON[föregående] * (1 + ANDEL_PKV * PKV) + ÅTGÄRDER(VON)
        HEMTJ: Hemtjänst | ofWhich | 600 |   |      |
      KS: Styrelsen  |         | 500  |      |      | =KS[föregående] * (1 + ANDEL_PKV * PKV) + ÅTGÄRDER(KS)
    TOT: Summa ramar | sum     |      |      |      | =VON + KS
    # Åtgärder | measures
    line | 2025 | 2026 | 2027
    # Driftsbudget | operatingBudget
    line     | 2025 | 2026 | 2027
    CENTRALT | 1    | 1    | 1`);
  for (const code of ["VON", "KS"]) budget.apply({ type: "setRole", lineId: budget.id(code), role: "committee" });
  const shown = ["VON", "HEMTJ", "KS", "TOT"].map((code) => budget.id(code));
  budget.apply({ type: "placeLines", sheetId: sheetId("Driftsbudget"), lineIds: shown });
});

const sheetId = (title: string) => {
  const sheet = budget.open.scenario.sheets.find((candidate) => candidate.title === title);
  if (sheet === undefined) throw new Error(`no sheet ${title}`);
  return sheet.id;
};

const labelsOn = (title: string): readonly string[] =>
  budget.open.scenario.sheets
    .find((sheet) => sheet.title === title)
    ?.lineIds.map((id) => budget.open.scenario.lines.get(id)?.label ?? "") ?? [];

/** Applies a command that must be one edit, which undo takes back whole. */
function applied(command: Command): void {
  const { scenario } = budget.open;
  budget.apply(command);
  const after = budget.open.scenario;
  budget.undo();
  expect([...budget.open.scenario.lines]).toEqual([...scenario.lines]);
  expect(budget.open.scenario.cells).toEqual(scenario.cells);
  expect(budget.open.scenario.sheets).toEqual(scenario.sheets);
  budget.redo();
  expect(budget.open.scenario.lines).toEqual(after.lines);
}

const committee = (given: Partial<Extract<Command, { type: "addCommittee" }>> = {}): Command => ({
  type: "addCommittee",
  label: "Kulturnämnden",
  code: "KUN",
  openingText: "100",
  bareUnit: "kr",
  newLineId: newLineId(),
  ...given,
});

type Part = Extract<Command, { type: "addFramePart" }>["part"];
const part = (given: Part, committeeId: LineId = budget.id("VON")): Command => ({
  type: "addFramePart",
  committeeId,
  part: given,
  bareUnit: "kr",
  newLineId: newLineId(),
});

describe("addCommittee", () => {
  it("stands among the frames with the rule, in the total and in the operating budget", () => {
    applied(committee());
    expect(budget.shownFormula("KUN")).toBe(
      "=(KUN[föregående] - TILLFÄLLIGT(KUN)[föregående]) * (1 + ANDEL_PKV * PKV) + ÅTGÄRDER(KUN)",
    );
    expect(budget.line("KUN")).toMatchObject({ role: "committee", parentId: budget.id("Nämnder") });
    expect(budget.shownFormula("TOT")).toBe("=VON + KS + KUN");
    expect(budget.row("KUN")).toEqual([100, 102, expect.closeTo(103.53, 9)]);
    expect(budget.cell("TOT", 2026)).toBe(1020 + 510 + 102);
    expect(labelsOn("Ramar")).toEqual(["Nämnder", "Vården", "Hemtjänst", "Styrelsen", "Kulturnämnden", "Summa ramar"]);
    expect(labelsOn("Driftsbudget")).toEqual([
      "CENTRALT",
      "Vården",
      "Hemtjänst",
      "Styrelsen",
      "Kulturnämnden",
      "Summa ramar",
    ]);
  });

  it("leaves a total alone that sums the heading, and needs no opening frame", () => {
    budget.formula("TOT", "=SUMMA(Nämnder)");
    applied(committee({ openingText: "" }));
    expect(budget.shownFormula("TOT")).toBe("=SUMMA('Nämnder')");
    expect(budget.row("KUN")).toEqual([null, "ej beräknat", "ej beräknat"]);
  });

  it("extends a year's own sum too", () => {
    budget.type("TOT", 2027, "=VON + KS");
    budget.apply(committee());
    expect(budget.cell("TOT", 2027)).toBeCloseTo(1035.3 + 517.65 + 103.53, 6);
  });

  it("refuses a name that is empty, a code that is taken and a frame that is none", () => {
    expect(budget.refusal(committee({ label: " " }))).toBe("Namnet är tomt. Skriv ett namn.");
    expect(budget.refusal(committee({ code: "KS" }))).toContain("KS");
    expect(budget.refusal(committee({ openingText: "många" }))).toContain("många");
    const bare = scenarioFromText("line | 2025\nA | 1");
    expect(bare.refusal(committee())).toBe("Bladet Ramar finns inte. Lägg till det först med Nytt blad.");
  });
});

describe("addUnit", () => {
  it("is a varav line of the committee, shown where the committee is shown, in no sum", () => {
    applied({
      type: "addUnit",
      committeeId: budget.id("VON"),
      label: "Särskilt boende",
      code: "SÄBO",
      newLineId: newLineId(),
    });
    expect(budget.line("SÄBO")).toMatchObject({ role: "committeeUnit", kind: "ofWhich", parentId: budget.id("VON") });
    expect(labelsOn("Ramar").slice(1, 4)).toEqual(["Vården", "Hemtjänst", "Särskilt boende"]);
    expect(labelsOn("Driftsbudget").slice(1, 4)).toEqual(["Vården", "Hemtjänst", "Särskilt boende"]);
    const before = budget.cell("TOT", 2025);
    budget.type("SÄBO", 2025, "300");
    expect(budget.cell("TOT", 2025)).toBe(before);
  });

  it("refuses a committee that is not there", () => {
    const command = {
      type: "addUnit",
      committeeId: newLineId(),
      label: "X",
      code: "",
      newLineId: newLineId(),
    } as const;
    expect(budget.refusal(command)).toMatch(/nämnd/i);
  });
});

describe("addFramePart", () => {
  it("adds a volume: price × heads × compensation, as a line and a term", () => {
    applied(part({ kind: "volume", groupId: budget.id("BEF_80"), priceText: "2,5", shareText: "80 %" }));
    expect(budget.shownFormula("VOLYM_VON")).toBe("=[pris] * (BEF_80 - BEF_80[föregående]) * [andel]");
    expect(budget.row("VOLYM_VON")).toEqual([null, 2.5 * 20 * 0.8, 2.5 * 10 * 0.8]);
    expect(budget.shownFormula("VON")).toBe("=VON[föregående] * (1 + ANDEL_PKV * PKV) + ÅTGÄRDER(VON) + VOLYM_VON");
    expect(budget.cell("VON", 2026)).toBe(1060);
    expect(budget.line("VOLYM_VON")).toMatchObject({ role: "frameVolume", label: "Volym, Vården: BEF_80" });
    budget.apply(part({ kind: "volume", groupId: budget.id("BEF_80"), priceText: "1", shareText: "100 %" }));
    expect(budget.shownFormula("VON")).toMatch(/\+ VOLYM_VON \+ VOLYM_VON_2$/);
    expect(labelsOn("Ramar").slice(-3)).toEqual([
      "Volymförändringar",
      "Volym, Vården: BEF_80",
      "Volym, Vården: BEF_80",
    ]);
  });

  it("adds an efficiency requirement as a share, with its premise where there is none", () => {
    applied(part({ kind: "efficiency", by: "share" }));
    expect(budget.shownFormula("EFF_VON")).toBe("=VON[föregående] * EFFKRAV");
    expect(budget.shownFormula("VON")).toMatch(/ - EFF_VON$/);
    expect(budget.line("EFFKRAV")).toMatchObject({ role: "efficiencyShare", unit: "share" });
    budget.type("EFFKRAV", 2026, "1 %");
    expect(budget.cell("VON", 2026)).toBe(1010);
    budget.apply(part({ kind: "efficiency", by: "share" }, budget.id("KS")));
    expect(budget.cell("KS", 2026)).toBe(505);
  });

  it("derives the requirement from the net cost deviation, from nothing up to the ceiling", () => {
    applied(part({ kind: "efficiency", by: "deviation" }));
    expect(budget.shownFormula("EFF_VON")).toBe("=VON[föregående] * MAX(0 %; MIN(EFF_TAK; NKA_VON * EFF_ANDEL))");
    expect(budget.line("NKA_VON")).toMatchObject({ role: "netCostDeviation", unit: "share" });
    budget.type("EFF_TAK", 2026, "1 %");
    budget.type("EFF_ANDEL", 2026, "10 %");
    for (const [deviation, requirement] of [
      ["5 %", 5],
      ["40 %", 10],
      ["-7 %", 0],
    ] as const) {
      budget.type("NKA_VON", 2026, deviation);
      expect(budget.cell("EFF_VON", 2026)).toBeCloseTo(requirement, 9);
      expect(budget.cell("VON", 2026)).toBeCloseTo(1020 - requirement, 9);
    }
  });

  it("adds the effect of investments and the change nobody has explained", () => {
    applied(part({ kind: "investmentEffect" }));
    applied(part({ kind: "unexplained" }));
    expect(budget.shownFormula("INVEFF_VON")).toBe(
      "=INVESTERINGAR(VON; verksamhet skattefinansierad; post driftkonsekvens) - INVESTERINGAR(VON; verksamhet skattefinansierad; post driftkonsekvens)[föregående]",
    );
    expect(budget.shownFormula("VON")).toMatch(/ \+ INVEFF_VON \+ EJ_VON$/);
    expect(budget.cell("VON", 2026)).toBe(1020);
    budget.type("EJ_VON", 2026, "7");
    expect(budget.cell("VON", 2026)).toBe(1027);
  });

  it("is told apart in the bridge", () => {
    budget.apply(part({ kind: "volume", groupId: budget.id("BEF_80"), priceText: "2,5", shareText: "80 %" }));
    budget.apply(part({ kind: "efficiency", by: "share" }));
    budget.apply(part({ kind: "unexplained" }));
    budget.type("EFFKRAV", 2026, "1 %");
    const { plan, columns } = budget.open.calculation;
    const bridge = frameBridge({ scenario: budget.open.scenario, plan, columns }, budget.line("VON"), 2026);
    expect(bridge.rows.map(({ kind, amountSek }) => [kind, Math.round(amountSek)])).toEqual([
      ["opening", 1000],
      ["index", 20],
      ["volume", 40],
      ["efficiency", -10],
      ["unexplained", 0],
    ]);
  });

  it("keeps what was typed over the committee's formula", () => {
    budget.type("VON", 2027, "1111");
    budget.apply(part({ kind: "unexplained" }));
    expect(budget.cell("VON", 2027)).toBe(1111);
  });

  it("refuses what cannot be", () => {
    budget.apply(part({ kind: "unexplained" }));
    expect(budget.refusal(part({ kind: "unexplained" }))).toBe(
      "Ramen för ”Vården” räknar redan med ”Ej redovisad förändring, Vården”. Ändra den raden i stället.",
    );
    expect(budget.refusal(part({ kind: "unexplained" }, newLineId()))).toMatch(/nämnd/i);
    expect(budget.refusal(part({ kind: "unexplained" }, budget.id("CENTRALT")))).toBe(
      "”CENTRALT” har ingen formel att lägga till i. Ge ramen en formel först, till exempel ramregeln.",
    );
    expect(budget.refusal(part({ kind: "volume", groupId: budget.id("PKV"), priceText: "1", shareText: "1 %" }))).toBe(
      "Åldersgruppen finns inte längre. Välj en annan rad med antal invånare.",
    );
    expect(
      budget.refusal(part({ kind: "volume", groupId: budget.id("BEF_80"), priceText: "dyrt", shareText: "1 %" })),
    ).toContain("dyrt");
  });
});

describe("addTransfer", () => {
  const transfer = (given: Partial<Extract<Command, { type: "addTransfer" }>> = {}): Command => ({
    type: "addTransfer",
    label: "Måltider",
    fromId: budget.id("KS"),
    toId: budget.id("VON"),
    duration: "permanent",
    amounts: [{ year: 2026, text: "10" }],
    bareUnit: "kr",
    newLineId: newLineId(),
    ...given,
  });

  it("moves money from one frame to the other and nets to nothing", () => {
    applied(transfer());
    expect(labelsOn("Åtgärder")).toEqual(["Ramväxlingar", "Måltider (till Vården)", "Måltider (från Styrelsen)"]);
    expect(budget.row("VÄXL_1")).toEqual([0, 10, 0]);
    expect(budget.shownFormula("VÄXL_1_FRÅN")).toBe("=-VÄXL_1");
    expect(budget.cell("VON", 2026)).toBe(1030);
    expect(budget.cell("KS", 2026)).toBe(500);
    expect(budget.cell("TOT", 2026)).toBe(1530);
    budget.type("VÄXL_1", 2026, "25");
    expect(budget.cell("TOT", 2026)).toBe(1530);
    budget.apply(transfer({ label: "Städ" }));
    expect(budget.line("VÄXL_2").measure).toMatchObject({ direction: "transfer", committeeId: budget.id("VON") });
    expect(budget.warnings("unfundedMeasure")).toEqual([]);
  });

  it("refuses one frame, frames that are gone, no amount and no name", () => {
    expect(budget.refusal(transfer({ fromId: budget.id("VON") }))).toBe(
      "En ramväxling går mellan två olika ramar. Välj en annan ram att flytta till.",
    );
    expect(budget.refusal(transfer({ fromId: newLineId() }))).toMatch(/nämnd/i);
    for (const change of [{ toId: budget.id("CENTRALT") }, { fromId: budget.id("TOT") }])
      expect(budget.refusal(transfer(change))).toContain("är ingen nämnd eller förvaltning med egen ram");
    expect(budget.refusal(transfer({ amounts: [{ year: 2026, text: " " }] }))).toBe(
      "Skriv ett belopp för minst ett år.",
    );
    expect(budget.refusal(transfer({ label: "" }))).toBe("Namnet är tomt. Skriv ett namn.");
    expect(budget.refusal(transfer({ amounts: [{ year: 2026, text: "tio" }] }))).toContain("tio");
    expect(budget.refusal(transfer({ amounts: [{ year: 2036, text: "1" }] }))).toContain("2036");
  });
});
