// sensitivity, seek and completeness on a file: the sample Alingsås, with the premises its document lacks typed in.

import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import * as z from "zod";
import { spokenBy } from "../../../electron/cli/main.ts";
import { jsonOf, refusalOf, saidBy } from "../../support/commandLine.ts";
import { temporaryFolders } from "../../support/temporaryFolder.ts";

const newFolder = temporaryFolders();
let file = "";
beforeEach(async () => {
  file = join(newFolder(), "prov.budget");
  await saidBy("new", file, "--sample", "alingsas");
});
const printed = async (...words: readonly string[]): Promise<string> => {
  const { exitCode, stdout, stderr } = await spokenBy(words);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  return stdout.replaceAll("\u00a0", " ").trimEnd();
};

describe("sensitivity", () => {
  it("tells what 1 % PKV costs, what the document lacks, and a step of one's own", async () => {
    const lines = (await printed("sensitivity", file, "--premise", "SKATT=10 mnkr")).split("\n");
    expect(lines[0]).toBe("Ändring av årets resultat, tkr (2021, 2022, 2023)");
    expect(lines[1]).toBe(
      "Skattesatsen höjs 10 öre: Går inte att räkna. Ingen rad har rollen ”Skattesats”. Välj rollen i radens egenskaper.",
    );
    // 75 % of 1 % of (2 384 697 − 1 500) tkr, and in 2023 also 50 % of 1 % of the frames of 2022
    expect(lines[4]).toMatch(/^PKV blir 1 procentenhet högre: 2021 0, 2022 −17 874, 2023 −30 \d{3}$/);
    expect(lines.at(-1)).toBe("Skatteintäkter +10 000 tkr: 2021 +10 000, 2022 +10 000, 2023 +10 000");
  });

  it("says that the result is an error, and prints no row of dashes", async () => {
    await saidBy("set", file, "SKATT", "plan", "=GSB / 0");
    const [line] = (await printed("sensitivity", file)).split("\n").filter((each) => each.startsWith("PKV"));
    expect(line).toBe(
      "PKV blir 1 procentenhet högre: Går inte att räkna: årets resultat saknar värde eller visar ett fel alla år från budgetåret.",
    );
  });

  it("answers stored values as JSON, and refuses a line or a step that is none", async () => {
    const answer = z
      .object({
        rows: z.array(z.object({ key: z.string(), years: z.array(z.object({ resultSek: z.number().nullable() })) })),
      })
      .parse(await jsonOf("sensitivity", file, "--premise", "GSB=1000"));
    expect(answer.rows.at(-1)).toMatchObject({ key: "asked", years: [{ resultSek: 1000 }, {}, {}] });
    expect(await refusalOf(1, "sensitivity", file, "--premise", "FEL=1")).toContain("FEL");
    expect(await refusalOf(1, "sensitivity", file, "--premise", "PKV=2 mnkr")).toContain(
      "går inte att använda som steg",
    );
    expect(await refusalOf(2, "sensitivity", file, "--premise", "PKV")).toContain("Skriv ett steg");
  });
});

