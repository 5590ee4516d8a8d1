// The command `explain`: sentences on stdout in the manner of the panel, the typed answer with --json, refusals as the other commands
// give them; the file is left byte for byte.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { spokenBy } from "../../../electron/cli/main.ts";
import type { Explanation } from "../../../shared/explain/explanation.ts";
import { jsonOf, refusalOf, saidBy } from "../../support/commandLine.ts";
import { temporaryFolders } from "../../support/temporaryFolder.ts";

const newFolder = temporaryFolders();
let path: string;

beforeEach(async () => {
  path = join(newFolder(), "Alingsås.budget");
  await saidBy("new", path, "--sample", "alingsas");
});

const explained = async (...words: readonly string[]): Promise<string> => {
  const { exitCode, stdout, stderr } = await spokenBy(["explain", path, ...words]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  return stdout.replaceAll("\u00a0", " ");
};

describe("explain", () => {
  it("says where a frame comes from, in sentences, and leaves the file as it was", async () => {
    const before = readFileSync(path);
    const text = await explained("KUN", "2022");
    expect(text).toContain("Kultur- och utbildningsnämnden 2022 (KUN): 310 305 tkr\nRadens formel.\n");
    expect(text).toContain("310 305 tkr = (298 987 tkr − 1 500 tkr) × (1 + 75,0 % × 2,0 %) + 0 tkr + 8 356 tkr");
    expect(text).toContain("Förändring mot 2021 (298 987 tkr): +11 318 tkr");
    expect(text).toContain("    Sommarjobb 2021: 1 000 tkr [−1 000 tkr, −9 %]");
    expect(text).toContain("Används av\n  Kultur- och utbildningsnämnden: 2023\n  Summa kommunbidrag: 2022\n");
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it("tells against the baseline that was asked for, by name", async () => {
    expect(await explained("RES", "2023", "--baseline", "2021")).toContain(
      "Förändring mot 2021 (105 181 tkr): +16 302 tkr",
    );
    expect(await explained("RES", "2022", "--baseline", "angivet")).toContain(
      "Förändring mot angivet 2022 (107 860 tkr): +1 tkr",
    );
  });

  it("says of a measure what it is and how it is paid for", async () => {
    const text = await explained("SOMMARJOBB", "2021");
    expect(text).toContain("Tillskott, tillfällig.\nNämnd: Kultur- och utbildningsnämnden.\n");
    expect(text).toMatch(/\n(Finansiering: .+|Betalas av: .+|Ingen finansiering är angiven\.)\n/);
  });

  it("refuses a code with hidden characters without printing them", async () => {
    expect(await refusalOf(1, "explain", path, "VON\u202e", "2022")).toContain("”VON␣”");
  });

  it("gives the typed answer as JSON", async () => {
    const answer = (await jsonOf("explain", path, "RES", "2022")) as Explanation;
    expect(answer.baseline).toMatchObject({ name: "2021", choice: { type: "year", year: 2021 } });
    const parts = answer.inputs.reduce((sum, { contribution }) => sum + (contribution ?? 0), 0);
    expect(parts).toBeCloseTo(answer.baseline?.change ?? 0, 2);
    expect(Math.round((answer.baseline?.change ?? 0) / 1_000)).toBe(2_680);
  });

  it("refuses what it cannot explain", async () => {
    expect(await refusalOf(1, "explain", path, "FINNSEJ", "2022")).toContain("”FINNSEJ”");
    expect(await refusalOf(1, "explain", path, "RES", "2031")).toBe(
      "Årets resultat har inget värde för 2031. Raden gäller 2021–2023.",
    );
    expect(await refusalOf(1, "explain", path, "RES", "2022", "--baseline", "2022")).toContain("”2022”");
    expect(await refusalOf(1, "explain", path, "PKV", "2022", "--baseline", "angivet")).toContain("angivet");
    expect(await refusalOf(2, "explain", path, "RES", "nästa")).toContain("inget år");
    expect(await refusalOf(2, "explain", path, "RES", "2022", "--baseline", "förra")).toContain("”förra”");
    expect(await refusalOf(2, "explain", path, "RES")).toContain("Fel antal argument.");
    expect(await refusalOf(2, "explain", path, "RES", "2022", "--unit", "kr")).toContain("--unit");
  });
});

it("show --json gives kind, origin line and origin year for every cell in error", async () => {
  const own = join(newFolder(), "Fel.budget");
  await saidBy("new", own, "--sample", "alingsas");
  await saidBy("set", own, "VON", "2023", "=KOMMUNBIDRAG");
  await saidBy("set", own, "SBN", "2022", "=KS / 0");
  const shown = JSON.stringify(await jsonOf("show", own));
  interface ErrorCell {
    readonly kind: string;
    readonly originLine: string | null;
    readonly originYear: number | null;
  }
  const errors = [...shown.matchAll(/"error":(\{[^}]*\})/g)].map((match) => JSON.parse(match[1] ?? "{}") as ErrorCell);
  expect(new Set(errors.map(({ kind }) => kind))).toEqual(new Set(["cycle", "divisionByZero"]));
  expect(errors.filter(({ originLine, originYear }) => originLine === null || originYear === null)).toEqual([]);
});
