// What the stand-in for the host reads of a pasted table, whatever is pasted: a result budget with a unit that cannot be meant, and a sum
// that is one off.

import { fakeLineId, framesId, years } from "./fakeScenario.ts";

export const fakePreview = {
  table: {
    title: "Resultatbudget",
    unit: "mnkr" as const,
    unitSuspected: true,
    columns: years.map((year) => ({ label: year === 2021 ? "Budget 2021" : `Plan ${year}`, year })),
    rows: [
      { label: "Verksamhetens nettokostnader", kind: "item" as const, values: [-2_496_524, -2_566_611, -2_615_005] },
      { label: "Skatteintäkter", kind: "item" as const, values: [2_020_214, 2_098_974, 2_181_975] },
      { label: "varav slutavräkning", kind: "ofWhich" as const, values: [1_200, null, null] },
      { label: "Generella statsbidrag och utjämning", kind: "item" as const, values: [586_934, 578_821, 567_513] },
      { label: "Årets resultat", kind: "sum" as const, values: [110_624, 111_183, 134_483] },
    ],
    sums: [
      {
        axis: "row" as const,
        row: 4,
        of: [0, 1, 3],
        stated: [110_624, 111_183, 134_483],
        computed: [110_624, 111_184, 134_483],
      },
    ],
    doubts: [],
  },
  sheetId: framesId,
  rows: [0, 1, 2, 3, 4].map((row) => ({ row, label: "", lineId: row === 1 ? fakeLineId("VON") : null })),
  proposedUnit: "tkr" as const,
  remarks: [
    {
      code: "unitSuspected",
      row: null,
      column: null,
      message: "Tabellen anger mnkr, men beloppens storlek tyder på tkr.",
    },
    {
      code: "sumDiffers",
      row: 4,
      column: 1,
      message: "Årets resultat 2022 är angivet 111 183 men raderna ger 111 184.",
    },
  ],
};
