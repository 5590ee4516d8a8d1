// new on the command line: the standard model with an organisation, tables into it, and last year's file rolled forward.

import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { jsonOf, refusalOf, saidBy } from "../../support/commandLine.ts";
import { temporaryFolders } from "../../support/temporaryFolder.ts";

const newFolder = temporaryFolders();
let folder: string;
let organisation: string;

beforeEach(() => {
  folder = newFolder();
  organisation = join(folder, "organisation.txt");
  writeFileSync(organisation, "\ufeffKommunstyrelsen\tKS\n\tKansli\nSocialnämnden (SOC)\n");
});

interface Shown {
  readonly title: string;
  readonly years: readonly number[];
  readonly sheets: readonly {
    readonly name: string;
    readonly years: readonly number[];
    readonly lines: readonly {
      readonly code: string;
      readonly label: string;
      readonly formula?: string;
      readonly cells: readonly { readonly year: number; readonly value: number | null; readonly stated?: number }[];
    }[];
  }[];
}

const shown = async (path: string): Promise<Shown> => (await jsonOf("show", path)) as Shown;
const line = (budget: Shown, code: string) =>
  budget.sheets.flatMap(({ lines }) => lines).find((candidate) => candidate.code === code);

describe("new", () => {
  it("makes the standard model with the organisation and the years asked for", async () => {
    const path = join(folder, "ny.budget");
    const words = ["--municipality", "Aneby", "--organisation", organisation, "--organisation-kind", "nämnder"];
    const years = ["--budget-year", "2027", "--plan-years", "3", "--history-years", "1", "--investment-years", "10"];
    expect(await saidBy("new", path, "--title", "Budget 2027", ...words, ...years)).toMatch(
      /^Skapade ny\.budget med \d+ rader\.$/,
    );
    const budget = await shown(path);
    expect(budget.years).toEqual(Array.from({ length: 11 }, (_, index) => 2026 + index));
    expect(budget.sheets.find(({ name }) => name === "Ramar")?.years).toEqual([2026, 2027, 2028, 2029, 2030]);
    expect(line(budget, "KS_KAN")?.label).toBe("Kansli");
    expect(line(budget, "SOC")?.formula).toContain("TILLFÄLLIGT(SOC)[föregående]");
  });

  it("puts tables into the model's lines when an organisation is given", async () => {
    const path = join(folder, "tabeller.budget");
    const table = join(folder, "drift.txt");
    writeFileSync(
      table,
      "Driftsbudget, tkr\tBudget 2027\tPlan 2028\nKommunstyrelsen\t95 090\t96 000\nSocialnämnden\t205 172\t209 000\nSumma\t300 262\t305 000\n",
    );
    await saidBy("new", path, "--title", "Budget", "--organisation", organisation, "--table", table);
    const budget = await shown(path);
    expect(budget.years).toEqual([2027, 2028]);
    expect(line(budget, "KS")?.cells.map(({ value }) => value)).toEqual([95_090_000, 96_000_000]);
    expect(line(budget, "KOMMUNBIDRAG")?.cells.map(({ value }) => value)).toEqual([300_262_000, 305_000_000]);
  });

  it("rolls last year's file forward into a new one and leaves the old alone", async () => {
    const old = join(folder, "gammal.budget");
    const path = join(folder, "ny.budget");
    await saidBy("new", old, "--sample", "alingsas");
    await saidBy("new", path, "--roll-forward", old);
    const [before, after] = [await shown(old), await shown(path)];
    expect(after.title).toBe("Alingsås 2022–2024");
    expect(before.title).toBe("Alingsås 2021–2023");
    expect(
      line(after, "SBN")
        ?.cells.slice(0, 3)
        .map(({ value }) => value),
    ).toEqual(line(before, "SBN")?.cells.map(({ value }) => value));
  });

  it("refuses what it cannot read or make, and writes nothing then", async () => {
    const path = join(folder, "ny.budget");
    const base = ["new", path, "--title", "B"];
    expect(await refusalOf(2, ...base, "--budget-year", "27")).toContain("År och antal år ska vara hela tal");
    expect(await refusalOf(2, ...base, "--plan-years", "-1")).toContain("År och antal år ska vara hela tal");
    expect(await refusalOf(2, ...base, "--organisation-kind", "bolag")).toBe(
      "”bolag” är ingen organisation. Välj nämnder eller förvaltningar.",
    );
    expect(await refusalOf(1, ...base, "--organisation", join(folder, "saknas.txt"))).toContain("går inte att läsa");
    writeFileSync(organisation, "Nämnden (RES)");
    expect(await refusalOf(1, ...base, "--organisation", organisation)).toContain("Årets resultat");
    expect(await refusalOf(1, "new", path, "--roll-forward", organisation)).toMatch(/budgetfil/);
    expect(await refusalOf(2, "new", path)).toContain("--title");
    expect(existsSync(path)).toBe(false);
  });
});
