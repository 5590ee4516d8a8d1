// Measures, programmes and premises on the command line, with real files, as far as `show --json` tells.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { jsonOf, refusalOf, saidBy } from "../../support/commandLine.ts";
import { temporaryFolders } from "../../support/temporaryFolder.ts";

const newFolder = temporaryFolders();
let folder = "";
const at = (name: string): string => join(folder, name);

interface Shown {
  readonly measures: readonly {
    readonly code: string;
    readonly status: string;
    readonly committee: { readonly code: string } | null;
    readonly fundings: readonly {
      readonly source: { readonly code: string } | null;
      readonly note: string;
      readonly amount: number | null;
    }[];
    readonly years: readonly { readonly year: number; readonly change: number; readonly effect: number }[];
    readonly level: number;
    readonly followUp: { readonly halfYearShare: number | null };
  }[];
  readonly ledger: { readonly years: readonly number[]; readonly unfundedSek: readonly number[] };
  readonly programmes: readonly {
    readonly code: string;
    readonly levelSek: number;
    readonly accumulatedSek: readonly number[];
    readonly targets: readonly { readonly meaning: string; readonly unspecifiedSek: readonly (number | null)[] }[];
    readonly areas: readonly { readonly name: string }[];
  }[];
  readonly premises: readonly { readonly code: string; readonly source: object; readonly years: readonly object[] }[];
}

const shown = async (file: string): Promise<Shown> => (await jsonOf("show", file)) as Shown;

let file = "";
beforeEach(async () => {
  folder = newFolder();
  file = at("alingsas.budget");
  await saidBy("new", file, "--sample", "alingsas");
});

describe("a measure from the command line", () => {
  it("is added with committee, funding and a step from July, and shows in measures and ledger", async () => {
    expect(
      await saidBy(
        ...["add-measure", file, "--label", "Nattbuss", "--code", "NATTBUSS", "--committee", "SBN"],
        ...[
          "--step",
          "1 200 tkr",
          "--from",
          "2022-07",
          "--funding",
          "FINANSIERING_KS=200 tkr",
          "--funding",
          "Resandeavgifter",
        ],
      ),
    ).toBe("Lade till åtgärden Nattbuss.");
    const { measures, ledger } = await shown(file);
    const measure = measures.find(({ code }) => code === "NATTBUSS");
    expect(measure?.committee?.code).toBe("SBN");
    expect(measure?.fundings.map(({ source, note, amount }) => [source?.code ?? null, note, amount])).toEqual([
      ["FINANSIERING_KS", "", 200_000],
      [null, "Resandeavgifter", null],
    ]);
    expect(measure?.years.map(({ change, effect }) => [change, effect])).toEqual([
      [0, 0],
      [600_000, 600_000],
      [600_000, 1_200_000],
    ]);
    expect(measure?.level).toBe(1_200_000);
    expect([ledger.years, ledger.unfundedSek]).toEqual([
      [2021, 2022, 2023],
      [1_500_000, 0, 0],
    ]);
  });

  it("is followed up at half-time, a saving without a minus", async () => {
    expect(await saidBy("follow-up", file, "FINANSIERING_KS", "--status", "pågår", "--half-year", "1 mnkr")).toBe(
      "Uppföljning av Kommunikationsenheten och sponsring…",
    );
    const measure = (await shown(file)).measures.find(({ code }) => code === "FINANSIERING_KS");
    expect([measure?.status, measure?.followUp.halfYearShare]).toEqual(["running", 0.4]);
  });

  it("is refused in words", async () => {
    const add = ["add-measure", file, "--label", "X"];
    expect(await refusalOf(2, ...add)).toBe(
      "Skriv åtgärdens belopp med --amount ÅR=BELOPP, eller med --step BELOPP --from ÅR.",
    );
    expect(await refusalOf(2, ...add, "--amount", "2022")).toBe(
      "Flaggan --amount: ”2022” ska skrivas ÅR=BELOPP, till exempel 2027=900 tkr.",
    );
    expect(await refusalOf(2, ...add, "--kind", "gåva", "--amount", "2022=1")).toBe(
      "Flaggan --kind: ”gåva” går inte att välja. Skriv tillskott, besparing eller ramväxling.",
    );
    expect(await refusalOf(2, ...add, "--step", "1 mnkr", "--from", "2022-13")).toBe(
      "Flaggan --from: ”2022-13” ska vara ett år och kan ha en månad, till exempel 2027 eller 2027-07.",
    );
    expect(await refusalOf(1, ...add, "--amount", "2022=1", "--committee", "NIX")).toContain("NIX");
    expect(await refusalOf(1, ...add, "--amount", "2022=mycket")).toContain("är inget tal");
    const one = [...add, "--amount", "2022=1"];
    expect(await refusalOf(1, ...one, "--funding", "FINANSIERING_KSS")).toContain(
      "Det finns ingen rad med koden ”FINANSIERING_KSS”.",
    );
    expect(await refusalOf(1, ...one, "--code", "C", "--funding", "C")).toContain("ingen rad med koden ”C”");
    expect(await refusalOf(1, ...one, "--funding", "FINANSIERING_KS=5%")).toBe(
      "Flaggan --funding: ”FINANSIERING_KS=5%” ska skrivas KOD eller KOD=BELOPP, till exempel SPAR=900 tkr, eller finansieringen i ord.",
    );
    expect(await refusalOf(1, ...one, "--committee", "RES")).toBe(
      "”Årets resultat” är ingen nämnd eller förvaltning med egen ram. Välj en som är det.",
    );
    expect(await refusalOf(1, ...add, "--step", "1 mnkr", "--from", "2022-03", "--to", "2022")).toBe(
      "En permanent åtgärd har inget slutår. Välj tillfällig, eller ta bort 2022.",
    );
    expect(await refusalOf(1, "follow-up", file, "NIX")).toContain("NIX");
    expect(await refusalOf(1, "follow-up", file, "VON", "--full-year", "1")).toContain("är ingen åtgärd");
  });
});

