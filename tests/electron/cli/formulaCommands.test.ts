// fill, restore, remove-formula and suggest on a file made for the purpose: typed values that follow a premise.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import * as z from "zod";
import { jsonOf, refusalOf, saidBy } from "../../support/commandLine.ts";
import { temporaryFolders } from "../../support/temporaryFolder.ts";

const newFolder = temporaryFolders();
let file = "";
beforeEach(async () => {
  file = join(newFolder(), "prov.budget");
  await saidBy("new", file, "--sample", "alingsas");
});

const shownLines = z.object({
  sheets: z.array(
    z.object({
      lines: z.array(z.object({ code: z.string(), cells: z.array(z.object({ value: z.number().nullable() })) })),
    }),
  ),
});

/** The line's figures in stored units, year by year. */
const frames = async (code: string): Promise<readonly (number | null)[]> => {
  const lines = shownLines.parse(await jsonOf("show", file)).sheets.flatMap((sheet) => sheet.lines);
  return lines.find((line) => line.code === code)?.cells.map(({ value }) => value) ?? [];
};

describe("suggest", () => {
  it("tells the lines whose typed values follow a formula, and the formula can be filled as it is told", async () => {
    expect(await saidBy("suggest", file)).toBe("Inga inmatade värden följer en enkel formel.");
    await saidBy("set", file, "SKATT", "2022", "2 060 618 tkr");
    await saidBy("set", file, "SKATT", "2023", "2 103 891 tkr");
    expect(await saidBy("suggest", file)).toBe(
      "1 rad följer en formel:\nSKATT: De två åren 2022–2023 följer SKATT[föregående] * (1 + PKV). Siffrorna ändras med högst 280\u00a0kr.",
    );
    expect(await jsonOf("suggest", file, "SKATT")).toMatchObject({
      offers: [{ code: "SKATT", formula: "=SKATT[föregående] * (1 + PKV)", fromYear: 2022, toYear: 2023 }],
    });
    expect(await jsonOf("suggest", file, "GSB")).toEqual({ offers: [] });
    expect(await saidBy("fill", file, "SKATT", "2022-2023", "=SKATT[föregående] * (1 + PKV)")).toBe(
      "Fyllde formeln för SKATT 2022–2023.",
    );
    expect((await frames("SKATT"))[1]).toBeCloseTo(2_060_618_280, 3);
    expect(await saidBy("suggest", file)).toBe("Inga inmatade värden följer en enkel formel.");
    await saidBy("undo", file);
    expect((await frames("SKATT"))[1]).toBe(2_060_618_000);
  });
});

describe("restore and remove-formula", () => {
  it("take away overrides, and turn a formula into the figures it gave", async () => {
    const before = await frames("SOC");
    await saidBy("set", file, "SOC", "2022", "1 tkr");
    expect(await saidBy("restore", file, "SOC", "2021-2023")).toBe("Återställde radens formel för SOC 2022.");
    expect(await frames("SOC")).toEqual(before);
    expect(await saidBy("remove-formula", file, "SOC")).toBe("Gjorde formeln för SOC till värden.");
    expect(await frames("SOC")).toEqual(before);
    await saidBy("undo", file);
    await saidBy("remove-formula", file, "SOC", "--keep", "nothing");
    expect(await frames("SOC")).toEqual([before[0], null, null]);
  });

  it("are refused in words", async () => {
    expect(await refusalOf(1, "restore", file, "SOC", "2022")).toContain("Inga av cellerna är överskrivna");
    expect(await refusalOf(1, "remove-formula", file, "GSB")).toContain("har ingen formel att ta bort");
    expect(await refusalOf(1, "fill", file, "GSB", "2022-2023")).toContain("har ingen formel 2022");
    expect(await refusalOf(1, "suggest", file, "XYZ")).toContain("”XYZ”");
    expect(await refusalOf(2, "fill", file, "GSB", "i år")).toContain("”i år” är inga år");
    expect(await refusalOf(2, "remove-formula", file, "SOC", "--keep", "allt")).toContain("”allt” går inte att välja");
  });
});

describe("set with plan and a value", () => {
  it("writes the budget year and the years after it, and leaves what the year before was", async () => {
    const [own, committees] = [join(newFolder(), "egen.budget"), join(newFolder(), "nämnder.txt")];
    writeFileSync(committees, "Kommunstyrelsen\n");
    await saidBy(
      "new",
      own,
      "--title",
      "Egen",
      "--organisation",
      committees,
      "--budget-year",
      "2027",
      "--history-years",
      "1",
    );
    await saidBy("set", own, "PKV", "2026", "3,1 %");
    expect(await saidBy("set", own, "PKV", "plan", "2,5 %")).toBe("PKV är nu 2,5 % 2027–2029.");
    const pkv = async () => {
      const lines = shownLines.parse(await jsonOf("show", own)).sheets.flatMap((sheet) => sheet.lines);
      return lines.find(({ code }) => code === "PKV")?.cells.map(({ value }) => value);
    };
    expect(await pkv()).toEqual([0.031, 0.025, 0.025, 0.025]);
    await saidBy("undo", own);
    expect(await pkv()).toEqual([0.031, null, null, null]);
    expect(await refusalOf(1, "set", own, "PKV", "plan", "2,5 kr")).toContain("har fel enhet");
  });
});

describe("set and fill tell what came of a formula", () => {
  it("which years it reckons, and which it cannot reach back from", async () => {
    expect(await saidBy("set", file, "CENTRALT", "plan", "=CENTRALT[föregående] * (1 + PKV)")).toBe(
      "CENTRALT räknas nu av formeln 2022–2023. 2021 står kvar som det är, eftersom formeln läser tidigare år.",
    );
    await saidBy("undo", file);
    expect(await saidBy("fill", file, "CENTRALT", "2021-2023", "=CENTRALT[föregående] * (1 + PKV)")).toBe(
      "Fyllde formeln för CENTRALT 2022–2023.\n2021 står kvar som det är, eftersom formeln läser tidigare år.",
    );
  });

  it("a cell that is an error", async () => {
    expect(await saidBy("set", file, "CENTRALT", "2022", "=1 kr / 0")).toBe(
      "CENTRALT 2022: =1 kr / 0.\n2022 visar nu #DIV/0!. Se varför med: explain FIL.budget KOD ÅR",
    );
    expect(await refusalOf(1, "set", file, "CENTRALT", "2022", "=CENTRALT + 1 kr")).toContain(
      "Raden kan inte läsa sitt eget värde samma år.",
    );
  });
});
