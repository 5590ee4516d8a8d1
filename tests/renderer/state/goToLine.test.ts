// What "VON 2027" leads to, and in which order names are offered.

import { describe, expect, it } from "vitest";
import { goToChoices, mostChoices, readQuery } from "../../../renderer/state/goToLine.ts";
import { mirrorFromView } from "../../../renderer/state/scenarioMirror.ts";
import { scenarioFromText } from "../../support/scenarioFromText.ts";

const scenario = scenarioFromText(`
  # Ramar | frames
  line                        | kind    | 2026 | 2027
  : Nämnder                   | heading |      |
    UTB: Utbildningsnämnden   |         | 1    | 2
    UTBV: varav förskola      | ofWhich | 1    | 2
    VON: Vård- och omsorg     |         | 1    | 2
  TOT: Summa utb              | sum     |      |
  # Utbetalningar
  line                        | kind    | 2026 | 2027
  VONX: Årets utbetalning     |         | 1    | 2
  BIDR: Bidrag 2027           |         | 1    | 2`);
const read = mirrorFromView(scenario.open.view());
if (!read.ok) throw new Error(read.error.reason);
const mirror = read.value;
const titles = (query: string, sheet = "Ramar") =>
  goToChoices(mirror, query, mirror.structure.sheets.find(({ title }) => title === sheet)?.id ?? null).map(
    ({ code, title }) => code || title,
  );

describe("reading what was typed", () => {
  it.each([
    ["VON", { name: "VON", year: null }],
    ["VON 2027", { name: "VON", year: 2027 }],
    ["von · 2027", { name: "von", year: 2027 }],
    ["2027", { name: "", year: 2027 }],
    ["VON 2031", { name: "VON 2031", year: null }],
    ["Bidrag12027", { name: "Bidrag12027", year: null }],
  ])("%s", (query, expected) => {
    expect(readQuery(mirror.structure, query)).toEqual(expected);
  });
});

describe("choices", () => {
  it("are ranked: the code, the beginning of one, the beginning of a name, a word in one, a part", () => {
    expect(titles("utb")).toEqual(["UTB", "UTBV", "Utbetalningar", "TOT", "VONX"]);
    expect(titles("von")).toEqual(["VON", "VONX"]);
    expect(titles("omsorg vård")).toEqual(["VON"]);
  });

  it("go to the year asked for", () => {
    expect(goToChoices(mirror, "von 2027", null)[0]).toMatchObject({
      title: "Vård- och omsorg 2027",
      detail: "Ramar · Nämnder",
      destination: { type: "line", year: 2027 },
    });
  });

  it("hold sheets and areas too, and with nothing typed the sheets", () => {
    expect(titles("ramar")[0]).toBe("Ramar");
    expect(titles("granskaren")).toEqual(["Granskaren"]);
    expect(titles("")).toEqual(["Ramar", "Utbetalningar"]);
    expect(titles("å").length).toBeLessThanOrEqual(mostChoices);
    expect(titles("finns inte")).toEqual([]);
  });

  it("do not take å for a", () => {
    expect(titles("arets")).toEqual([]);
    expect(titles("årets")).toEqual(["VONX"]);
  });
});