describe("a programme from the command line", () => {
  it("has target, areas and what is not specified", async () => {
    expect(
      await saidBy(
        ...["add-programme", file, "--label", "Balans 2023", "--code", "BALANS", "--meaning", "ackumulerat"],
        ...["--target", "2023=60 mnkr", "--area", "Kärnuppdraget", "--area", "Lokaler"],
      ),
    ).toBe("Lade till programmet Balans 2023.");
    await saidBy(
      ...["add-measure", file, "--label", "Mindre lokaler", "--kind", "besparing", "--programme", "BALANS"],
      ...["--area", "Lokaler", "--step", "10 mnkr", "--from", "2022"],
    );
    const [programme] = (await shown(file)).programmes;
    expect(programme).toMatchObject({ code: "BALANS", levelSek: 10e6, accumulatedSek: [0, 10e6, 20e6] });
    expect(programme?.targets.map(({ meaning, unspecifiedSek }) => [meaning, unspecifiedSek])).toEqual([
      ["accumulated", [null, null, 40e6]],
    ]);
    expect(programme?.areas.map(({ name }) => name)).toEqual(["Kärnuppdraget", "Lokaler"]);
  });

  it("is refused where its target has no meaning that is known", async () => {
    expect(await refusalOf(2, "add-programme", file, "--label", "X", "--meaning", "mycket")).toBe(
      "Flaggan --meaning: ”mycket” går inte att välja. Skriv per-år, nivå, ackumulerat eller oklart.",
    );
  });
});

