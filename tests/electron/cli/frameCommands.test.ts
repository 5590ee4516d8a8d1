// Frames on the command line: a committee with a unit, the parts of its frame and a transfer, reckoned by hand after rule 2.

import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { jsonOf, refusalOf, saidBy } from "../../support/commandLine.ts";
import { temporaryFolders } from "../../support/temporaryFolder.ts";

interface Shown {
  readonly sheets: readonly {
    readonly lines: readonly {
      readonly code: string;
      readonly label: string;
      readonly kind: string;
      readonly cells: readonly { readonly year: number; readonly value: number | null }[];
    }[];
  }[];
}

const newFolder = temporaryFolders();
let file = "";
beforeEach(async () => {
  file = join(newFolder(), "liten.budget");
  await saidBy(
    ...["new", file, "--title", "Liten", "--budget-year", "2027", "--plan-years", "1", "--history-years", "1"],
  );
  await saidBy("set", file, "PKV", "2027", "2 %");
  await saidBy("set", file, "PKV", "2028", "3 %");
});

const lineOf = async (code: string) => {
  const { sheets } = (await jsonOf("show", file)) as Shown;
  return sheets.flatMap(({ lines }) => lines).find((line) => line.code === code);
};
const rowOf = async (code: string) => (await lineOf(code))?.cells.map(({ value }) => value);

describe("frames from the command line", () => {
  it("are added with a unit, parts and a transfer, and come out as rule 2 says", async () => {
    expect(await saidBy("add-committee", file, "Barnnämnden", "--code", "BN", "--opening", "100 mnkr")).toBe(
      "Lade till Barnnämnden.",
    );
    await saidBy("add-committee", file, "Kommunstyrelsen", "--code", "KS", "--opening", "50 mnkr");
    await saidBy("add-unit", file, "BN", "Förskola", "--code", "FSK");
    expect((await lineOf("FSK"))?.kind).toBe("ofWhich");
    expect(await rowOf("BN")).toEqual([100e6, 102e6, 105.06e6]);
    for (const [year, heads] of [
      ["2026", "200"],
      ["2027", "210"],
      ["2028", "205"],
    ] as const)
      await saidBy("set", file, "BEF_0_5", year, heads);
    const volume = ["--group", "BEF_0_5", "--price", "100 tkr", "--share", "80 %"];
    expect(await saidBy("frame-part", file, "BN", "volym", ...volume)).toMatch(/^Lade till .+ i ramen\.$/);
    // 102 + 10 × 0.1 × 80 % = 102.8; × 1.03 − 5 × 0.1 × 80 % = 105.484
    expect(await rowOf("BN")).toEqual([100e6, 102.8e6, 105.484e6]);
    await saidBy("set", file, "EFFKRAV", "2027", "1 %");
    await saidBy("set", file, "EFFKRAV", "2028", "0 %");
    await saidBy("frame-part", file, "BN", "effektivisering");
    // 102.8 − 1 % of 100 = 101.8; × 1.03 − 0.4 = 104.454
    expect(await rowOf("BN")).toEqual([100e6, 101.8e6, 104.454e6]);
    await saidBy("transfer", file, "Måltider", "--from", "BN", "--to", "KS", "--amount", "2027=2 mnkr");
    expect(await rowOf("BN")).toEqual([100e6, 99.8e6, 102.394e6]);
    expect(await rowOf("KS")).toEqual([50e6, 53e6, 54.59e6]);
    await saidBy("undo", file);
    expect(await rowOf("KS")).toEqual([50e6, 51e6, 52.53e6]);
  });

  it("say what is wrong", async () => {
    await saidBy("add-committee", file, "Barnnämnden", "--code", "BN", "--opening", "100 mnkr");
    expect(await refusalOf(1, "add-unit", file, "NIX", "Förskola")).toContain("NIX");
    expect(await refusalOf(2, "frame-part", file, "BN", "annat")).toContain("är ingen post i en ram");
    expect(await refusalOf(2, "frame-part", file, "BN", "volym")).toContain("--group");
    expect(await refusalOf(2, "frame-part", file, "BN", "investeringar", "--by", "andel")).toContain("hör inte till");
    expect(await refusalOf(1, "frame-part", file, "BN", "volym", "--group", "NIX", "--price", "1")).toContain("NIX");
    expect(await refusalOf(2, "transfer", file, "Måltider", "--from", "BN")).toContain("--to");
    const same = ["--from", "BN", "--to", "BN", "--amount", "2027=1 kr"];
    await refusalOf(1, "transfer", file, "Måltider", ...same);
    expect(await refusalOf(1, "add-committee", file, "Andra", "--code", "BN")).toContain("BN");
  });
});
