// The three printed tables of Alingsås 2021–2023 as a calculated scenario. Frames that a rule explains hold the rule's
// unrounded figure (Miljöskydd 12 763 × 1,015 = 12 954,445), so that the printed rows differ from the printed sum.

import { calculatedFixture, type FixtureRow, type FixtureSheet } from "./calculatedFixture.ts";

const frames: readonly FixtureRow[] = [
  { name: "namnder", label: "Nämnder", kind: "heading" },
  { name: "von", label: "Vård- och omsorgsnämnden", parent: "namnder", figures: [818_729, 840_609, 859_001] },
  { name: "bas", label: "äldreomsorg", kind: "ofWhich", parent: "von", figures: [18_000, 18_000, 18_000] },
  { name: "soc", label: "Socialnämnden", parent: "namnder", figures: [205_172, 209_559, 213_162] },
  { name: "kun", label: "Kultur- och utbildningsnämnden", parent: "namnder", figures: [298_987, 310_305, 319_826] },
  { name: "bun", label: "Barn- och ungdomsnämnden", parent: "namnder", figures: [886_672, 905_048, 919_302] },
  {
    name: "mil",
    label: "Miljöskyddsnämnden",
    parent: "namnder",
    kind: "formula",
    formula: "@mil[-1] * 1.015",
    figures: [12_763, 12_954.445, 13_090.466_672_5],
    stated: { 2022: 12_955, 2023: 13_091 },
  },
  { name: "sbn", label: "Samhällsbyggnadsnämnden", parent: "namnder", figures: [62_008, 61_923.12, 62_573.312_76] },
  { name: "exp", label: "Exploatering", parent: "namnder", figures: [407, 210.105, 212.311_102_5] },
  { name: "ks", label: "Kommunstyrelsen", parent: "namnder", figures: [95_090, 96_486, 95_478.103] },
  { name: "ovn", label: "Överförmyndarnämnden", parent: "namnder", figures: [4_869, 4_942.035, 4_993.926_367_5] },
  {
    name: "summa",
    label: "Summa kommunbidrag",
    kind: "sum",
    formula: "SUM(@namnder)",
    figures: [2_384_697, 2_442_036.705, 2_487_639.119_902_5],
    stated: { 2021: 2_384_696, 2022: 2_442_036, 2023: 2_487_639 },
  },
];

const investments: readonly FixtureRow[] = [
  { name: "iks", label: "Kommunstyrelsen", figures: [42_350, 55_000, 107_000, 48_900, 57_100] },
  { name: "isbn", label: "Samhällsbyggnadsnämnden", figures: [55_675, 44_185, 31_605, 29_140, 29_290] },
  { name: "ivon", label: "Vård- och omsorgsnämnden", figures: [5_300, 3_300, 3_300, 3_300, 3_300] },
  { name: "isoc", label: "Socialnämnden", figures: [1_200, 1_200, 1_200, 1_200, 1_200] },
  { name: "ikun", label: "Kultur- och utbildningsnämnden", figures: [5_800, 5_800, 5_800, 5_800, 5_800] },
  { name: "ibun", label: "Barn- och ungdomsnämnden", figures: [5_200, 4_800, 4_400, 4_400, 4_400] },
  { name: "imil", label: "Miljöskyddsnämnden", figures: [200, 100, 100, 100, 100] },
  { name: "iavg", label: "Avgiftsfinansierad verksamhet", figures: [152_631, 148_228, 119_141, 156_881, 161_622] },
  {
    name: "itot",
    label: "Totalt",
    kind: "sum",
    formula: "SUM(@iks:@iavg)",
    figures: [268_356, 262_613, 272_546, 249_721, 262_812],
  },
];

const incomeBudgetRows: readonly FixtureRow[] = [
  { name: "netto", label: "Verksamhetens intäkter − kostnader", figures: [-2_421_049, -2_486_648, -2_535_949] },
  { name: "avskr", label: "Avskrivningar", figures: [-75_475, -79_963, -79_056] },
  {
    name: "kostn",
    label: "Verksamhetens nettokostnader",
    kind: "sum",
    formula: "@netto + @avskr",
    figures: [-2_496_524, -2_566_611, -2_615_005],
  },
  { name: "skatt", label: "Skatteintäkter", figures: [2_020_214, 2_098_974, 2_181_975] },
  { name: "gsb", label: "Generella statsbidrag och utjämning", figures: [586_934, 578_821, 567_513] },
  { name: "rikt", label: "Riktat statsbidrag flykting", figures: [0, 0, 0] },
  { name: "fint", label: "Finansiella intäkter", figures: [31_100, 32_000, 32_000] },
  { name: "fkost", label: "Finansiella kostnader", figures: [-36_543, -35_323, -45_000] },
  { name: "fnetto", label: "Finansnetto", kind: "sum", formula: "@fint + @fkost", figures: [-5_443, -3_323, -13_000] },
  {
    name: "fore",
    label: "Resultat före extraordinära poster",
    kind: "sum",
    formula: "@kostn + @skatt + @gsb + @rikt + @fnetto",
    figures: [105_181, 107_861, 121_483],
    stated: { 2021: 105_181, 2022: 107_860, 2023: 121_483 },
  },
  { name: "eint", label: "Extraordinära intäkter", figures: [0, 0, 0] },
  { name: "ekost", label: "Extraordinära kostnader", figures: [0, 0, 0] },
  {
    name: "res",
    label: "Årets resultat",
    kind: "sum",
    formula: "@fore + @eint + @ekost",
    figures: [105_181, 107_861, 121_483],
    stated: { 2021: 105_181, 2022: 107_860, 2023: 121_483 },
  },
];

export const framesSheet: FixtureSheet = {
  kind: "frames",
  title: "Ramar",
  caption: "netto, positivt belopp är kostnad",
  years: [2021, 2023],
  rows: frames,
};
export const investmentsSheet: FixtureSheet = {
  kind: "investments",
  title: "Investeringar",
  years: [2021, 2025],
  rows: investments,
};
export const incomeSheet: FixtureSheet = {
  kind: "incomeBudget",
  title: "Resultatbudget",
  caption: "kostnader är negativa",
  years: [2021, 2023],
  rows: incomeBudgetRows,
};

export const alingsas = () =>
  calculatedFixture({
    title: "Alingsås 2021–2023, Socialdemokraterna",
    budgetYear: 2021,
    baselineName: "Grundförslaget",
    sheets: [framesSheet, investmentsSheet, incomeSheet],
  });