describe("a newer set of premises from the command line", () => {
  const newer = (name: string, text: string): string => {
    writeFileSync(at(name), text);
    return at(name);
  };

  it("is first seen, then replaced as one edit with its source, and taken back", async () => {
    const text = newer("nya.txt", "Cirkulär 21:4\nPremiss\t2022\t2023\nPKV\t2,5 %\t2,4 %\n");
    const source = ["--source", "SKR cirkulär 21:4", "--date", "2021-02-15"];
    expect(await saidBy("premises", file, text, ...source, "--preview")).toBe(
      "Inget är ändrat. Utan --preview byts premisserna.",
    );
    const premise = async () => (await shown(file)).premises.find(({ code }) => code === "PKV");
    expect((await premise())?.source).toEqual({ name: "", date: "" });
    expect(await saidBy("premises", file, text, ...source)).toBe("Bytte 1 premiss till SKR cirkulär 21:4.");
    expect(await premise()).toMatchObject({
      source: { name: "SKR cirkulär 21:4", date: "2021-02-15" },
      years: [
        { year: 2021, value: null },
        { year: 2022, value: 0.025 },
        { year: 2023, value: 0.024 },
      ],
    });
    await saidBy("undo", file);
    expect((await premise())?.source).toEqual({ name: "", date: "" });
  });

  it("says what is left out, and refuses what holds nothing", async () => {
    const text = newer("delvis.txt", "Premiss;2022\nPKV;2,5 %\nLöner;3 %");
    expect(await saidBy("premises", file, text, "--preview")).toContain(
      "En rad hör inte till någon premiss och tas inte med: Löner.",
    );
    expect(await refusalOf(1, "premises", file, newer("utan.txt", "hej"))).toContain("ingen rad med årtal");
    expect(await refusalOf(1, "premises", file, newer("tom.txt", "Premiss;2022\nNIX;1"))).toContain(
      "Inga premisser har fått nya värden.",
    );
    expect(await refusalOf(1, "premises", file, at("saknas.txt"))).toContain("går inte att läsa");
  });
});

describe("what a row is, from the command line", () => {
  const measureOf = async (code: string) => (await shown(file)).measures.find((measure) => measure.code === code);

  it("becomes a measure whose amounts lower the frame, is changed, and becomes an ordinary row again", async () => {
    const frame = async (): Promise<unknown> => await jsonOf("explain", file, "SOC", "2022");
    const before = await frame();
    await saidBy("add-line", file, "Åtgärder", "Mindre lokaler", "--code", "LOK");
    await saidBy("set", file, "LOK", "2022", "400 tkr");
    expect(await saidBy("measure", file, "LOK", "--kind", "besparing", "--committee", "SOC")).toBe(
      "Gjorde Mindre lokaler till en åtgärd.",
    );
    expect(await frame()).not.toEqual(before);
    expect((await measureOf("LOK"))?.years[1]).toMatchObject({ year: 2022, change: -400_000 });
    expect(await saidBy("measure", file, "LOK", "--status", "beslutad", "--committee", "KS")).toBe(
      "Ändrade åtgärden Mindre lokaler.",
    );
    expect(await measureOf("LOK")).toMatchObject({ status: "decided", committee: { code: "KS" } });
    expect(await saidBy("measure", file, "LOK", "--committee", "")).toBe("Ändrade åtgärden Mindre lokaler.");
    expect(await measureOf("LOK")).toMatchObject({ status: "decided", committee: null });
    expect(await saidBy("measure", file, "LOK", "--plain")).toBe("Gjorde Mindre lokaler till en vanlig rad.");
    expect(await measureOf("LOK")).toBeUndefined();
    expect(await frame()).toEqual(before);
  });

  it("is refused in words", async () => {
    expect(await refusalOf(1, "measure", file, "SOC", "--committee", "KS")).toContain(
      "”Socialnämnden” kan inte bli en åtgärd",
    );
    expect(await refusalOf(1, "measure", file, "SOC", "--plain")).toContain("är ingen åtgärd");
    expect(await refusalOf(1, "measure", file, "FINANSIERING_KS", "--plain")).toMatch(
      /finansierar ”.+” och måste vara/,
    );
    expect(await refusalOf(1, "measure", file, "FINANSIERING_KS", "--committee", "NIX")).toContain("NIX");
    expect(await refusalOf(2, "measure", file, "FINANSIERING_KS")).toContain("Skriv vad som ska ändras");
    expect(await refusalOf(2, "measure", file, "FINANSIERING_KS", "--plain", "--area", "x")).toContain(
      "utan andra flaggor",
    );
    expect(await refusalOf(2, "measure", file, "FINANSIERING_KS", "--kind", "gåva")).toContain("går inte att välja");
  });
});
