// Which sums count other lines, in words.

import { describe, expect, it } from "vitest";
import { countedNews } from "../../../renderer/state/countedNews.ts";
import { boundedNews, type CountedOtherwise, mostCounted } from "../../../shared/contract/editNews.ts";
import { type LineId, newLineId } from "../../../shared/domain/ids.ts";
import { countedTexts } from "../../../shared/texts/counted.ts";

const names = ["Summa nämnder", "Summa två", "Summa tre", "Summa fyra", "Vården", "Kultur", "Ny rad"] as const;
const ids = new Map(names.map((name) => [name, newLineId()]));
const id = (name: (typeof names)[number]): LineId => ids.get(name) ?? newLineId();
const lines = new Map(names.map((label) => [id(label), { label, code: "" }]));
const one = (sum: (typeof names)[number], part: Partial<CountedOtherwise>): CountedOtherwise => ({
  lineId: id(sum),
  gained: [],
  lost: [],
  missed: null,
  ...part,
});

describe("the news of sums", () => {
  it.each<[string, readonly CountedOtherwise[], string]>([
    ["nothing", [], ""],
    ["a gain", [one("Summa nämnder", { gained: [id("Vården")] })], "Summa nämnder räknar nu med Vården."],
    ["a loss", [one("Summa nämnder", { lost: [id("Vården")] })], "Summa nämnder räknar inte längre med Vården."],
    [
      "an exchange",
      [one("Summa nämnder", { gained: [id("Kultur")], lost: [id("Vården")] })],
      "Summa nämnder räknar nu med Kultur men inte längre med Vården.",
    ],
    [
      "the same of many sums",
      (["Summa nämnder", "Summa två", "Summa tre", "Summa fyra"] as const).map((sum) =>
        one(sum, { gained: [id("Vården")] }),
      ),
      "Summa nämnder, Summa två, Summa tre och 1 till räknar nu med Vården.",
    ],
    [
      "different news of more sums than can be read",
      [
        one("Summa nämnder", { gained: [id("Vården")] }),
        one("Summa två", { lost: [id("Vården")] }),
        one("Summa tre", { gained: [id("Kultur")] }),
      ],
      "Summa nämnder räknar nu med Vården. Summa två räknar inte längre med Vården. Ytterligare en summa räknar annorlunda.",
    ],
    [
      "a new line that is passed by",
      [one("Summa nämnder", { missed: { lineIds: [id("Ny rad")], side: "above", besideId: id("Vården") } })],
      "Den nya raden räknas inte med i Summa nämnder, som börjar med Vården. Flytta raden under Vården om den ska räknas med.",
    ],
    [
      "several below the last",
      [
        one("Summa nämnder", {
          missed: { lineIds: [id("Ny rad"), id("Kultur")], side: "below", besideId: id("Vården") },
        }),
      ],
      "De nya raderna räknas inte med i Summa nämnder, som slutar med Vården. Flytta raderna ovanför Vården om de ska räknas med.",
    ],
  ])("say %s", (_what, counted, expected) => expect(countedNews(boundedNews(counted), lines)).toBe(expected));

  it("call a line without a name the new one, beside those that have names", () => {
    const counted = [one("Summa nämnder", { gained: [id("Vården"), id("Ny rad")] })];
    const called = { lineIds: new Set([id("Ny rad")]), word: countedTexts.newLines };
    expect(countedNews(boundedNews(counted), lines, called)).toBe(
      "Summa nämnder räknar nu med Vården och den nya raden.",
    );
  });

  it("are cut to what can be read, and still count the sums and lines that were left out", () => {
    const many = (count: number, named: (typeof names)[number]) => [
      id(named),
      ...Array.from({ length: count }, newLineId),
    ];
    const gained = many(4_999, "Vården");
    const sums = many(2_999, "Summa nämnder").map((lineId) => ({ lineId, gained, lost: gained, missed: null }));
    const news = boundedNews(sums);
    expect(news.counted).toHaveLength(mostCounted.sums);
    expect(JSON.stringify(news).length).toBeLessThan(60_000);
    const word = countedTexts.movedLines;
    const told = (called: ReadonlySet<LineId>) => countedNews(news, lines, { lineIds: called, word });
    expect(told(new Set(gained))).toMatch(
      /^Summa nämnder, .* och 17 till räknar nu med de 5000 raderna men inte längre med de 5000 raderna\. Ytterligare 2980 summor räknar annorlunda\.$/,
    );
    expect(told(new Set())).toMatch(/ räknar nu med Vården, , {2}och 4997 till men /);
    const missed = { lineIds: gained, side: "below", besideId: id("Vården") } as const;
    const [first] = boundedNews([one("Summa två", { missed })]).counted;
    expect([first?.missed?.lineIds.length, first?.missed?.more]).toEqual([mostCounted.lines, 4_950]);
  });
});
