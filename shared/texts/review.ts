// Sentences of the reviewer: what was found, with figures, and what it may mean. Figures come as text with their unit.

import type { GoalOperator } from "../domain/line.ts";
import type { DisplayUnit } from "../domain/unit.ts";

const operatorInWords: Readonly<Record<GoalOperator, string>> = {
  ">=": "minst",
  "<=": "högst",
  ">": "mer än",
  "<": "mindre än",
};

export const errorTexts = {
  nameError: { code: "#NAMN?", why: "formeln nämner en rad som inte finns" },
  cycle: { code: "#CYKEL!", why: "formeln beror på sig själv" },
  divisionByZero: { code: "#DIV/0!", why: "formeln delar med noll" },
  unitError: { code: "#ENHET!", why: "formeln blandar enheter som inte går ihop" },
  valueError: { code: "#VÄRDE!", why: "värdet går inte att beräkna" },
  yearError: { code: "#ÅR!", why: "formeln läser ett år som raden inte har" },
} as const;

export const reviewTexts = {
  unitSuspected: (sheet: string, stated: DisplayUnit, readAs: DisplayUnit) =>
    `${sheet}: rubriken säger ${stated}, men beloppen är lästa som ${readAs}. Med ${stated} vore de ${stated === "mnkr" ? "tusen gånger för stora" : "i fel storlek"} för en kommun.`,
  cellError: (label: string, year: number, kind: keyof typeof errorTexts) =>
    `${label} ${year} visar ${errorTexts[kind].code}: ${errorTexts[kind].why}.`,
  statedTotalDiffers: (label: string, year: number, computed: string, stated: string, difference: string) =>
    `${label} ${year}: källans rader blir ${computed}, men i källan är ${stated} angivet (skillnad ${difference}).`,
  goalBreached: (label: string, year: number, value: string, operator: GoalOperator, threshold: string) =>
    `Målet ”${label}” nås inte ${year}: ${value}, men målet är ${operatorInWords[operator]} ${threshold}.`,
  unfundedMeasure: (year: number, amount: string, labels: readonly string[]) =>
    `${amount} saknar finansiering ${year}: ${labels.join(", ")}.`,
  levelOrAccumulated: (label: string, year: number, accumulated: string, level: string) =>
    `${label}: ${accumulated} till ${year} är summan av åren. Effekten under ${year} är ${level}. Kontrollera vilket av dem som avses.`,
  overriddenFormula: (label: string, year: number, date: string, isFormula: boolean) =>
    `${label} ${year}: ${isFormula ? "en egen formel är inskriven" : "ett värde är inskrivet"} över radens formel${date === "" ? "" : ` den ${date}`}. Radens formel gäller inte det året.`,
} as const;