describe("a new scenario with ten years of investments", () => {
  beforeEach(async () => {
    file = join(newFolder(), "ny.budget");
    await saidBy("new", file, "--title", "Budget 2027", "--budget-year", "2027", "--history-years", "1");
    for (const [code, ...years] of [
      ["SKATTEUNDERLAG", "2026=1 260 000 tkr"],
      ["SU_ÖKNING", "2027=3 %", "2028=3 %", "2029=3 %"],
      ["SATS", "2026=22", "2027=22", "2028=22", "2029=22"],
      ["PKV", "2027=2 %", "2028=2 %", "2029=2 %"],
      ["LÖNESUMMA", "2027=100 mnkr", "2028=100 mnkr", "2029=100 mnkr"],
      ["PO", "2027=40 %", "2028=40 %", "2029=40 %"],
      ["VERKS", "2027=-300 mnkr", "2028=-300 mnkr", "2029=-300 mnkr"],
    ] as const) {
      for (const cell of years) {
        const [year = "", text = ""] = cell.split("=");
        await saidBy("set", file, code, year, text);
      }
    }
  });

  it("says what is an assumption where no line of the model gives it", async () => {
    await saidBy("set", file, "RES", "2027", "=VERKS + SKATT");
    const lines = (await printed("sensitivity", file)).split("\n");
    expect(lines[2]).toMatch(
      /^Lönerna blir 1 % högre: 2027 −1 400, 2028 –, 2029 – \(Antagande: lönesumma × \(1 \+ PO\) × 1 %, /,
    );
  });

  it("is sought over the years of the plan, not those only the investments have", async () => {
    const answer = z
      .object({ unknown: z.object({ years: z.array(z.number()) }) })
      .parse(await jsonOf("seek", file, "--target", "SKATT >= 300 mnkr", "--year", "2028", "--change", "SATS"));
    expect(answer.unknown.years).toEqual([2027, 2028, 2029]);
  });
});

describe("seek", () => {
  it("finds what grants give 4.2 %, enters it when told to, and undo takes it back", async () => {
    await saidBy("set", file, "SKATT", "2022", "2 090 000 tkr");
    const words = ["seek", file, "--goal", "RESANDEL", "--year", "2022", "--change", "GSB", "--years", "2022"];
    const text = await printed(...words);
    expect(text).toMatch(/^Generella statsbidrag och utjämning 2022: \d{3} \d{3} tkr\.\nExakt svar: /);
    expect(text).toContain("Kontrollräknat: villkoret är uppfyllt.");
    const before = JSON.stringify(z.object({ revision: z.number() }).parse(await jsonOf("show", file)));
    expect(await saidByBoth(...words, "--accept", "ja")).toBe("Svaret är inlagt.");
    expect(JSON.stringify(z.object({ revision: z.number() }).parse(await jsonOf("show", file)))).not.toBe(before);
    expect((await jsonOf("check", file)) as object).toMatchObject({ warnings: expect.any(Array) });
    expect(await saidBy("undo", file)).toMatch(/^Ångrade: GSB 2022/);
  });

  it("spreads a saving over the committees that have the role", async () => {
    const answer = z
      .object({
        parts: z.array(z.object({ label: z.string(), amountSek: z.number() })),
        target: z.object({ isMet: z.boolean() }),
      })
      .parse(await jsonOf("seek", file, "--saving", "2022", "--target", "RES >= 150 mnkr", "--year", "2022"));
    expect(answer.target.isMet).toBe(true);
    expect(answer.parts).toHaveLength(9);
    const total = answer.parts.reduce((sum, { amountSek }) => sum + amountSek, 0);
    expect(total % 1_000).toBe(0);
    // 150 000 − 107 861 tkr, rounded up
    expect(total).toBe(42_139_000 + 1_000 * Math.round((total - 42_139_000) / 1_000));
    expect(Math.abs(total - 42_139_500)).toBeLessThan(1_000);
  });

  it("refuses in words what cannot be reached, and what was asked wrongly", async () => {
    expect(await refusalOf(1, "seek", file, "--goal", "RESANDEL", "--year", "2022", "--change", "VERKS")).toBe(
      "Verksamhetens intäkter - kostnader räknas fram av en formel 2021 och kan inte väljas. Välj i stället något som formeln bygger på, till exempel Centrala poster, Vård- och omsorgsnämnden och Socialnämnden.",
    );
    expect(
      await refusalOf(1, "seek", file, "--saving", "2021", "--target", "RES >= 200 mnkr", "--year", "2021"),
    ).toContain("ändras inte hur mycket du än ändrar");
    const wanted = ["--target", "RES >= 9000 mnkr", "--year", "2022"] as const;
    expect(
      (await refusalOf(1, "seek", file, "--saving", "2022", "--duration", "tillfällig", ...wanted)).replaceAll(
        "\u00a0",
        " ",
      ),
    ).toMatch(
      /^Villkoret går inte att nå\. Inte ens hela ramarna, 2 4\d\d \d{3} tkr, räcker; då fattas \d[\d ]+ tkr 2022\.$/,
    );
    expect(await refusalOf(2, "seek", file, "--saving", "2022", "--duration", "evig", ...wanted)).toContain(
      "Skriv permanent eller tillfällig.",
    );
    expect(await refusalOf(2, "seek", file, "--change", "GSB", "--how", "hopp", ...wanted)).toContain("steg");
    expect(await refusalOf(1, "seek", file, "--target", "RES >= 2 %", "--year", "2022", "--change", "GSB")).toBe(
      "”2 %” är inget värde för raden, som är i kronor. Skriv till exempel 25 mnkr.",
    );
    const wrong = await refusalOf(2, "seek", file, "--goal", "RESANDEL");
    expect(wrong).toContain("en sak att ändra");
    expect(wrong).toContain("--saving ÅR");
    expect(wrong).not.toContain("add-project");
    expect(await refusalOf(2, "seek", file, "--target", "RES 5", "--year", "2022", "--change", "GSB")).toContain(
      "inget villkor",
    );
    expect(await refusalOf(2, "seek", file, "--target", "RES >= 5", "--change", "GSB")).toContain("--year");
    expect(await refusalOf(2, "seek", file, "--goal", "RESANDEL", "--change", "GSB", "--years", "x")).toContain(
      "inget år",
    );
    expect(await refusalOf(2, "seek", file, "--goal", "RESANDEL", "--change", "GSB", "--accept", "nej")).toContain(
      "--accept ja",
    );
    expect(
      await refusalOf(1, "seek", file, "--goal", "RESANDEL", "--change", "GSB", "--years", "2022", "--most", "x"),
    ).toBe("”x” är inget värde för raden, som är i kronor. Skriv till exempel 25 mnkr.");
  });
});

describe("completeness", () => {
  it("tells each part with what is missing, and the same stands in show --json", async () => {
    const text = await printed("completeness", file);
    expect(text).toContain("3 av 10 delar är klara.");
    expect(text).toContain(
      "Skattesats: saknas\n  - Ingen rad har rollen ”Skattesats”. Lägg till raden, eller välj rollen i radens egenskaper.",
    );
    const json = await jsonOf("completeness", file);
    expect(z.object({ completeness: z.unknown() }).parse(await jsonOf("show", file)).completeness).toEqual(json);
  });
});

/** What a command that prints data said on stderr. */
async function saidByBoth(...words: readonly string[]): Promise<string> {
  const { exitCode, stderr } = await spokenBy(words);
  expect(exitCode).toBe(0);
  return stderr.trimEnd();
}
